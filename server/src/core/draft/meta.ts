import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { Range } from '../text/range.js';
import { DRAFT_KINDS, type DraftKind, type DraftMeta, type MetaProblem, type MetaValue } from './model.js';

/** English and Chinese keys of the front matter. */
export const META_KEYS = {
  kind: ['kind', '文种', '类型', '材料类型'],
  name: ['name', '姓名', '作者', 'author'],
  post: ['post', '职务'],
  profile: ['profile', '会议', '民主生活会', 'meeting'],
  date: ['date', '日期'],
  targets: ['targets', '批评对象', '对象'],
  accountable: ['accountable', '受到问责', '问责'],
} as const;

/** Characters of a front matter up to which keys that are there twice are an error; no draft has nearly as many. */
const LONGEST_COMPARED = 20_000;

/** What people write for a kind, in Chinese or English. */
export const KIND_NAMES: Readonly<Record<DraftKind, readonly string[]>> = {
  individual: [
    'individual',
    '个人',
    '个人发言提纲',
    '发言提纲',
    '个人对照检查材料',
    '个人检视材料',
    '个人对照检查',
  ],
  team: [
    'team',
    '班子',
    '班子对照检查材料',
    '领导班子',
    '领导班子对照检查材料',
    '班子检视材料',
    '班子对照检查',
  ],
  criticism: ['criticism', '批评', '相互批评', '相互批评意见', '批评意见'],
  rectification: ['rectification', '整改', '整改清单', '整改台账', '问题清单', '问题整改清单', '整改方案'],
};

/** The kind that a name stands for; undefined for unknown names. */
export function kindOf(name: string): DraftKind | undefined {
  const wanted = name.trim().toLowerCase();
  return DRAFT_KINDS.find((kind) => KIND_NAMES[kind].includes(wanted));
}

/**
 * Reads the front matter.
 * @param yaml its text without fences and the offset of that text in the original; undefined where there is none
 */
export function readMeta(yaml: { value: string; offset: number; range: Range } | undefined): DraftMeta {
  if (yaml === undefined) return { range: undefined, problems: [] };
  const problems: MetaProblem[] = [];
  const at = (range: readonly [number, number, ...number[]] | null | undefined): Range => ({
    start: yaml.offset + (range?.[0] ?? 0),
    end: yaml.offset + (range?.[1] ?? yaml.value.length),
  });
  // A lone CR ends a line of YAML, but not for this parser; the lengths stay the same.
  const document = parseDocument(yaml.value.replace(/\r(?!\n)/g, '\n'), {
    lineCounter: new LineCounter(),
    logLevel: 'silent',
    schema: 'core',
    // Every key is compared with every other one.
    uniqueKeys: yaml.value.length <= LONGEST_COMPARED,
  });
  for (const error of document.errors.slice(0, 1)) {
    problems.push({
      range: at([error.pos[0], Math.max(error.pos[0] + 1, error.pos[1])]),
      code: 'syntax',
      detail: error.message.split('\n')[0] ?? '',
    });
  }
  const map = document.contents;
  if (!isMap(map)) {
    if (map !== null && problems.length === 0)
      problems.push({ range: yaml.range, code: 'not-a-mapping', detail: '' });
    return { range: yaml.range, problems };
  }
  const scalar = (keys: readonly string[]): MetaValue<string> | undefined => {
    const node = find(map, keys);
    if (!isScalar(node) || node.value === null) return undefined;
    return { value: text(node), range: at(node.range) };
  };
  const kind = scalar(META_KEYS.kind);
  const kindValue = kind === undefined ? undefined : kindOf(kind.value);
  if (kind !== undefined && kindValue === undefined)
    problems.push({ range: kind.range, code: 'unknown-kind', detail: kind.value });
  const targets = find(map, META_KEYS.targets);
  const accountable = scalar(META_KEYS.accountable);
  const name = scalar(META_KEYS.name);
  const post = scalar(META_KEYS.post);
  const profile = scalar(META_KEYS.profile);
  const date = scalar(META_KEYS.date);
  return {
    range: yaml.range,
    ...(kind !== undefined && kindValue !== undefined && { kind: { value: kindValue, range: kind.range } }),
    ...(name && { name }),
    ...(post && { post }),
    ...(profile && { profile }),
    ...(date && { date }),
    ...(targets !== undefined && { targets: readTargets(targets, at) }),
    ...(accountable && {
      accountable: { value: /^(?:true|yes|是|有)$/i.test(accountable.value), range: accountable.range },
    }),
    problems,
  };
}

function find(map: YAMLMap, keys: readonly string[]): unknown {
  return map.items.find((pair) => isScalar(pair.key) && keys.includes(String(pair.key.value).trim()))?.value;
}

function text(node: Scalar): string {
  return (typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))).trim();
}

function readTargets(
  node: unknown,
  at: (range: readonly [number, number, number] | null | undefined) => Range,
): MetaValue<string>[] {
  if (isSeq(node)) {
    return node.items.flatMap((item) =>
      isScalar(item) && item.value !== null ? [{ value: text(item), range: at(item.range) }] : [],
    );
  }
  if (!isScalar(node) || node.value === null) return [];
  const range = at(node.range);
  return text(node)
    .split(/[、，,;；\s]+/)
    .filter((name) => name !== '')
    .map((value) => ({ value, range }));
}
