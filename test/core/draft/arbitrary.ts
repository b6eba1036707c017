import fc from 'fast-check';

/** Pieces that drafts are made of, the awkward ones more often than in life. */
const PIECES = [
  '# 个人发言提纲',
  '## 一、存在的问题',
  '**二、原因剖析**',
  '(一）带头学习方面。一是我没有去；二是我忘了。',
  '（二）带头落实方面',
  '　　1.我在3月只去了一次。',
  '一是会议多；二是“走过场。”的多……三是没有。',
  '- 项目一\n- 项目二',
  '1. 甲\n2. 乙',
  '> 引文\n> 第二行',
  '| 问题 | 措施 |\n| --- | --- |\n| 甲 | 乙 |',
  '```\n一、代码\n```',
  '`一是` 与 **粗体** 和 *斜体*、[链接](x.md)、&amp; &lt; \\* 转义',
  '<!-- selfexam-disable-next-line self/vague-problem -- 理由 -->',
  '标题\n====',
  '😀👨‍👩‍👧 表情𠮷字',
  '没有标点的一行\n下一行接着写',
  '    四个空格缩进',
  '\t制表符',
  '比如，去年没有。',
  '“没有关的引号。',
  '\0空字符',
  '~~删~~ [^注] http://a.b',
];
const EOLS = ['\n', '\r\n', '\r'];

/** Random drafts: any pieces, any line end, with and without front matter and BOM. */
export const drafts: fc.Arbitrary<string> = fc
  .record({
    pieces: fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 30 })), {
      maxLength: 14,
    }),
    eol: fc.constantFrom(...EOLS),
    blank: fc.boolean(),
    bom: fc.boolean(),
    meta: fc.boolean(),
  })
  .map(({ pieces, eol, blank, bom, meta }) => {
    const body = pieces.join(blank ? '\n\n' : '\n');
    const text = `${meta ? '---\nkind: individual\n姓名: 张三\n---\n' : ''}${body}`;
    return (bom ? '\uFEFF' : '') + text.replace(/\n/g, eol);
  });

/** Lines that mean something in Markdown, and lines that nearly do. */
export const LINES = [
  '我在会上没有讲实话。',
  '一是学习不深；二是“走过场”。',
  '2021年3月，我去过一次。',
  '（一）带头学习方面',
  '## 二、原因剖析',
  '### （一）学习 #',
  '#没有空格',
  '**三、整改措施**',
  '** 空格 **',
  '**粗**体 *斜*',
  '1. 第一条',
  '3）第三条',
  '- 甲',
  '  续行',
  '    深缩进',
  '\t制表',
  '> 引文',
  '| 问题 | 措施 |',
  '| --- | --- |',
  '===',
  '---',
  '***',
  '',
  '',
  '  ',
  '　　全角缩进',
  '行尾空格  ',
  '反斜杠\\',
  '链接[甲](乙)和[丙]',
  '[丙]: 丁',
  '[^1]: 脚注',
  '&amp; 与 <b>',
  '<!-- 一行 -->',
  '<!-- 两行',
  '-->',
  '<!-->',
  '<div>',
  '```',
  '~~~',
  '`甲',
  '\0',
  '\uFEFF中间',
  '=等号',
  ':-',
  '+ 加号',
  '！[叹号',
];
/** Lines that lists, tables and bold spans are made of, plain and not quite plain. */
const BLOCK_LINES = [
  ...['- 甲', '- 乙二', '- 丙**丁**戊', '-  两格', '- ', '-', '- - 内', '- | a |', '- 1. 内', '+ 加', '* 星'],
  ...[
    '1. 甲',
    '2. 乙。',
    '7. 从七',
    '003. 零',
    '1) 括号',
    '2) 括号 ',
    '1.没有空格',
    '1234567890. 长',
    '- **一是**乙',
    '- ---',
  ],
  ...[
    '| 甲 | 乙 |',
    '| --- | :-: |',
    '|:--|--:|',
    '| 丙 |  |',
    '|丁|戊|',
    '| 己 |',
    '| 庚 | 辛 | 壬 |',
    '|| 癸 |',
  ],
  ...[
    '| - |',
    '| **子** | 丑 |',
    '|',
    '||',
    '| 寅 | 卯',
    '卯 | 辰 |',
    '| 甲 | 乙 | ',
    '| 巳\\| | 午 |',
    '|---|---|',
    '甲 | 乙',
  ],
  ...[
    '**一是** 学习',
    '**一是**学习',
    '**一是。**学习',
    '甲**“乙”**丙',
    '甲**乙**、**丙**',
    '**甲** **乙**',
    '甲 **乙',
    '乙**',
  ],
  ...[
    '****',
    '***甲***',
    '*甲*',
    '甲**“乙”',
    '”** 乙',
    '**甲\u00a0** 乙',
    '**甲😀**乙',
    '甲**$乙**',
    '**é**',
    '甲 ** 乙 ** 丙',
    'a**b**c',
    '**甲**',
  ],
  ...['<!-- 甲 -->', '<!-- 甲 --> 乙', '<!-- 甲 --> <b>', ' <!-- 甲 -->'],
  ...['**学。**习', '**学**习**不。**够', '**（一）**学', '甲**乙**丙**丁**', '**甲 **乙** 丙**'],
  ...['学习不够。', '一是', '## 标题', '', '', '', '', '   ', '===', '- [ ] 任务', '> 引', '  缩进', '行尾 '],
];

/** Lists, tables and bold spans, mostly plain ones. */
export const blocks = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.constantFrom(...BLOCK_LINES),
        fc.constantFrom(
          '- 甲\n- 乙',
          '1. 甲\n2. 乙',
          '| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |',
          '',
          '**一是**乙',
        ),
        fc.stringMatching(/^[甲。“” *]{0,8}$/),
        fc.stringMatching(/^[甲| :-]{0,8}$/),
      ),
      { maxLength: 10 },
    ),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([lines, eol]) => lines.join('\n').replace(/\n/g, eol));

/** A few of these lines, with any line end and with or without front matter. */
export const texts = fc
  .record({
    lines: fc.array(fc.constantFrom(...LINES), { maxLength: 16 }),
    eol: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    meta: fc.constantFrom('', '', '---\nkind: team\n---\n', '---\n---\n', '---\n', '---  \n甲: 乙\n---\t\n'),
  })
  .map(({ lines, eol, meta }) => (meta + lines.join('\n')).replace(/\n/g, eol));
