import type { Item } from '../../draft/model.js';
import { promptBehind } from '../../language/prompts.js';
import { tellings } from '../../language/telling.js';
import { defineRule } from '../../rule.js';

/** A cause that blames conditions, without a part of one's own. */
export default defineRule<'conditions'>({
  id: 'cause/objective-cause',
  kinds: ['team', 'individual'],
  severity: 'warning',
  fixable: 'suggestion',
  summary: { 'zh-CN': '原因只讲客观', en: 'Blames conditions' },
  why: {
    'zh-CN': '人少、事多、体制不顺，别的单位也有。只讲客观是自我原谅，主观上的原因不挖出来，问题还会再犯。',
    en: 'Others have few hands and much work too. Blaming conditions excuses oneself, and the problem comes back.',
  },
  basis: ['causes'],
  messages: {
    conditions: {
      'zh-CN':
        '这里只讲了客观原因（“{words}”），没有主观原因。剖析要从思想、政治、作风、纪律上找自己。请写：同样的条件下，自己哪一步没有想到、没有做到，为什么。',
      en: 'This blames conditions only ("{words}"). A cause analysis looks into oneself: under the same conditions, what was not thought of or not done, and why.',
    },
  },
  *check(context) {
    for (const { item, range, words, related } of tellings(
      context,
      ['causes', 'problems'],
      ['objective-cause'],
    )) {
      yield { messageId: 'conditions', range, data: { words }, related, state: item };
    }
  },
  fix: ({ state }) =>
    promptBehind(state as Item, '主观上的原因：思想、党性、作风上哪里出了偏差，表现在哪件事'),
  examples: [
    {
      kind: 'individual',
      valid: false,
      text: '## 三、产生问题的原因剖析\n\n⟦单位人手少、任务重，上面千条线、下面一根针，学习时间难以保证。⟧\n\n理想信念的根扎得不牢，放松了党性锻炼。\n',
      fixed:
        '## 三、产生问题的原因剖析\n\n单位人手少、任务重，上面千条线、下面一根针，学习时间难以保证。〔主观上的原因：思想、党性、作风上哪里出了偏差，表现在哪件事〕\n\n理想信念的根扎得不牢，放松了党性锻炼。\n',
    },
    {
      kind: 'team',
      valid: false,
      text: '# 领导班子对照检查材料\n\n## 三、原因剖析\n\n一是宗旨意识有所淡化，班子把群众的急难当成了一般工作。\n\n⟦二是地方财力有限，专业人才引不进、留不住，很多工作受客观条件制约难以推进。⟧\n',
    },
    {
      kind: 'individual',
      valid: false,
      text: '## 一、存在的问题\n\n### （三）带头践行以人民为中心的发展思想\n\n⟦由于历史欠账多、财力有限，加之人员编制不足，老旧小区改造一时难以推进，客观上也是没有办法。⟧\n',
      note: {
        'zh-CN': '写在问题部分的客观原因也算。',
        en: 'Conditions blamed among the problems count too.',
      },
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 三、产生问题的原因剖析\n\n人手少是事实，但我从没有把现有的六个人排过班，这说明我心里没把群众等候当回事，宗旨意识淡了。\n',
      note: { 'zh-CN': '讲了客观，也挖了自己。', en: 'Names the conditions and digs into oneself.' },
    },
    {
      kind: 'team',
      valid: true,
      text: '# 领导班子对照检查材料\n\n## 三、原因剖析\n\n虽有财力不足的因素，但班子没有把有限的钱用在刀刃上，根子是政绩观有偏差，决策不民主。\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 三、产生问题的原因剖析\n\n我总拿任务重当借口放松学习，说到底是党性修养不够，对理论学习没有发自内心的渴求。\n',
    },
  ],
});
