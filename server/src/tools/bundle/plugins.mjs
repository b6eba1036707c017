// Plugins that every bundle shares; see esbuild.config.mjs.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
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

/**
 * Cues and weights are a file of their own, the same for every bundle; see server/src/workspace/language-file.ts.
 * @param {string} module what gives them in place of core/language/packed-model.ts and packed-cues.ts
 */
export const languageFrom = (module) => ({
  name: 'language-from',
  setup(builder) {
    builder.onLoad({ filter: /packed-(?:model|cues)\.ts$/ }, () => ({
      contents: `export * from ${JSON.stringify(resolve(module))};`,
      loader: 'js',
      resolveDir: process.cwd(),
    }));
    // What is in the file, and what only proves it, is not in the bundles.
    builder.onLoad({ filter: /cues\.yaml$/ }, ({ path }) => {
      const { groups } = parse(readFileSync(path, 'utf8'));
      const kept = groups.map(({ id, meaning, evidence }) => ({ id, meaning, evidence }));
      return { contents: JSON.stringify({ groups: kept }), loader: 'json' };
    });
  },
});

/** Keys of lexicons that prove an entry; nothing is judged with them. */
const PROOFS = new Set(['example', 'examples', 'counter']);

/** Judging needs no worked examples: without them of rules and lexicons a program is a third smaller, and starts faster. */
export const withoutExamples = {
  name: 'without-examples',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]core[\\/]rules[\\/]\w[\w-]*[\\/][\w-]+\.ts$/ }, ({ path }) => ({
      contents: cutExamples(readFileSync(path, 'utf8'), path),
      loader: 'ts',
    }));
    builder.onLoad({ filter: /[\\/]lexicons[\\/][\w-]+\.yaml$/ }, ({ path }) => {
      const data = parse(readFileSync(path, 'utf8'));
      return {
        contents: JSON.stringify(data, (key, value) => (PROOFS.has(key) ? undefined : value)),
        loader: 'json',
      };
    });
  },
};

/** Empties the property `examples` of the rule that a file declares. @throws Error where it declares none */
function cutExamples(code, path) {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest);
  const rule = file.statements.find(ts.isExportAssignment)?.expression;
  if (rule === undefined) return code;
  const [literal] = ts.isCallExpression(rule) ? rule.arguments : [];
  const property = literal?.properties?.find(({ name }) => name?.getText(file) === 'examples');
  if (property === undefined) throw new Error(`${path}: a rule without examples`);
  return `${code.slice(0, property.getStart(file))}examples: []${code.slice(property.end)}`;
}
