import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../../server/src/core/draft/parse.js';

function items(text: string): string[] {
  return parseDraft(text).items.map(
    ({ form, marker, lead, sentences }) =>
      `${form}${lead ? ' lead' : ''} ${marker?.text ?? '-'} ${sentences.map((sentence) => sentence.text).join('|')}`,
  );
}

describe('items', () => {
  it('are paragraphs', () => {
    expect(items('我没有去。\n\n我忘了。')).toEqual(['paragraph - 我没有去。', 'paragraph - 我忘了。']);
  });
  it('are list items, an inner list apart from its head', () => {
    expect(items('- 甲没有去\n  - 乙没有去\n- 丙没有去')).toEqual([
      'list-item lead - 甲没有去',
      'list-item - 乙没有去',
      'list-item - 丙没有去',
    ]);
  });
  it('are the segments of an enumeration', () => {
    expect(items('主要表现在：一是没有去；二是去了没有看。三是看了没有问。')).toEqual([
      'paragraph lead - 主要表现在：',
      'segment 一是 一是没有去；',
      'segment 二是 二是去了没有看。',
      'segment 三是 三是看了没有问。',
    ]);
  });
  it.each([
    '首先，我没有去。其次，我没有看。最后，我没有问。',
    '第一，我没有去。第二，我没有看。第三，我没有问。',
  ])('%s has three', (text) => {
    expect(items(text)).toHaveLength(3);
  });
  it.each(['统一是目标，唯一是他。', '第一书记去了，第二天没有去。', '这首先是态度问题。'])(
    '%s has one',
    (text) => {
      expect(items(text)).toHaveLength(1);
    },
  );
  it('are the members of an inline 一、…；二、…', () => {
    expect(items('主要问题有：一、没有去；二、去了没有看；三、看了没有问。')).toHaveLength(4);
    expect(items('去了甲、乙两地，一、二两个科室都问了。')).toHaveLength(1);
  });
  it('take in the example that follows', () => {
    expect(items('我联系群众少。\n\n比如，去年我只去了两户。')).toEqual([
      'paragraph - 我联系群众少。|比如，去年我只去了两户。',
    ]);
  });
  it('are the rows of a table, with their cells', () => {
    const draft = parseDraft('| 问题 | 时限 |\n| --- | --- |\n| 没有去 | 3月底前 |');
    expect(
      draft.items.map(({ form, cells }) => [form, cells.map(({ header, text }) => `${header}=${text}`)]),
    ).toEqual([['table-row', ['问题=没有去', '时限=3月底前']]]);
  });
  it('are no items in code, comments and front matter', () => {
    expect(items('---\nkind: team\n---\n\n```\n一是没有\n```\n\n<!-- 一是没有 -->')).toEqual([]);
  });
});
