import { draftLength, itemLength } from '../../draft/length.js';
import type { SectionRole } from '../../meeting/outline.js';
import { defineRule } from '../../rule.js';
import { anchorOf } from '../../skeleton/anchor.js';

interface Options {
  readonly minProblemShare?: number;
  readonly minProblemLength?: number;
  readonly minCauseLength?: number;
}

/** Problems and causes take too small a part of the draft. Silent where no limit is set. */
export default defineRule<'share' | 'problems' | 'causes', Options>({
  id: 'structure/problem-share',
  kinds: ['individual', 'team'],
  severity: 'warning',
  fixable: 'none',
  summary: { 'zh-CN': '查摆问题和剖析原因的分量不够', en: 'Problems and causes take too small a part' },
  why: {
    'zh-CN': '对照检查材料专讲问题，成绩和体会占多了，问题就浅了。比例由各单位自定，设了才查。',
    en: 'A self-examination is about problems; praise and insights crowd them out. Measured only where a limit is set.',
  },
  basis: ['concrete', 'causes'],
  messages: {
    share: {
      'zh-CN': '问题和原因部分占全文的 {share}%，低于规定的 {limit}%。请压缩其他内容，把问题写深。',
      en: 'Problems and causes are {share}% of the draft, less than the {limit}% demanded. Cut the rest and write them in depth.',
    },
    problems: {
      'zh-CN': '问题部分 {length} 字，少于规定的 {limit} 字。请从具体人具体事写起。',
      en: 'The problems take {length} characters, fewer than the {limit} demanded. Start from concrete people and matters.',
    },
    causes: {
      'zh-CN': '原因部分 {length} 字，少于规定的 {limit} 字。请从思想根源上剖析。',
      en: 'The causes take {length} characters, fewer than the {limit} demanded. Look for the roots in your own mind.',
    },
  },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      minProblemShare: {
        type: 'number',
        minimum: 0,
        maximum: 1,
        description: '问题和原因占全文的最小比例，0 到 1。Smallest share, 0 to 1.',
      },
      minProblemLength: {
        type: 'integer',
        minimum: 0,
        description: '问题部分最少字数。Fewest characters of the problems.',
      },
      minCauseLength: {
        type: 'integer',
        minimum: 0,
        description: '原因部分最少字数。Fewest characters of the causes.',
      },
    },
  },
  defaults: {},
  *check({ draft, kind, profile, outline, options }) {
    const { minProblemShare, minProblemLength, minCauseLength } = { ...profile.limits[kind], ...options };
    if (minProblemShare === undefined && minProblemLength === undefined && minCauseLength === undefined)
      return;
    let problems = 0;
    let causes = 0;
    for (const item of draft.items) {
      const role = outline.role(item);
      if (role === 'problems' || role === 'case') problems += itemLength(item);
      else if (role === 'causes') causes += itemLength(item);
    }
    const title = anchorOf(draft);
    const headingOf = (part: SectionRole): typeof title =>
      outline.parts.find((match) => match.part === part)?.section.heading.textRange ?? title;
    const whole = draftLength(draft);
    if (minProblemShare !== undefined && whole > 0 && (problems + causes) / whole < minProblemShare) {
      const data = {
        share: Math.floor(((problems + causes) / whole) * 100),
        limit: Math.round(minProblemShare * 100),
      };
      yield { messageId: 'share', range: title, data };
    }
    if (minProblemLength !== undefined && problems < minProblemLength) {
      yield {
        messageId: 'problems',
        range: headingOf('problems'),
        data: { length: problems, limit: minProblemLength },
      };
    }
    if (minCauseLength !== undefined && causes < minCauseLength) {
      yield {
        messageId: 'causes',
        range: headingOf('causes'),
        data: { length: causes, limit: minCauseLength },
      };
    }
  },
  examples: [
    {
      kind: 'individual',
      valid: false,
      messageIds: ['share'],
      options: { minProblemShare: 0.5 },
      text: '# ⟦个人发言提纲⟧\n\n一年来，我认真学习，扎实工作，分管工作取得明显成效，多次受到上级表扬，群众满意度稳步提升。\n\n## 一、存在的突出问题\n\n我压了2件信访件。\n\n## 二、原因剖析\n\n我怕担责。\n',
    },
    {
      kind: 'team',
      valid: false,
      messageIds: ['problems', 'causes'],
      options: { minProblemLength: 500, minCauseLength: 300 },
      text: '## 一、⟦存在的突出问题⟧\n\n3次临时动议上会。\n\n## 二、⟦原因剖析⟧\n\n班子规矩意识不强。\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '# 个人发言提纲\n\n一年来，我认真学习，扎实工作。\n\n## 一、存在的突出问题\n\n我压了2件信访件。\n',
      note: { 'zh-CN': '没有设比例，不查。', en: 'No limit is set, so nothing is measured.' },
    },
    {
      kind: 'individual',
      valid: true,
      options: { minProblemShare: 0.5, minProblemLength: 20, minCauseLength: 5 },
      text: '## 一、存在的突出问题\n\n我压了2件信访件，半年没有答复，来访的老人跑了四趟，我一次也没有见。\n\n## 二、原因剖析\n\n我怕担责，怕惹麻烦。\n',
    },
  ],
});
