import data from '../../../lexicons/sayings.yaml';
import type { Sayings } from '../schema/types.js';

/** Sayings that everybody quotes; schema and examples are proved by test/review/sayings.test.ts. */
export const SAYINGS = data as Sayings;
