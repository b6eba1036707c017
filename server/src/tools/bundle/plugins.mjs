// Plugins that every bundle shares; see esbuild.config.mjs.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Profiles and lexicons are YAML files; a bundle holds them as JSON. vitest.config.mts uses the same plugin shape. */
export const yaml = {
  name: 'yaml',
  setup(builder) {
    builder.onLoad({ filter: /\.yaml$/ }, ({ path }) => ({
      contents: JSON.stringify(parse(readFileSync(path, 'utf8'))),
      loader: 'json',
    }));
  },
};

/**
 * The drafts are confidential: what a library could reach the network or start a process with is not in the bundles.
 * (The extension starts its own server process, and nothing else.)
 */
export const confidential = (allowed = []) => ({
  name: 'confidential',
  setup(builder) {
    const banned = [
      'http',
      'https',
      'http2',
      'net',
      'tls',
      'dgram',
      'dns',
      'cluster',
      'child_process',
    ].filter((name) => !allowed.includes(name));
    builder.onResolve({ filter: new RegExp(`^(?:node:)?(?:${banned.join('|')})$`) }, ({ path }) => ({
      path,
      namespace: 'banned',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'banned' }, () => ({
      contents: 'module.exports = {};',
      loader: 'js',
    }));
  },
});
