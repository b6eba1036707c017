import type { Localized } from '../../core/locale.js';
import { nearest } from '../nearest.js';
import { problem, type Problem } from '../problem.js';
import type { DataDocument, DataPath } from './data-document.js';

/** One failed keyword of a JSON Schema, from whichever validator. */
export interface SchemaFault {
  readonly path: DataPath;
  readonly keyword: string;
  /** What the keyword demands: the type's name, the allowed values, the limit, the missing key. */
  readonly demand?: unknown;
  /** The key that is not allowed. */
  readonly key?: string;
  /** Keys that are. */
  readonly keys?: readonly string[];
}

const TYPES: Readonly<Record<string, Localized>> = {
  string: { 'zh-CN': '文字', en: 'a text' },
  integer: { 'zh-CN': '整数', en: 'an integer' },
  number: { 'zh-CN': '数字', en: 'a number' },
  boolean: { 'zh-CN': 'true 或 false', en: 'true or false' },
  array: { 'zh-CN': '列表', en: 'a list' },
  object: { 'zh-CN': '键值表', en: 'a mapping' },
  null: { 'zh-CN': 'null', en: 'null' },
};

/** Says what is wrong at a path of a data file, names the key, and suggests the nearest name. */
export function schemaProblem(fault: SchemaFault, document: DataDocument, under: DataPath = []): Problem {
  const path = [...under, ...fault.path];
  const value = valueAt(document.value, path);
  const data = { where: showPath(path), value: show(value), ...detailOf(fault) };
  const unknownKey = fault.key !== undefined;
  const place = document.place(unknownKey ? [...path, fault.key] : path, unknownKey ? 'key' : 'value');
  const { code, message, advice } = textsOf(fault, value, path.length === 0);
  return problem(code, advice === undefined ? { message } : { message, advice }, data, place);
}

function detailOf({ key, demand }: SchemaFault): Record<string, string> {
  return {
    key: show(key ?? ''),
    demand: Array.isArray(demand) ? demand.map(String).join(', ') : String(demand ?? ''),
  };
}

interface Texts {
  readonly code: string;
  readonly message: Localized;
  readonly advice?: Localized;
}

function textsOf(fault: SchemaFault, value: unknown, top: boolean): Texts {
  const zh = top ? '顶层' : '“{where}”';
  const en = top ? 'The top level' : '"{where}"';
  switch (fault.keyword) {
    case 'additionalProperties': {
      const message = top
        ? { 'zh-CN': '没有“{key}”这个设置。', en: 'Unknown setting "{key}".' }
        : { 'zh-CN': `${zh}没有“{key}”这个键。`, en: 'Unknown key "{key}" in "{where}".' };
      return { code: 'unknown-key', message, advice: suggest(fault.key ?? '', fault.keys ?? []) };
    }
    case 'required':
      return {
        code: 'missing-key',
        message: { 'zh-CN': `${zh}缺少“{demand}”。`, en: `${en} lacks "{demand}".` },
      };
    case 'enum':
      return {
        code: 'bad-value',
        message: { 'zh-CN': `${zh}的值“{value}”不认识。`, en: `${en} has the unknown value "{value}".` },
        advice: suggest(String(value), Array.isArray(fault.demand) ? fault.demand.map(String) : []),
      };
    case 'type': {
      const names = (Array.isArray(fault.demand) ? fault.demand : [fault.demand]).map(
        (name) => TYPES[String(name)],
      );
      const list = {
        'zh-CN': names.map((name) => name?.['zh-CN'] ?? '').join('或'),
        en: names.map((name) => name?.en ?? '').join(' or '),
      };
      return {
        code: 'bad-type',
        message: {
          'zh-CN': `${zh}应当是${list['zh-CN']}，现在是“{value}”。`,
          en: `${en} must be ${list.en}; it is "{value}".`,
        },
      };
    }
    default:
      return {
        code: 'bad-value',
        message: {
          'zh-CN': `${zh}的值“{value}”不合要求（${fault.keyword}：{demand}）。`,
          en: `${en}: "{value}" does not fit (${fault.keyword}: {demand}).`,
        },
      };
  }
}

function suggest(name: string, known: readonly string[]): Localized {
  const near = nearest(name, known);
  if (near !== undefined) return { 'zh-CN': `是否要写“${near}”？`, en: `Did you mean "${near}"?` };
  return { 'zh-CN': `可用：${known.join('、')}。`, en: `Known: ${known.join(', ')}.` };
}

function valueAt(value: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

/** `rules.structure/length.options`, `roster[2].name`. */
export function showPath(path: DataPath): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
