import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import type { Rule } from '../../core/rule.js';
import { problem, type Problem } from '../problem.js';
import type { DataDocument, DataPath } from './data-document.js';
import { schemaProblem, type SchemaFault } from './schema-problems.js';

/** Keywords that only say that something inside is wrong. */
const OUTER = new Set([
  'properties',
  'items',
  '$ref',
  'allOf',
  'anyOf',
  'oneOf',
  'patternProperties',
  'additionalProperties',
]);

/** Checks the options of a rule against the schema that the rule brings; by interpretation, without eval. */
export function optionProblems(
  rule: Rule,
  options: object,
  document: DataDocument,
  path: DataPath,
): Problem[] {
  if (rule.options === undefined) {
    if (Object.keys(options).length === 0) return [];
    const message = { 'zh-CN': '规则“{rule}”没有选项。', en: 'The rule "{rule}" has no options.' };
    return [problem('unknown-key', { message }, { rule: rule.id }, document.place(path, 'key'))];
  }
  const schema = rule.options as Schema;
  const { errors } = new Validator(schema, '7', false).validate(options);
  const faults = errors.flatMap((error, index) => {
    if (error.keyword === 'false') return [extraKey(error, errors[index - 1], schema)];
    return OUTER.has(error.keyword) ? [] : [faultOf(error, schema)];
  });
  return faults.map((fault) => schemaProblem(fault, document, path));
}

function faultOf({ keyword, keywordLocation, instanceLocation }: OutputUnit, schema: unknown): SchemaFault {
  return { path: pointer(instanceLocation), keyword, demand: at(schema, pointer(keywordLocation)) };
}

/** A key that is not allowed is reported twice: at the mapping, and as a value for which the schema is `false`. */
function extraKey(
  { instanceLocation }: OutputUnit,
  outer: OutputUnit | undefined,
  schema: unknown,
): SchemaFault {
  const path = pointer(instanceLocation);
  const properties = at(schema, [...pointer(outer?.keywordLocation ?? '#').slice(0, -1), 'properties']);
  const keys = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  return { path: path.slice(0, -1), keyword: 'additionalProperties', key: String(path.at(-1)), keys };
}

function pointer(location: string): (string | number)[] {
  return location
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function at(value: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (here, key) =>
      typeof here === 'object' && here !== null ? (here as Record<string | number, unknown>)[key] : undefined,
    value,
  );
}
