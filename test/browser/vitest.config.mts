import { mergeConfig } from 'vitest/config';
import base from '../../vitest.config.mjs';

/** Tests that drive a real browser: `npm run test:browser`. They need a Chromium and are no part of `npm test`. */
const config = mergeConfig(base, {});
config.test = { ...config.test, include: ['test/browser/**/*.browser.ts'], exclude: [], testTimeout: 60_000 };
export default config;
