import type { Config, Member } from '../../core/schema/types.js';
import { validateConfig } from '../../core/schema/validators.js';
import { SEVERITIES } from '../../core/finding.js';
import { BATCH_RULE_IDS } from '../../core/rules/elsewhere.js';
import { RULES } from '../../core/rules/registry.js';
import { didYouMean } from '../nearest.js';
import { problem, type Outcome, type Problem } from '../problem.js';
import { parseData, type DataDocument, type DataPath } from './data-document.js';
import { optionProblems } from './rule-options.js';
import { schemaProblem, type SchemaFault } from './schema-problems.js';

/** Names of configuration files, in the order in which they are looked for. */
export const CONFIG_NAMES = ['selfexam.yaml', 'selfexam.yml', 'selfexam.json'] as const;

/** A valid configuration with the place of each setting. */
export interface ReadConfig {
  readonly config: Config;
  readonly document: DataDocument;
}

const MOST_PROBLEMS = 50;
/** Keys by the type that has them; a key that the schema gains or loses is a type error here. */
const CONFIG_KEYS: Readonly<Record<keyof Config, true>> = {
  $schema: true,
  profile: true,
  profiles: true,
  locale: true,
  drafts: true,
  ignore: true,
  rules: true,
  roster: true,
  baseline: true,
  review: true,
};
const DRAFT_KEYS: Readonly<Record<keyof NonNullable<Config['drafts']>, true>> = {
  individual: true,
  team: true,
  criticism: true,
  rectification: true,
};
const REVIEW_KEYS: Readonly<Record<keyof NonNullable<Config['review']>, true>> = {
  blocking: true,
  return: true,
  returnFrom: true,
  copiedShare: true,
  lastYear: true,
  archive: true,
  samples: true,
  quotable: true,
  index: true,
  opinions: true,
  lastList: true,
};
export const MEMBER_KEYS: Readonly<Record<keyof Member, true>> = {
  name: true,
  post: true,
  role: true,
  aliases: true,
};

/**
 * Reads the text of a configuration: data only, keys, rule ids and options of rules checked.
 * Does not look at other files: profiles, roster and baseline are found by {@link loadSettings}.
 * @param file its name, for the problems
 * @returns the configuration, or every problem with its line and column
 * @throws never
 */
export function readConfig(text: string, file: string): Outcome<ReadConfig> {
  const parsed = parseData(text, file);
  if (parsed.value === undefined) return { problems: parsed.problems };
  const document = parsed.value;
  // An empty file is a configuration that sets nothing: it marks the root of a folder of drafts.
  const value = document.value ?? {};
  const problems = validateConfig(value)
    ? [...ruleProblems(value as Config, document), ...selectorProblems(value as Config, document)]
    : faultsOf((validateConfig.errors ?? []) as AjvError[], value).map((fault) =>
        schemaProblem(fault, document),
      );
  if (problems.length > 0) return { problems: problems.slice(0, MOST_PROBLEMS) };
  return { value: { config: value as Config, document } };
}

/** Unknown rules, with the nearest name, and options that the rule does not have. */
function ruleProblems({ rules }: Config, document: DataDocument): Problem[] {
  return Object.entries(rules ?? {}).flatMap(([id, setting]) => {
    const rule = RULES.find((known) => known.id === id);
    if (BATCH_RULE_IDS.some((known) => known === id)) return [];
    if (rule === undefined) return [unknownRule(id, document.place(['rules', id], 'key'))];
    const options = typeof setting === 'object' ? setting.options : undefined;
    return options === undefined ? [] : optionProblems(rule, options, document, ['rules', id, 'options']);
  });
}

/** Selectors of `review.blocking` and `review.return` that select nothing: by a slip, nothing would stand in the way. */
function selectorProblems({ review }: Config, document: DataDocument): Problem[] {
  const known = [...RULES.map(({ id }) => id), ...BATCH_RULE_IDS];
  const groups = new Set(known.map((id) => `${id.slice(0, id.indexOf('/'))}/*`));
  const words = [...SEVERITIES, ...groups, ...known];
  return (['blocking', 'return'] as const).flatMap((key) =>
    (review?.[key] ?? []).flatMap((selector, index) => {
      if (words.includes(selector)) return [];
      const near = didYouMean(selector, words);
      return problem(
        'unknown-selector',
        {
          message: {
            'zh-CN': '“{selector}”选不出任何问题。请写级别（error、warning、info）、规则编号或“规则组/*”。',
            en: '"{selector}" selects no finding. Give a severity (error, warning, info), a rule id, or "group/*".',
          },
          advice: near,
        },
        { selector },
        document.place(['review', key, index]),
      );
    }),
  );
}

/** A rule id that no rule has, in a configuration or on the command line. */
export function unknownRule(id: string, place: Parameters<typeof problem>[3] = {}): Problem {
  const near = didYouMean(id, [...RULES.map((rule) => rule.id), ...BATCH_RULE_IDS]);
  const list = { 'zh-CN': '运行 selfexam rules 查看全部规则。', en: 'Run "selfexam rules" to list them.' };
  return problem(
    'unknown-rule',
    {
      message: { 'zh-CN': '没有“{id}”这条规则。', en: 'There is no rule "{id}".' },
      advice: near['zh-CN'] === '' ? list : near,
    },
    { id },
    place,
  );
}

/** The part of ajv's error object that messages need. */
export interface AjvError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * The faults behind ajv's errors. Where a value fits none of several forms, only those of the form that it was meant
 * to have are kept: of a mapping the wrong keys, of a text the allowed values.
 */
export function faultsOf(errors: readonly AjvError[], value: unknown): SchemaFault[] {
  const faults = errors.filter(({ keyword }) => keyword !== 'oneOf').map((error) => faultOf(error, value));
  return faults
    .filter((fault) => {
      const rivals = faults.filter((other) => other !== fault && samePath(other.path, fault.path));
      const inside = faults.some(
        (other) =>
          other.path.length > fault.path.length &&
          samePath(other.path.slice(0, fault.path.length), fault.path),
      );
      const mapping = isMapping(valueAt(value, fault.path));
      if (fault.keyword === 'type') return rivals.every(({ keyword }) => keyword === 'type') && !inside;
      if (fault.keyword === 'enum') return !mapping || (rivals.length === 0 && !inside);
      return true;
    })
    .reduce<SchemaFault[]>(mergeTypes, []);
}

/** "must be a list" and "must be a text" of one value become "must be a list or a text". */
function mergeTypes(merged: SchemaFault[], fault: SchemaFault): SchemaFault[] {
  const index = merged.findIndex(
    (other) => other.keyword === 'type' && fault.keyword === 'type' && samePath(other.path, fault.path),
  );
  const other = merged[index];
  if (other === undefined) return [...merged, fault];
  return merged.with(index, { ...other, demand: [other.demand, fault.demand].flat() });
}

function faultOf({ instancePath, keyword, params }: AjvError, value: unknown): SchemaFault {
  const path = pointerPath(instancePath, value);
  if (keyword === 'additionalProperties') {
    return { path, keyword, key: String(params.additionalProperty), keys: keysAt(path) };
  }
  const demand =
    params.allowedValues ??
    params.type ??
    params.missingProperty ??
    params.limit ??
    params.allowedValue ??
    params.pattern;
  return { path, keyword, demand };
}

function keysAt([first, second]: DataPath): string[] {
  if (first === undefined) return Object.keys(CONFIG_KEYS);
  if (first === 'drafts') return Object.keys(DRAFT_KEYS);
  if (first === 'review') return Object.keys(REVIEW_KEYS);
  if (first === 'rules' && second !== undefined) return ['severity', 'options'];
  return Object.keys(MEMBER_KEYS);
}

/** The path of a JSON pointer; digits are an index only where the value there is a list. */
export function pointerPath(pointer: string, value: unknown): (string | number)[] {
  const path: (string | number)[] = [];
  let at = value;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replace(/~1/g, '/').replace(/~0/g, '~');
    const step = Array.isArray(at) ? Number(name) : name;
    path.push(step);
    at = valueAt(at, [step]);
  }
  return path;
}

function valueAt(value: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined,
    value,
  );
}

function samePath(a: DataPath, b: DataPath): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
