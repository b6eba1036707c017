import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { DRAFT_KINDS, type DraftKind } from '../core/draft/model.js';
import type { Severity } from '../core/finding.js';
import type { Localized } from '../core/locale.js';
import type { Example, Rule } from '../core/rule.js';
import { RULES } from '../core/rules/registry.js';
import type { ClauseTopic } from '../core/schema/types.js';
import type { BatchRule } from '../review/rules/batch-rule.js';
import { BATCH_RULES } from '../review/rules/registry.js';

const PAGES = 'server/rules.md';
const READMES = ['README.md', 'README.en.md'];
const MARKERS = /(<!-- rules:start -->)[^]*?(<!-- rules:end -->)/g;

const KINDS: Readonly<Record<DraftKind, Localized>> = {
  individual: { 'zh-CN': '个人发言提纲', en: 'individual outline' },
  team: { 'zh-CN': '班子对照检查材料', en: 'team self-examination' },
  criticism: { 'zh-CN': '相互批评意见', en: 'mutual criticism' },
  rectification: { 'zh-CN': '整改清单', en: 'rectification list' },
};
const SEVERITIES: Readonly<Record<Severity | 'off', Localized>> = {
  error: { 'zh-CN': '错误', en: 'error' },
  warning: { 'zh-CN': '警告', en: 'warning' },
  info: { 'zh-CN': '提示', en: 'info' },
  off: { 'zh-CN': '默认关闭', en: 'off' },
};
const FIXES: Readonly<Record<Rule['fixable'], Localized>> = {
  none: { 'zh-CN': '无', en: 'none' },
  safe: { 'zh-CN': '可自动修复', en: 'safe, by --fix' },
  suggestion: { 'zh-CN': '有修改建议', en: 'suggested' },
};
const TOPICS: Readonly<Record<ClauseTopic, Localized>> = {
  areas: { 'zh-CN': '对照检查的方面', en: 'the check areas' },
  'self-written': { 'zh-CN': '自己动手撰写', en: 'written by oneself' },
  concrete: { 'zh-CN': '从具体人具体事入手', en: 'concrete people and matters' },
  causes: { 'zh-CN': '剖析原因', en: 'causes' },
  measures: { 'zh-CN': '整改措施', en: 'measures' },
  prior: { 'zh-CN': '以往整改落实情况', en: 'earlier meetings' },
  explanations: { 'zh-CN': '逐项说明', en: 'explanations' },
  accountability: { 'zh-CN': '受到问责的深刻检查', en: 'accountability' },
  'no-preaching': { 'zh-CN': '不能以讲道理、谈体会代替摆问题', en: 'no preaching in place of problems' },
  'no-team': { 'zh-CN': '不能以班子问题代替个人问题', en: 'no team’s problems in place of one’s own' },
  'no-subordinate': {
    'zh-CN': '不能以下级问题代替个人问题',
    en: 'no subordinates’ problems in place of one’s own',
  },
  'no-hope': { 'zh-CN': '不能以提希望代替点问题', en: 'no hopes in place of criticism' },
  'no-advice': { 'zh-CN': '不能以工作建议代替批评意见', en: 'no advice in place of criticism' },
  harm: { 'zh-CN': '点出危害', en: 'naming the harm' },
  'mutual-criticism': { 'zh-CN': '相互批评', en: 'mutual criticism' },
  'case-analysis': { 'zh-CN': '典型案例剖析', en: 'case analysis' },
  'rectification-list': { 'zh-CN': '问题清单', en: 'rectification list' },
  deadlines: { 'zh-CN': '整改时限', en: 'deadlines' },
  review: { 'zh-CN': '审阅把关', en: 'review' },
  wording: { 'zh-CN': '规范用语', en: 'wording' },
};

const REVIEW: Localized = {
  'zh-CN': '整个文件夹，由 `selfexam review` 检查',
  en: 'a folder, by `selfexam review`',
};
const SCOPES: Readonly<Record<BatchRule['id'], Localized>> = {
  'batch/missing-draft': REVIEW,
  'batch/duplicate-draft': REVIEW,
  'batch/unknown-author': REVIEW,
  'batch/copied-passage': REVIEW,
  'batch/unanswered-opinion': REVIEW,
  'batch/unreported-item': REVIEW,
  'batch/unlisted-problem': REVIEW,
  'batch/deadline-outside': REVIEW,
  'batch/not-approved': {
    'zh-CN': '每份材料和审阅记录，由 `selfexam lint --require-approval` 检查',
    en: 'a draft and its approval, by `selfexam lint --require-approval`',
  },
};

/** What pages and table say of rules on one draft and of rules across drafts alike. */
type Listed = Pick<Rule, 'summary' | 'why' | 'severity' | 'basis'> & { readonly id: string };

/** The pages of all rules, and the table of rules in the README, made from metadata and examples. */
export async function pageFiles(): Promise<Record<string, string>> {
  const files: Record<string, string> = { [PAGES]: rulePages() };
  const table = await format(ruleTable(), { parser: 'markdown', printWidth: 110 });
  for (const path of READMES) {
    const text = read(path);
    if (text === undefined || !MARKERS.test(text)) continue;
    files[path] = text.replace(
      MARKERS,
      (_whole, start: string, end: string) => `${start}\n\n${table}\n${end}`,
    );
  }
  return files;
}

/** The heading of a rule is its id; Markdown viewers drop the slash from its anchor. */
export function anchorOf(id: string): string {
  return id.replace(/\//g, '');
}

function rulePages(): string {
  const contents = groups([...RULES, ...BATCH_RULES]).flatMap(([group, members]) => [
    `- ${group}`,
    ...members.map(({ id, summary }) => `  - [${id}](#${anchorOf(id)}) ${summary['zh-CN']} · ${summary.en}`),
  ]);
  return [
    '<!-- GENERATED from the rules by `npm run generate`. Do not edit. -->',
    '',
    '# 规则 · Rules',
    '',
    '每条规则先中文、后英文。例子里 ⟦…⟧ 标出会被指出的地方，空的 ⟦⟧ 是插入点；例子都是虚构的，也是规则的测试。`batch/` 的规则要把整个文件夹放在一起看，列出的是提示的写法，{…} 处填当时的内容。',
    '',
    'Each rule in Chinese, then in English. ⟦…⟧ marks what is reported. The examples are invented, and they are the tests of the rule. Rules of `batch/` look at a whole folder; their messages are listed, with {…} for what is filled in.',
    '',
    ...contents,
    '',
    ...RULES.flatMap(rulePage),
    ...BATCH_RULES.flatMap(batchRulePage),
  ].join('\n');
}

function groups(rules: readonly Listed[]): [string, Listed[]][] {
  const found = new Map<string, Listed[]>();
  for (const rule of rules) {
    const group = rule.id.split('/')[0] ?? '';
    found.set(group, [...(found.get(group) ?? []), rule]);
  }
  return [...found];
}

/** What the page of any rule opens with: in one language the summary, the reason and the facts. */
function opening(
  { summary, why, severity, basis }: Listed,
  locale: keyof Localized,
  scope: string,
  fix: string,
): string[] {
  const topics = basis.map((topic) => TOPICS[topic][locale]);
  const [severityLabel, basisLine] =
    locale === 'en'
      ? ['Severity: ', `- Rests on: ${topics.join('; ')} (the profile has the clauses)`]
      : ['级别：', `- 依据：${topics.join('；')}（条文见会议档案）`];
  return [
    `**${summary[locale]}**`,
    '',
    why[locale],
    '',
    scope,
    `- ${severityLabel}${SEVERITIES[severity][locale]}`,
    fix,
    ...(topics.length === 0 ? [] : [basisLine]),
    '',
  ];
}

function batchRulePage(rule: BatchRule): string[] {
  const messages = Object.values(rule.messages);
  return [
    `## ${rule.id}`,
    '',
    ...opening(rule, 'zh-CN', `- 范围：${SCOPES[rule.id]['zh-CN']}`, `- 修复：${FIXES.none['zh-CN']}`),
    ...opening(rule, 'en', `- Scope: ${SCOPES[rule.id].en}`, `- Fix: ${FIXES.none.en}`),
    '### 提示 · Messages',
    '',
    ...messages.flatMap((message) => [`- ${message['zh-CN']}`, `  ${message.en}`]),
    '',
  ];
}

function rulePage(rule: Rule): string[] {
  const kinds = DRAFT_KINDS.filter((kind) => rule.kinds.includes(kind));
  const bad = rule.examples.filter(({ valid }) => !valid);
  const good = rule.examples.filter(({ valid }) => valid);
  return [
    `## ${rule.id}`,
    '',
    ...opening(
      rule,
      'zh-CN',
      `- 文种：${kinds.map((kind) => KINDS[kind]['zh-CN']).join('、')}`,
      `- 修复：${FIXES[rule.fixable]['zh-CN']}`,
    ),
    ...opening(
      rule,
      'en',
      `- Kinds: ${kinds.map((kind) => KINDS[kind].en).join(', ')}`,
      `- Fix: ${FIXES[rule.fixable].en}`,
    ),
    ...optionLines(rule),
    '### 会指出 · Reported',
    '',
    ...bad.flatMap(exampleLines),
    '### 不指出 · Not reported',
    '',
    ...good.flatMap(exampleLines),
  ];
}

interface OptionSchema {
  readonly properties?: Readonly<
    Record<
      string,
      { readonly type?: string; readonly description?: string; readonly enum?: readonly unknown[] }
    >
  >;
}

function optionLines({ options, defaults }: Rule): string[] {
  const properties = Object.entries((options as OptionSchema | undefined)?.properties ?? {});
  if (properties.length === 0) return [];
  const lines = properties.map(([name, { type, description, enum: values }]) => {
    const value = (defaults as Readonly<Record<string, unknown>> | undefined)?.[name];
    const kind = values === undefined ? (type ?? '') : values.map((one) => JSON.stringify(one)).join(' | ');
    const preset = value === undefined ? '' : `，默认 default \`${JSON.stringify(value)}\``;
    return `- \`${name}\`（${kind}${preset}）：${description ?? ''}`;
  });
  return ['### 选项 · Options', '', ...lines, ''];
}

function exampleLines({ kind, text, fixed, profile, options, note }: Example): string[] {
  const about = [
    KINDS[kind]['zh-CN'],
    profile === undefined ? '' : `会议 ${profile}`,
    options === undefined ? '' : `选项 \`${JSON.stringify(options)}\``,
  ];
  const lines = [
    `${about.filter((part) => part !== '').join(' · ')}${note === undefined ? '' : `：${note['zh-CN']} ${note.en}`}`,
    '',
    ...fenced(text),
  ];
  return fixed === undefined ? lines : [...lines, '改后 · Fixed:', '', ...fenced(fixed)];
}

/** A fence longer than any in the text. */
function fenced(text: string): string[] {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}markdown`, text.replace(/\n$/, ''), fence, ''];
}

function ruleTable(): string {
  const all = [...RULES, ...BATCH_RULES.map((rule) => ({ ...rule, fixable: 'none' as const }))];
  const rows = all.map(({ id, severity, fixable, summary }) => {
    const fix = fixable === 'none' ? '' : `${FIXES[fixable]['zh-CN']} · ${FIXES[fixable].en}`;
    return `| [${id}](server/rules.md#${anchorOf(id)}) | ${SEVERITIES[severity]['zh-CN']} · ${SEVERITIES[severity].en} | ${fix} | ${summary['zh-CN']} | ${summary.en} |`;
  });
  return [
    '| 规则 Rule | 级别 Severity | 修复 Fix | 说明 | What it says |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
