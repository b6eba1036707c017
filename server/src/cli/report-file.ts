import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeAtomically } from '../workspace/atomic-write.js';
import { writeProblem } from '../workspace/file-problems.js';
import type { Problem } from '../workspace/problem.js';

/** Writes a report, with the folders on its way; the problem where that fails. */
export async function writeReport(
  path: string,
  text: string | Uint8Array | Iterable<Uint8Array>,
): Promise<Problem | undefined> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    await writeAtomically(path, text);
    return undefined;
  } catch (error) {
    return writeProblem(error, path);
  }
}
