import { distance } from 'fastest-levenshtein';
import type { Directive } from '../../draft/model.js';
import { DRAFT_KINDS } from '../../draft/model.js';
import { defineRule } from '../../rule.js';
import type { Range } from '../../text/range.js';

const DIRECTIVES = ['disable-next-line', 'disable', 'enable', 'disable-file'] as const;
/** A name farther off than this share of its length is another name, not a slip. */
const FARTHEST = 0.4;

interface Mend {
  readonly range: Range;
  readonly text: string;
}

/** A directive that names a rule or an instruction that does not exist. */
export default defineRule<'rule' | 'rule-nearest' | 'directive' | 'directive-nearest'>({
  id: 'hygiene/unknown-rule',
  kinds: DRAFT_KINDS,
  severity: 'warning',
  fixable: 'suggestion',
  summary: {
    'zh-CN': '忽略指令写了不存在的规则或指令名',
    en: 'A directive names a rule or an instruction that does not exist',
  },
  why: {
    'zh-CN': '名称写错的忽略指令不起作用，作者却以为问题已经处理。',
    en: 'A directive with a misspelt name does nothing, while its author believes the finding is dealt with.',
  },
  basis: [],
  messages: {
    rule: {
      'zh-CN': '没有名为“{name}”的规则，这条忽略指令不起作用。请用 selfexam rules 查看规则编号后改正。',
      en: 'There is no rule "{name}", so this directive does nothing. List the rule ids with "selfexam rules" and correct it.',
    },
    'rule-nearest': {
      'zh-CN': '没有名为“{name}”的规则，这条忽略指令不起作用。是否应为“{nearest}”？',
      en: 'There is no rule "{name}", so this directive does nothing. Did you mean "{nearest}"?',
    },
    directive: {
      'zh-CN':
        '没有“selfexam-{name}”这种指令，它不起作用。可用的有 disable-next-line、disable、enable、disable-file。',
      en: 'There is no instruction "selfexam-{name}", so it does nothing. Use disable-next-line, disable, enable or disable-file.',
    },
    'directive-nearest': {
      'zh-CN': '没有“selfexam-{name}”这种指令，它不起作用。是否应为“selfexam-{nearest}”？',
      en: 'There is no instruction "selfexam-{name}", so it does nothing. Did you mean "selfexam-{nearest}"?',
    },
  },
  *check({ draft, ruleIds }) {
    const known = new Set(ruleIds);
    const nearestRules = new Map<string, string | undefined>();
    const nearestRule = (name: string): string | undefined => {
      if (!nearestRules.has(name)) nearestRules.set(name, nearestName(name, ruleIds));
      return nearestRules.get(name);
    };
    for (const directive of draft.directives) {
      if (directive.type === 'unknown') {
        const range = nameRange(directive, draft.source.text);
        const nearest = nearestName(directive.name, DIRECTIVES);
        const data = { name: directive.name, ...(nearest === undefined ? {} : { nearest }) };
        const messageId = nearest === undefined ? 'directive' : 'directive-nearest';
        yield { messageId, range, data, ...mend(range, nearest) };
        continue;
      }
      for (const { value, range } of directive.rules) {
        if (known.has(value)) continue;
        const nearest = nearestRule(value);
        const data = { name: value, ...(nearest === undefined ? {} : { nearest }) };
        yield {
          messageId: nearest === undefined ? 'rule' : 'rule-nearest',
          range,
          data,
          ...mend(range, nearest),
        };
      }
    }
  },
  fix({ state }) {
    const found = state as Mend | undefined;
    if (found === undefined) return [];
    return [
      {
        safety: 'suggestion',
        title: { 'zh-CN': `改为“${found.text}”`, en: `Change to "${found.text}"` },
        edits: [found],
      },
    ];
  },
  examples: [
    {
      kind: 'individual',
      valid: false,
      text: '<!-- selfexam-disable-next-line ⟦wording/place-holder⟧ -- 单位名称按保密要求留空 -->\n\n我在XX项目上三次推迟验收。',
      messageIds: ['rule-nearest'],
      fixed:
        '<!-- selfexam-disable-next-line wording/placeholder -- 单位名称按保密要求留空 -->\n\n我在XX项目上三次推迟验收。',
    },
    {
      kind: 'team',
      valid: false,
      text: '<!-- selfexam-disable ⟦套话⟧ -- 引用上级原文 -->',
      messageIds: ['rule'],
    },
    {
      kind: 'individual',
      valid: false,
      text: '<!-- selfexam-⟦disable-nextline⟧ wording/placeholder -- 单位名称按保密要求留空 -->',
      messageIds: ['directive-nearest'],
      fixed: '<!-- selfexam-disable-next-line wording/placeholder -- 单位名称按保密要求留空 -->',
    },
    {
      kind: 'individual',
      valid: false,
      text: '<!-- selfexam-⟦off⟧ -->',
      messageIds: ['directive'],
    },
    {
      kind: 'individual',
      valid: true,
      text: '<!-- selfexam-disable-next-line wording/placeholder, wording/set-phrase -- 单位名称按保密要求留空 -->\n\n我在XX项目上三次推迟验收。',
    },
    {
      kind: 'criticism',
      valid: true,
      text: '`<!-- selfexam-disable 套话 -->` 是写在代码里的例子。\n\n<!-- 普通注释，不是指令 -->',
      note: {
        'zh-CN': '代码里的和普通的注释都不是指令。',
        en: 'Neither what stands in code nor an ordinary comment is a directive.',
      },
    },
  ],
});

function mend(range: Range, nearest: string | undefined): { state?: Mend } {
  return nearest === undefined ? {} : { state: { range, text: nearest } };
}

/** The directive's name behind `selfexam-`. */
function nameRange(directive: Directive, text: string): Range {
  const start = text.indexOf('selfexam-', directive.range.start) + 'selfexam-'.length;
  return { start, end: start + directive.name.length };
}

function nearestName(name: string, names: readonly string[]): string | undefined {
  if (name.length > 64) return undefined;
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(name.length * FARTHEST)) + 1;
  for (const candidate of names) {
    const away = distance(name, candidate);
    if (away < least) [nearest, least] = [candidate, away];
  }
  return nearest;
}
