import { isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import { Source } from '../../core/text/source.js';
import type { Range } from '../../core/text/range.js';
import { problem, type Outcome, type Place, type Problem } from '../problem.js';

/** Keys and indexes that lead to a value. */
export type DataPath = readonly (string | number)[];

/** A YAML or JSON file as data, with the place of each value. */
export interface DataDocument {
  /** `undefined` for an empty file. */
  readonly value: unknown;
  /** Place of the value at a path, or of its key; of the nearest ancestor where there is none. */
  place(path: DataPath, of?: 'value' | 'key'): Place;
}

/** Settings are written by people; a larger file is none, and one that repeats itself by aliases may be endless. */
const LONGEST_TEXT = 2_000_000;
const DEEPEST = 200;
const MOST_ALIASES = 50;

/**
 * Reads data and nothing else: tags of other types, repeated keys and alias bombs are refused.
 * @param file its name, for the problems; JSON is a part of YAML
 * @throws never
 */
export function parseData(text: string, file: string): Outcome<DataDocument> {
  const source = new Source(text);
  const shift = source.bomLength;
  const placeOf = (range: Range): Place => {
    const moved = { start: range.start + shift, end: Math.max(range.start, range.end) + shift };
    return { file, range: moved, ...source.position(moved.start) };
  };
  const start = placeOf({ start: 0, end: 0 });
  if (text.length > LONGEST_TEXT) return { problems: [tooLarge(start)] };
  const deep = tooDeep(text);
  if (deep !== undefined) return { problems: [nested(placeOf({ start: deep - shift, end: deep - shift }))] };
  try {
    const document = parseDocument(text.slice(shift), {
      prettyErrors: false,
      uniqueKeys: true,
      version: '1.2',
    });
    const faults = [...document.errors, ...document.warnings];
    if (faults.length > 0) {
      return {
        problems: faults
          .slice(0, 20)
          .map(({ message, code, pos }) =>
            syntaxProblem(message, code, placeOf({ start: pos[0], end: pos[1] })),
          ),
      };
    }
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    if (holdsItself(value)) {
      return { problems: [syntaxProblem('an alias inside of what it stands for', 'ALIAS', start)] };
    }
    return {
      value: {
        value: value === null ? undefined : value,
        place: (path, of = 'value') => placeOf(find(document, path, of)),
      },
    };
  } catch (error) {
    if (error instanceof RangeError) return { problems: [nested(start)] };
    return {
      problems: [syntaxProblem(error instanceof Error ? error.message : String(error), 'ALIAS', start)],
    };
  }
}

/** 「&a {b: *a}」: data without an end. Linear: what was looked at once is not looked at again. */
function holdsItself(value: unknown, above = new Set<unknown>(), done = new Set<unknown>()): boolean {
  if (typeof value !== 'object' || value === null || done.has(value)) return false;
  if (above.has(value)) return true;
  above.add(value);
  const found = Object.values(value).some((one) => holdsItself(one, above, done));
  above.delete(value);
  done.add(value);
  return found;
}

function find(document: Document.Parsed, path: DataPath, of: 'value' | 'key'): Range {
  let node: Node | null = document.contents;
  let found = rangeOf(node) ?? { start: 0, end: 0 };
  for (const [index, key] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined) return found;
      node = isNode(pair.value) && !(last && of === 'key') ? pair.value : (pair.key as Node);
    } else if (isSeq(node) && typeof key === 'number' && isNode(node.items[key])) {
      node = node.items[key];
    } else return found;
    found = rangeOf(node) ?? found;
  }
  return found;
}

function rangeOf(node: Node | null): Range | undefined {
  const range = node?.range;
  return range === undefined || range === null ? undefined : { start: range[0], end: range[1] };
}

/** Offset at which brackets or indentation nest deeper than any setting does; the parser would recurse as deep. */
function tooDeep(text: string): number | undefined {
  let depth = 0;
  for (const match of text.matchAll(/[[{\]}]|^(?:[ ]{2}|- )+/gm)) {
    const [token] = match;
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth = Math.max(0, depth - 1);
    else if (token.length / 2 > DEEPEST) return match.index;
    if (depth > DEEPEST) return match.index;
  }
  return undefined;
}

function syntaxProblem(detail: string, code: string, place: Place): Problem {
  if (code === 'ALIAS') {
    return problem(
      'too-many-aliases',
      {
        message: {
          'zh-CN': 'YAML 别名引用不能展开：{detail}。',
          en: 'YAML aliases cannot be resolved: {detail}.',
        },
        advice: { 'zh-CN': '请直接写出内容，不用别名。', en: 'Write the values out.' },
      },
      { detail },
      place,
    );
  }
  if (code === 'DUPLICATE_KEY') {
    const message = { 'zh-CN': '同一层里有重复的键。', en: 'A key stands twice in one mapping.' };
    const advice = { 'zh-CN': '请删去一个。', en: 'Remove one.' };
    return problem('duplicate-key', { message, advice }, {}, place);
  }
  if (code === 'TAG_RESOLVE_FAILED') {
    const message = { 'zh-CN': '不认识的 YAML 标签：{detail}', en: 'Unknown YAML tag: {detail}' };
    return problem(
      'bad-yaml',
      { message, advice: { 'zh-CN': '配置只能是数据。', en: 'Settings are plain data.' } },
      { detail },
      place,
    );
  }
  return problem(
    'bad-yaml',
    {
      message: { 'zh-CN': 'YAML 写法有误：{detail}。', en: 'Bad YAML: {detail}.' },
      advice: {
        'zh-CN': '请核对缩进、冒号后的空格和引号。',
        en: 'Check indentation, spaces after colons, and quotes.',
      },
    },
    { detail: detail.replace(/[.。]$/, '') },
    place,
  );
}

function tooLarge(place: Place): Problem {
  const message = {
    'zh-CN': '文件太大（超过 {limit} 个字符）。',
    en: 'The file is too large (over {limit} characters).',
  };
  return problem('file-too-large', { message }, { limit: LONGEST_TEXT }, place);
}

function nested(place: Place): Problem {
  const message = { 'zh-CN': '嵌套超过 {limit} 层。', en: 'Nested deeper than {limit} levels.' };
  return problem('too-deep', { message }, { limit: DEEPEST }, place);
}
