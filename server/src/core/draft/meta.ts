import type { Range } from '../text/range.js';
import { readFields, type Field, type FieldValue } from './fields.js';
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
  const { fields, error, notMapping } = readFields(yaml.value);
  const at = ([start, end]: readonly [number, number]): Range => ({
    start: yaml.offset + start,
    end: yaml.offset + end,
  });
  if (error !== undefined) problems.push({ range: at(error.range), code: 'syntax', detail: error.message });
  else if (notMapping) problems.push({ range: yaml.range, code: 'not-a-mapping', detail: '' });
  const find = (keys: readonly string[]): Field | undefined => fields.find(({ key }) => keys.includes(key));
  const placed = ({ text, range }: FieldValue): MetaValue<string> => ({ value: text, range: at(range) });
  const scalar = (keys: readonly string[]): MetaValue<string> | undefined => {
    const value = find(keys)?.value;
    return value === undefined ? undefined : placed(value);
  };
  const kind = scalar(META_KEYS.kind);
  const kindValue = kind === undefined ? undefined : kindOf(kind.value);
  if (kind !== undefined && kindValue === undefined)
    problems.push({ range: kind.range, code: 'unknown-kind', detail: kind.value });
  const targets = find(META_KEYS.targets);
  const accountable = scalar(META_KEYS.accountable);
  const name = scalar(META_KEYS.name);
  const post = scalar(META_KEYS.post);
  const profile = scalar(META_KEYS.profile);
  const date = scalar(META_KEYS.date);
  return {
    range: yaml.range,
    problems,
    ...(kind !== undefined && kindValue !== undefined && { kind: { value: kindValue, range: kind.range } }),
    ...(name && { name }),
    ...(post && { post }),
    ...(profile && { profile }),
    ...(date && { date }),
    ...(targets !== undefined && { targets: (targets.list ?? namesIn(targets.value)).map(placed) }),
    ...(accountable && {
      accountable: { value: /^(?:true|yes|是|有)$/i.test(accountable.value), range: accountable.range },
    }),
  };
}

/** The names in one value. */
function namesIn(value: FieldValue | undefined): FieldValue[] {
  if (value === undefined) return [];
  const names = value.text.split(/[、，,;；\s]+/).filter((name) => name !== '');
  return names.map((text) => ({ text, range: value.range }));
}
