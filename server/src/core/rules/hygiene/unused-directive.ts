import { DRAFT_KINDS, type Directive, type Draft } from '../../draft/model.js';
import { defineRule } from '../../rule.js';
import type { TextEdit } from '../../text/range.js';

/**
 * A directive that suppresses nothing. What it suppresses is known only when every other rule has run, so
 * directives.ts makes the detections and `check()` yields none.
 */
export default defineRule<'unused'>({
  id: 'hygiene/unused-directive',
  kinds: DRAFT_KINDS,
  severity: 'warning',
  fixable: 'safe',
  summary: { 'zh-CN': '忽略指令没有忽略任何问题', en: 'A directive suppresses nothing' },
  why: {
    'zh-CN': '问题改好以后留下的忽略指令，会在以后不声不响地盖住新的问题。',
    en: 'A directive left behind after its finding was mended silently hides the next one.',
  },
  basis: [],
  messages: {
    unused: {
      'zh-CN': '这条指令没有忽略任何问题（规则：{rule}），可能问题已经改好。请删去，以免盖住以后的问题。',
      en: 'This directive suppresses nothing (rule: {rule}); the finding may have been mended. Remove it, so that it hides no later one.',
    },
  },
  check: () => [],
  fix({ state, data }, { draft }) {
    const directive = state as Directive | undefined;
    if (directive === undefined) return [];
    return [
      {
        safety: 'safe',
        title: { 'zh-CN': '删去这条指令', en: 'Remove the directive' },
        edits: [removal(directive, data?.['rule'], draft)],
      },
    ];
  },
  examples: [
    {
      kind: 'individual',
      valid: false,
      text: '⟦<!-- selfexam-disable-next-line wording/placeholder -- 单位名称按保密要求留空 -->⟧\n\n我在河东水库项目上三次推迟验收。\n',
      fixed: '\n我在河东水库项目上三次推迟验收。\n',
    },
    {
      kind: 'individual',
      valid: false,
      text: '⟦<!-- selfexam-disable-next-line wording/placeholder, wording/set-phrase -- 单位名称按保密要求留空 -->⟧\n\n我在XX项目上三次推迟验收。\n',
      fixed:
        '<!-- selfexam-disable-next-line wording/placeholder -- 单位名称按保密要求留空 -->\n\n我在XX项目上三次推迟验收。\n',
      note: {
        'zh-CN': '两条规则只有一条用到，只删没用到的一条。',
        en: 'Of two rules only one is used; only the other is taken out.',
      },
    },
    {
      kind: 'individual',
      valid: true,
      text: '<!-- selfexam-disable-next-line wording/placeholder -- 单位名称按保密要求留空 -->\n\n我在XX项目上三次推迟验收。\n',
    },
    {
      kind: 'team',
      valid: true,
      text: '<!-- selfexam-disable wording/placeholder -->\n\n班子在河东水库项目上三次推迟验收。\n',
      note: {
        'zh-CN': '没有理由的指令由 hygiene/missing-reason 提示。',
        en: 'A directive without a reason is reported by hygiene/missing-reason.',
      },
    },
  ],
});

/** Takes one of several rules out, else the whole comment, with its line where nothing else stands there. */
function removal(directive: Directive, rule: string | number | undefined, { source }: Draft): TextEdit {
  const { rules } = directive;
  const first = rules[0];
  const last = rules.at(-1);
  if (first !== undefined && last !== undefined && rules.length > 1) {
    const kept = rules.filter(({ value }) => value !== rule).map(({ value }) => value);
    if (kept.length > 0)
      return { range: { start: first.range.start, end: last.range.end }, text: kept.join(', ') };
  }
  const { text } = source;
  let { start, end } = directive.range;
  const line = source.lineRange(source.lineIndex(start));
  const alone =
    text.slice(line.start, start).trim() === '' && text.slice(end, line.end).trim() === '' && end <= line.end;
  if (!alone) return { range: { start, end }, text: '' };
  start = Math.max(line.start, source.bomLength);
  end = line.end;
  if (text[end] === '\r' && text[end + 1] === '\n') end += 2;
  else if (end < text.length) end += 1;
  return { range: { start, end }, text: '' };
}
