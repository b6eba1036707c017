import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from 'yaml';
import type { Localized } from '../locale.js';
import type { Profile } from '../schema/types.js';
import { validateProfile } from '../schema/validators.js';
import type { Range } from '../text/range.js';
import { describeSchemaError, type SchemaError } from './schema-message.js';

/** Something wrong with a profile file, and where; line and column from 1. */
export interface ProfileProblem {
  readonly line: number;
  readonly column: number;
  /** Offsets of the key or value in the text. */
  readonly range: Range;
  readonly message: Localized;
}

export type ProfileReading =
  | {
      readonly ok: true;
      readonly profile: Profile;
      position(path: readonly (string | number)[]): { line: number; column: number };
    }
  | { readonly ok: false; readonly problems: readonly ProfileProblem[] };

/** Profiles are data that people wrote; a larger file or one that repeats itself through aliases is none. */
const LONGEST_TEXT = 2_000_000;
const MOST_ALIASES = 50;
const MOST_PROBLEMS = 50;

/**
 * Reads a profile from YAML (or JSON, which is YAML).
 * @returns the validated profile, or every problem with its line and column, at most 50; nothing is resolved yet, see
 * {@link resolveProfile}
 * @throws never
 */
export function readProfile(text: string): ProfileReading {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const lines = new LineCounter();
  const problems: ProfileProblem[] = [];
  const report = (start: number, end: number, message: Localized): void => {
    const { line, col } = lines.linePos(start);
    problems.push({
      line: Math.max(1, line),
      column: Math.max(1, col),
      range: { start: start + bom, end: Math.max(start, end) + bom },
      message,
    });
  };
  if (text.length > LONGEST_TEXT) {
    report(0, 0, {
      'zh-CN': `档案文件太大（超过 ${LONGEST_TEXT} 个字符）。`,
      en: `The profile is too large (over ${LONGEST_TEXT} characters).`,
    });
    return { ok: false, problems };
  }
  let value: unknown;
  let document: Document.Parsed;
  try {
    document = parseDocument(text.slice(bom), { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
    for (const { message, pos } of document.errors) report(pos[0], pos[1], syntaxMessage(message));
    if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
    value = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    report(0, 0, syntaxMessage(error instanceof Error ? error.message : String(error)));
    return { ok: false, problems };
  }
  if (value === null || value === undefined) {
    report(0, 0, {
      'zh-CN': '档案文件是空的；至少要写 id 和 title。',
      en: 'The profile is empty; it needs at least id and title.',
    });
    return { ok: false, problems };
  }
  if (!validateProfile(value)) {
    for (const error of (validateProfile.errors ?? []).slice(0, MOST_PROBLEMS) as SchemaError[]) {
      const path = segments(error.instancePath);
      const extra =
        error.keyword === 'additionalProperties' ? String(error.params.additionalProperty) : undefined;
      const [start, end] = place(
        document,
        extra === undefined ? path : [...path, extra],
        extra !== undefined,
      );
      report(start, end, describeSchemaError(error, path, valueAt(value, path)));
    }
    return { ok: false, problems };
  }
  return {
    ok: true,
    profile: value as Profile,
    position(path) {
      const { line, col } = lines.linePos(place(document, path, false)[0]);
      return { line: Math.max(1, line), column: Math.max(1, col) };
    },
  };
}

function syntaxMessage(detail: string): Localized {
  if (/alias/i.test(detail))
    return {
      'zh-CN': `YAML 别名引用过多，拒绝展开（${detail}）。`,
      en: `Too many YAML aliases; they are not expanded (${detail}).`,
    };
  if (/unique/i.test(detail))
    return { 'zh-CN': '同一层里有重复的键。', en: 'A key stands twice in one mapping.' };
  return { 'zh-CN': `YAML 写法有误：${detail}`, en: `Bad YAML: ${detail}` };
}

function segments(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    value,
  );
}

/** Start and end of the node at a path, or of its key; of the nearest ancestor where there is none. */
function place(
  document: Document.Parsed,
  path: readonly (string | number)[],
  ofKey: boolean,
): [number, number] {
  let node: Node | null = document.contents;
  let found = rangeOf(node);
  for (const [index, key] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
      );
      if (pair === undefined) return found;
      if (ofKey && index === path.length - 1) return rangeOf(pair.key as Node);
      node = isNode(pair.value) ? pair.value : null;
      found = rangeOf(node ?? (pair.key as Node));
    } else if (isSeq(node) && typeof key === 'number') {
      const item: unknown = node.items[key];
      node = isNode(item) ? item : null;
      found = node === null ? found : rangeOf(node);
    } else return found;
  }
  return found;
}

function rangeOf(node: Node | null): [number, number] {
  const range = node?.range;
  return range === undefined || range === null ? [0, 0] : [range[0], range[1]];
}
