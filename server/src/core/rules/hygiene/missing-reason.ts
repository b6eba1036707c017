import { DRAFT_KINDS, type Directive } from '../../draft/model.js';
import { defineRule } from '../../rule.js';

/** The prompt that the fix inserts is no reason yet. */
const PROMPT = /--\s*〔[^〔〕]*〕\s*-->$/;

/** A directive that gives no reason. */
export default defineRule<'missing'>({
  id: 'hygiene/missing-reason',
  kinds: DRAFT_KINDS,
  severity: 'warning',
  fixable: 'suggestion',
  summary: { 'zh-CN': '忽略指令没有写明理由', en: 'A directive gives no reason' },
  why: {
    'zh-CN': '审阅人要看到为什么忽略这一条；没有理由的指令不生效。',
    en: 'The reviewer must see why a finding was set aside; a directive without a reason does nothing.',
  },
  basis: ['review'],
  messages: {
    missing: {
      'zh-CN': '这条忽略指令没有写理由，不起作用。请在规则编号后写“-- ”和理由。',
      en: 'This directive gives no reason and does nothing. Write "-- " and the reason behind the rule id.',
    },
  },
  *check({ draft }) {
    for (const directive of draft.directives) {
      if (directive.type === 'enable' || directive.type === 'unknown') continue;
      const { range, reason } = directive;
      if (reason === undefined) yield { messageId: 'missing', range, state: directive };
    }
  },
  fix({ state }, { draft }) {
    const { range } = state as Directive;
    const comment = draft.source.slice(range);
    if (PROMPT.test(comment)) return [];
    const end = /\s*(?:--\s*)?-->$/.exec(comment)?.[0].length ?? 3;
    return [
      {
        safety: 'suggestion',
        title: { 'zh-CN': '补写理由', en: 'Add a reason' },
        edits: [{ range: { start: range.end - end, end: range.end }, text: ' -- 〔忽略的理由〕 -->' }],
      },
    ];
  },
  examples: [
    {
      kind: 'individual',
      valid: false,
      text: '⟦<!-- selfexam-disable-next-line wording/placeholder -->⟧\n\n我在XX项目上三次推迟验收。',
      fixed:
        '<!-- selfexam-disable-next-line wording/placeholder -- 〔忽略的理由〕 -->\n\n我在XX项目上三次推迟验收。',
    },
    {
      kind: 'team',
      valid: false,
      text: '⟦<!-- selfexam-disable-file wording/set-phrase -- -->⟧',
      fixed: '<!-- selfexam-disable-file wording/set-phrase -- 〔忽略的理由〕 -->',
      note: { 'zh-CN': '写了“--”而没有理由，等于没有写。', en: 'A bare "--" is no reason.' },
    },
    {
      kind: 'individual',
      valid: false,
      text: '⟦<!-- selfexam-disable wording/placeholder -- 〔忽略的理由〕 -->⟧',
      note: {
        'zh-CN': '提示语还没有换成理由，等于没有写。',
        en: 'A prompt that was not replaced is no reason.',
      },
    },
    {
      kind: 'individual',
      valid: true,
      text: '<!-- selfexam-disable-next-line wording/placeholder -- 单位名称按保密要求留空 -->\n\n我在XX项目上三次推迟验收。',
    },
    {
      kind: 'criticism',
      valid: true,
      text: '<!-- selfexam-enable wording/placeholder -->',
      note: { 'zh-CN': '重新启用规则不需要理由。', en: 'Switching a rule on again needs no reason.' },
    },
  ],
});
