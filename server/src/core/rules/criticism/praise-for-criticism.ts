import { criticisms } from '../../meeting/criticisms.js';
import { defineRule } from '../../rule.js';

/** Praise, or a fault that is a virtue, where a criticism is due. No fix: the words have to go. */
export default defineRule<'praise'>({
  id: 'criticism/praise-for-criticism',
  kinds: ['criticism'],
  severity: 'warning',
  fixable: 'none',
  summary: { 'zh-CN': '以表扬或好缺点代替批评', en: 'Praise or a good fault in place of a criticism' },
  why: {
    'zh-CN': '“工作太拼、不注意身体”表面是批评，实际是表扬，把相互批评变成了相互吹捧。',
    en: '“Works too hard” looks like criticism and is praise; mutual criticism becomes mutual flattery.',
  },
  basis: ['mutual-criticism'],
  messages: {
    praise: {
      'zh-CN':
        '这里是表扬或好缺点（“{words}”），不是批评。相互批评要真点问题、点真问题。请删去，改写这位同志没有做好的一件具体事。',
      en: 'This is praise or a good fault ("{words}"), no criticism. Mutual criticism names real problems: delete it and write one matter that the colleague did not do well.',
    },
  },
  *check(context) {
    for (const { range, words, related } of criticisms(context, ['praise'])) {
      yield { messageId: 'praise', range, data: { words }, related };
    }
  },
  examples: [
    {
      kind: 'criticism',
      valid: false,
      text: '## 对张建国同志的批评意见\n\n⟦你工作太拼，经常加班到深夜，不注意休息，对自己的身体太不爱惜。⟧\n',
    },
    {
      kind: 'criticism',
      valid: false,
      text: '---\nkind: criticism\nname: 周立群\n---\n\n## 一、对李秀英同志的批评意见\n\n一是听不进不同意见。7月讨论校车方案，你打断了两名副职的发言，方案三个月后重做。\n\n⟦二是秀英同志政治素质高、业务能力强，作风民主、为人正派，是我学习的榜样。⟧\n',
    },
    {
      kind: 'criticism',
      valid: false,
      text: '## 对王海同志的批评意见\n\n1. ⟦对工作要求太严、标准太高，一心扑在事业上，陪伴家人太少。⟧\n2. 值班你请人代过6次，交接本上签的都是你的名字。\n',
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对张建国同志的批评意见\n\n你业务能力强，问题就出在太自信，招标参数不听专家意见，结果流标两次。\n',
      note: { 'zh-CN': '先扬后点了实事，不是表扬。', en: 'A fact follows the praise: no praise.' },
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对李秀英同志的批评意见\n\n你经常加班，可加班时间都花在改材料上，一份讲话稿改了17遍，科里三个人陪到凌晨，基层报的急件压了两天。\n',
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对王海同志的批评意见\n\n你喜欢听表扬。5月的总结会，三个科长发言都在夸你，你一句没拦，停工的事谁也没提。\n',
    },
  ],
});
