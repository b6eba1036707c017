import type { Localized } from '../locale.js';

/** What the compiled validators report; the part of ajv's error object that messages need. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  readonly parentSchema?: { readonly properties?: Readonly<Record<string, unknown>> };
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数字',
  boolean: 'true 或 false',
  array: '列表',
  object: '键值表',
};

/** Says in both languages what is wrong at a path of a YAML file, names the key, and suggests the nearest name. */
export function describeSchemaError(
  error: SchemaError,
  path: readonly (string | number)[],
  value: unknown,
  keys: readonly string[] = [],
): Localized {
  const where =
    path.length === 0
      ? { zh: '顶层', en: 'the top level' }
      : { zh: `“${showPath(path)}”`, en: `"${showPath(path)}"` };
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params.additionalProperty);
      const near = nearest(key, keys.length > 0 ? keys : keysAt(path));
      return {
        'zh-CN': `${where.zh}不能有“${key}”这个键${near === undefined ? '。' : `，是不是想写“${near}”？`}`,
        en: `Unknown key "${key}" in ${where.en}${near === undefined ? '.' : `; did you mean "${near}"?`}`,
      };
    }
    case 'required': {
      const key = String(error.params.missingProperty);
      return { 'zh-CN': `${where.zh}缺少“${key}”。`, en: `${where.en} lacks "${key}".` };
    }
    case 'enum': {
      const allowed = (error.params.allowedValues as readonly unknown[]).map(String);
      const near = nearest(String(value), allowed);
      return {
        'zh-CN': `${where.zh}的值“${show(value)}”不认识${near === undefined ? '' : `，是不是想写“${near}”？`}可用：${allowed.join('、')}。`,
        en: `${where.en} has the unknown value "${show(value)}"${near === undefined ? '' : `; did you mean "${near}"?`} Known: ${allowed.join(', ')}.`,
      };
    }
    case 'type': {
      const type = String(error.params.type);
      return {
        'zh-CN': `${where.zh}应当是${TYPES[type] ?? type}，现在是“${show(value)}”。`,
        en: `${where.en} must be of type ${type}; it is "${show(value)}".`,
      };
    }
    case 'pattern':
      return {
        'zh-CN': `${where.zh}的值“${show(value)}”写法不对：编号用小写字母、数字和连字符，日期写成 2026-01-10。`,
        en: `${where.en} has a malformed value "${show(value)}": ids take lower-case letters, digits and hyphens, dates read 2026-01-10.`,
      };
    case 'minLength':
      return {
        'zh-CN': `${where.zh}太短：“${show(value)}”。`,
        en: `${where.en} is too short: "${show(value)}".`,
      };
    default:
      return {
        'zh-CN': `${where.zh}的值“${show(value)}”不合要求（${error.keyword}：${error.message ?? ''}）。`,
        en: `${where.en}: "${show(value)}" ${error.message ?? error.keyword}.`,
      };
  }
}

/** Keys of a profile by the last named step of a path; a list's entries have the list's name. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': [
    'id',
    'title',
    'year',
    'theme',
    'source',
    'extends',
    'clauses',
    'areas',
    'parts',
    'priorMeetings',
    'explanations',
    'accountability',
    'forbidden',
    'dates',
    'limits',
  ],
  source: ['title', 'url'],
  clauses: ['topic', 'text', 'section'],
  areas: ['id', 'name', 'clause', 'aliases', 'keyPhrases', 'aspects', 'omit'],
  parts: ['individual', 'team', 'criticism', 'rectification'],
  part: ['id', 'title', 'aliases', 'required', 'topic', 'prompts', 'omit'],
  priorMeetings: ['id', 'name', 'aliases', 'omit'],
  explanations: ['id', 'name', 'aliases', 'omit'],
  forbidden: ['id', 'phrase'],
  dates: ['draftsDue', 'meeting', 'report', 'rectified', 'other'],
  deadline: [
    'text',
    'date',
    'afterMeetingDays',
    'afterMeetingWorkingDays',
    'afterMeetingMonths',
    'beforeMeetingDays',
    'what',
  ],
  limits: ['individual', 'team', 'criticism', 'rectification'],
  limit: ['minLength', 'maxLength', 'minProblemShare', 'minProblemLength', 'minCauseLength'],
};

function keysAt(path: readonly (string | number)[]): readonly string[] {
  const [first = '', second] = path;
  if (second === undefined || typeof second === 'number') return KEYS[first] ?? [];
  if (first === 'parts') return KEYS.part ?? [];
  return KEYS[first === 'dates' ? 'deadline' : first === 'limits' ? 'limit' : first] ?? [];
}

function showPath(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The candidate nearest to a word, by edits; undefined where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let found: { name: string; distance: number } | undefined;
  for (const name of candidates) {
    const distance = editDistance(word.slice(0, 64).toLowerCase(), name.toLowerCase());
    if (distance <= limit && (found === undefined || distance < found.distance)) found = { name, distance };
  }
  return found?.name;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_unused, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[b.length] as number;
}
