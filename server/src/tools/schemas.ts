import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';

const DIRECTORY = 'schemas';
const TARGET = 'server/src/core/schema';
const BANNER = '// GENERATED from schemas/*.schema.json by `npm run generate`. Do not edit.\n';

type Schema = Record<string, unknown> & { $id: string; title: string };

/** TypeScript types and compiled validators for every schema: one source, no eval at run time. */
export async function schemaFiles(): Promise<Record<string, string>> {
  const names = readdirSync(DIRECTORY)
    .filter((name) => name.endsWith('.schema.json'))
    .sort();
  const schemas = names.map((name) => JSON.parse(readFileSync(`${DIRECTORY}/${name}`, 'utf8')) as Schema);
  const files: Record<string, string> = {};
  const types: string[] = [];
  const seen = new Set<string>();
  for (const schema of schemas) {
    const code = await compile(structuredClone(schema), schema.title, {
      bannerComment: '',
      additionalProperties: false,
      format: true,
      unreachableDefinitions: true,
      style: { singleQuote: true, printWidth: 110 },
    });
    types.push(withoutRepeats(code, seen));
  }
  files[`${TARGET}/types.ts`] = BANNER + types.join('\n').replace(/\n{3,}/g, '\n\n');
  const ajv = new Ajv({
    schemas,
    allErrors: true,
    code: { source: true, esm: true },
    strict: true,
    allowUnionTypes: true,
    verbose: false,
  });
  const exports = Object.fromEntries(schemas.map((schema) => [validatorName(schema.title), schema.$id]));
  files[`${TARGET}/validators.js`] =
    `${BANNER}/* eslint-disable */\n${importRuntime(standalone(ajv, exports))}\n`;
  files[`${TARGET}/validators.d.ts`] =
    `${BANNER}import type { ErrorObject } from 'ajv';\n\n` +
    `interface Validator {\n  (value: unknown): boolean;\n  errors?: ErrorObject[] | null;\n}\n\n` +
    Object.keys(exports)
      .map((name) => `export const ${name}: Validator;\n`)
      .join('');
  return files;
}

function standalone(ajv: Ajv, exports: Record<string, string>): string {
  const generate = standaloneCode as unknown as { default?: typeof standaloneCode } & typeof standaloneCode;
  return (generate.default ?? generate)(ajv, exports);
}

/**
 * Ajv's standalone code asks for its small run-time helpers by `require`; an ES module imports them. Bundlers unwrap the
 * default export of a CommonJS module, Node does not: both must work.
 */
function importRuntime(code: string): string {
  const imports: string[] = [];
  const body = code.replace(/require\("(ajv\/dist\/runtime\/[\w-]+)"\)/g, (_whole, path: string) => {
    const name = `runtime${imports.length}`;
    imports.push(`import ${name}Module from '${path}.js';`);
    imports.push(`const ${name} = { default: ${name}Module.default ?? ${name}Module };`);
    return name;
  });
  return [...imports, body].join('\n');
}

function validatorName(title: string): string {
  return `validate${title}`;
}

/** A definition that two schemas share is exported once. */
function withoutRepeats(code: string, seen: Set<string>): string {
  return code
    .split(/\n(?=(?:\/\*\*|export ))/)
    .filter((chunk) => {
      const name = /^export (?:type|interface) (\w+)/m.exec(chunk)?.[1];
      if (name === undefined) return chunk.trim() !== '';
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    })
    .join('\n');
}
