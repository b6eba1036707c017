import { readdirSync } from 'node:fs';

const RULES = 'server/src/core/rules';

/** The list of rules, read off the folder: rules/<group>/<name>.ts is the rule `<group>/<name>`. */
export function registryFile(): Record<string, string> {
  const ids = readdirSync(RULES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((group) =>
      readdirSync(`${RULES}/${group.name}`)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => `${group.name}/${file.slice(0, -3)}`),
    )
    .sort();
  const name = (id: string): string =>
    id.replace(/[/-](\w)/g, (_whole, letter: string) => letter.toUpperCase());
  const code = [
    '// GENERATED from the files of this folder by `npm run generate`. Do not edit.',
    "import type { Rule } from '../rule.js';",
    ...ids.map((id) => `import ${name(id)} from './${id}.js';`),
    '',
    '/** Every rule, ordered by id. */',
    `export const RULES: readonly Rule[] = [${ids.map((id) => `\n  ${name(id)},`).join('')}${ids.length > 0 ? '\n' : ''}];`,
    '',
  ].join('\n');
  return { [`${RULES}/registry.ts`]: code };
}
