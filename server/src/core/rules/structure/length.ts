import { draftLength } from '../../draft/length.js';
import { DRAFT_KINDS } from '../../draft/model.js';
import { defineRule } from '../../rule.js';
import { anchorOf } from '../../skeleton/anchor.js';

interface Options {
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** The draft is longer or shorter than the profile or the configuration allows. Silent where neither sets a limit. */
export default defineRule<'short' | 'long', Options>({
  id: 'structure/length',
  kinds: DRAFT_KINDS,
  severity: 'warning',
  fixable: 'none',
  summary: { 'zh-CN': '篇幅超出规定', en: 'The draft is longer or shorter than allowed' },
  why: {
    'zh-CN': '篇幅由各单位自定，没有全国统一的数字；档案或配置里设了字数才查。',
    en: 'There is no general limit; a draft is measured only where its profile or the configuration sets one.',
  },
  basis: [],
  messages: {
    short: {
      'zh-CN': '全文 {length} 字，少于规定的 {limit} 字。请把问题和根源写具体。',
      en: 'The draft has {length} characters, fewer than the {limit} demanded. Write problems and causes in more detail.',
    },
    long: {
      'zh-CN': '全文 {length} 字，超过规定的 {limit} 字。请删去铺垫和套话，直奔问题。',
      en: 'The draft has {length} characters, more than the {limit} allowed. Cut preambles and set phrases.',
    },
  },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      minLength: {
        type: 'integer',
        minimum: 0,
        description: '最少字数，不计空白。Fewest characters, white space not counted.',
      },
      maxLength: {
        type: 'integer',
        minimum: 1,
        description: '最多字数，不计空白。Most characters, white space not counted.',
      },
    },
  },
  defaults: {},
  *check({ draft, kind, profile, options }) {
    const limits = { ...profile.limits[kind], ...options };
    if (limits.minLength === undefined && limits.maxLength === undefined) return;
    const length = draftLength(draft);
    const range = anchorOf(draft);
    if (limits.minLength !== undefined && length < limits.minLength) {
      yield { messageId: 'short', range, data: { length, limit: limits.minLength } };
    }
    if (limits.maxLength !== undefined && length > limits.maxLength) {
      yield { messageId: 'long', range, data: { length, limit: limits.maxLength } };
    }
  },
  examples: [
    {
      kind: 'individual',
      valid: false,
      messageIds: ['short'],
      options: { minLength: 100 },
      text: '# ⟦个人发言提纲⟧\n\n我压了2件信访件，半年没有答复。\n',
    },
    {
      kind: 'criticism',
      valid: false,
      messageIds: ['long'],
      options: { maxLength: 20 },
      text: '⟦3月的验收会，你没有到现场就签了字。⟧6月整改时你又说是下面没有报告。\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '# 个人发言提纲\n\n我压了2件信访件，半年没有答复。\n',
      note: { 'zh-CN': '没有设字数，不查。', en: 'No limit is set, so nothing is measured.' },
    },
    {
      kind: 'individual',
      valid: true,
      options: { minLength: 10, maxLength: 40 },
      text: '---\n姓名: 张三\n日期: 2022-01-03\n---\n\n# 个人发言提纲\n\n我 压了 2 件 信访件，半年没有答复。\n\n<!-- 这一段注释不计入字数，写多长都可以，写多长都可以，写多长都可以 -->\n',
      note: { 'zh-CN': '抬头、空白和注释不计。', en: 'Front matter, white space and comments do not count.' },
    },
  ],
});
