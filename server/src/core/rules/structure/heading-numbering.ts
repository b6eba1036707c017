import { DRAFT_KINDS } from '../../draft/model.js';
import { formatOrdinal } from '../../draft/ordinal.js';
import { defineRule } from '../../rule.js';
import { expectedOrdinals, type Expected } from '../../skeleton/numbering.js';
import type { TextEdit } from '../../text/range.js';
import type { Source } from '../../text/source.js';

/** Headings are numbered 一、（一）1.（1） in sequence, with full-width brackets (GB/T 9704-2012, 7.3.3). */
export default defineRule<'restart' | 'skip' | 'first' | 'level' | 'form'>({
  id: 'structure/heading-numbering',
  kinds: DRAFT_KINDS,
  severity: 'warning',
  fixable: 'safe',
  summary: {
    'zh-CN': '标题序号断号、重号、层级混用或写法不规范',
    en: 'The numbers of headings break off, repeat, mix levels or are badly written',
  },
  why: {
    'zh-CN': '公文层次依次用“一、”“（一）”“1.”“（1）”（GB/T 9704-2012）；断号、重号让人怀疑漏写了内容。',
    en: 'Official documents number 一、（一）1.（1） (GB/T 9704-2012); a gap or a repeated number looks like missing text.',
  },
  basis: [],
  messages: {
    restart: {
      'zh-CN': '序号“{found}”重复或倒退，按顺序应为“{expected}”。请改正，以免让人以为写了两遍。',
      en: 'The number "{found}" repeats or goes back; in sequence it is "{expected}". Correct it, or it looks written twice.',
    },
    skip: {
      'zh-CN': '序号跳到“{found}”，按顺序应为“{expected}”。请改正，以免让人以为漏了内容。',
      en: 'The numbers skip to "{found}"; in sequence it is "{expected}". Correct it, or something seems to be left out.',
    },
    first: {
      'zh-CN': '这一层标题从“{found}”开始，应从“{expected}”开始。请改正。',
      en: 'The headings of this level begin with "{found}" instead of "{expected}". Correct the number.',
    },
    level: {
      'zh-CN': '序号“{found}”与所在层级不符，应为“{expected}”。请按“一、（一）1.（1）”的层次编号。',
      en: 'The number "{found}" does not fit its level; it should be "{expected}". Number the levels 一、（一）1.（1）.',
    },
    form: {
      'zh-CN': '序号“{found}”写法不规范，应为“{expected}”。请统一用全角括号和规定的标点。',
      en: 'The number "{found}" is not written as it should be: "{expected}". Use full-width brackets and the proper mark.',
    },
  },
  *check(context) {
    const { source } = context.draft;
    const all = expectedOrdinals(context);
    for (const [index, one] of all.entries()) {
      const { ordinal } = one.heading;
      if (ordinal === undefined) continue;
      const edit = edited(one, source);
      const { text: found, value, range } = ordinal;
      const data = { found, expected: edit.text.replace('\\', '') };
      if (data.expected === found) continue;
      const { certain } = one;
      if (one.level === 'nested') {
        if (one.breaks)
          yield {
            messageId: 'level',
            range,
            data,
            state: { edits: [edit, ...nestedRun(all, index, source)], certain },
          };
      } else if (one.level !== undefined)
        yield { messageId: 'level', range, data, state: { edits: [edit], certain } };
      else if (one.breaks) {
        const messageId = one.previous === 0 ? 'first' : value <= one.previous ? 'restart' : 'skip';
        yield { messageId, range, data, state: { edits: [edit, ...run(all, index, source)], certain } };
      } else if (value === one.value)
        yield { messageId: 'form', range, data, state: { edits: [edit], certain } };
    }
  },
  fix({ state, data }) {
    const { edits, certain } = state as { edits: readonly TextEdit[]; certain: boolean };
    const more = edits.length > 1;
    return [
      {
        safety: certain ? 'safe' : 'suggestion',
        title: {
          'zh-CN': `改为“${data?.['expected']}”${more ? '，其后的序号顺改' : ''}`,
          en: `Change to "${data?.['expected']}"${more ? ' and renumber the headings behind it' : ''}`,
        },
        edits,
      },
    ];
  },
  examples: [
    {
      kind: 'individual',
      valid: false,
      messageIds: ['skip'],
      text: '## 一、上年度整改情况\n\n已完成。\n\n## ⟦三、⟧存在的问题\n\n我压了2件信访件。\n\n## 四、原因剖析\n\n我怕担责。\n\n## 五、整改措施\n\n每周五接访。\n\n## 六、需要说明的事项\n\n没有。\n',
      fixed:
        '## 一、上年度整改情况\n\n已完成。\n\n## 二、存在的问题\n\n我压了2件信访件。\n\n## 三、原因剖析\n\n我怕担责。\n\n## 四、整改措施\n\n每周五接访。\n\n## 五、需要说明的事项\n\n没有。\n',
      note: {
        'zh-CN': '断在哪里报在哪里，后面的序号一并顺改。',
        en: 'Reported where it breaks; the numbers behind it are mended along with it.',
      },
    },
    {
      kind: 'team',
      valid: false,
      messageIds: ['form', 'form', 'form'],
      text: '**⟦一.⟧存在的问题**\n\n⟦(一）⟧学习方面\n\n3次学习照稿子念。\n\n⟦（二)⟧作风方面\n\n5个联系点只去过2个。\n',
      fixed:
        '**一、存在的问题**\n\n（一）学习方面\n\n3次学习照稿子念。\n\n（二）作风方面\n\n5个联系点只去过2个。\n',
      note: {
        'zh-CN': '从 Word 粘贴来的半角、全角混用的括号。',
        en: 'Half- and full-width brackets mixed, as they come from Word.',
      },
    },
    {
      kind: 'individual',
      valid: false,
      messageIds: ['restart', 'first'],
      text: '一、存在的问题\n\n我压了2件信访件。\n\n⟦一、⟧原因剖析\n\n我怕担责。\n\n三、整改措施\n\n⟦（二）⟧接访方面\n\n每周五接访。\n',
      fixed:
        '一、存在的问题\n\n我压了2件信访件。\n\n二、原因剖析\n\n我怕担责。\n\n三、整改措施\n\n（一）接访方面\n\n每周五接访。\n',
    },
    {
      kind: 'individual',
      valid: false,
      messageIds: ['level', 'level'],
      text: '## （一）存在的问题\n\n### ⟦一、⟧学习方面\n\n3次学习照稿子念。\n\n### ⟦二、⟧作风方面\n\n全年下去4次。\n',
      fixed:
        '## （一）存在的问题\n\n### 1.学习方面\n\n3次学习照稿子念。\n\n### 2.作风方面\n\n全年下去4次。\n',
    },
    {
      kind: 'team',
      valid: false,
      messageIds: ['level'],
      text: '## 一、存在的问题\n\n3次学习照稿子念。\n\n## ⟦（二）⟧原因剖析\n\n规矩意识不强。\n\n## 三、整改措施\n\n每月一次。\n',
      fixed:
        '## 一、存在的问题\n\n3次学习照稿子念。\n\n## 二、原因剖析\n\n规矩意识不强。\n\n## 三、整改措施\n\n每月一次。\n',
    },
    {
      kind: 'individual',
      valid: false,
      messageIds: ['level'],
      text: '一、存在的问题\n\n我压了2件信访件。\n\n二、原因剖析\n\n⟦一、⟧理论武装不实。我没有读完一本原著。\n\n二、宗旨意识淡薄。我怕见来访的人。\n\n三、整改措施\n\n每周五接访。\n',
      fixed:
        '一、存在的问题\n\n我压了2件信访件。\n\n二、原因剖析\n\n（一）理论武装不实。我没有读完一本原著。\n\n（二）宗旨意识淡薄。我怕见来访的人。\n\n三、整改措施\n\n每周五接访。\n',
      note: {
        'zh-CN': '“二、”下面又从“一、”起，后面接着“三、”：里面一层用错了序号。只给建议，不自动改。',
        en: 'Under 二、 the numbers start with 一、 again, and 三、 follows: an inner level in outer numbers. Only suggested.',
      },
    },
    {
      kind: 'criticism',
      valid: true,
      text: '**对李四同志**\n\n一、说话留一半。七月的会你只讲了成绩。\n\n二、调研总带摄像。今年11次有9次。\n\n**对王五同志**\n\n一、遇事推。光明里11号楼漏雨你推给物业。\n\n二、串岗。六个夜班有四个不在。\n',
      note: {
        'zh-CN': '没有序号的小标题下面重新编号，不算错。',
        en: 'Under a small title without a number the numbers may start anew.',
      },
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 一、存在的问题\n\n### （一）学习方面\n\n1. 读原著少。\n3. 笔记抄书。\n\n（1）我三次缺席研讨，没有请假，也没有补课，事后让办公室补了一份学习记录。\n\n（3）我的心得是网上下载的，连单位名称都没有改过来，被督导组当场指了出来。\n\n### （二）作风方面\n\n全年下去4次。\n',
      note: {
        'zh-CN': '列表和正文里各条的编号不是标题序号，不动。',
        en: 'Numbers of lists and of statements are not those of headings and stay.',
      },
    },
    {
      kind: 'individual',
      profile: '2024',
      valid: true,
      text: '## 一、存在的突出问题\n\n### （一）带头严守政治纪律和政治规矩，维护党的团结统一\n\n请示报告拖了三天。\n\n### （二）带头增强党性、严守纪律、砥砺作风\n\n全年下去4次。\n\n### （四）带头履行全面从严治党政治责任\n\n全年只谈过一次话。\n',
      note: {
        'zh-CN': '第三个方面没有写，缺的序号由 structure/missing-check-area 说明。',
        en: 'The third area is missing, which structure/missing-check-area reports.',
      },
    },
    {
      kind: 'team',
      valid: true,
      text: '## 一、存在的问题\n\n## （一）学习方面\n\n3次学习照稿子念。\n\n## （二）作风方面\n\n5个联系点只去过2个。\n\n## 二、整改措施\n\n## （一）学习方面\n\n每月一次。\n',
      note: {
        'zh-CN': '井号一样多，层次看序号。',
        en: 'All headings have the same number signs; their numbers tell the levels.',
      },
    },
    {
      kind: 'team',
      valid: true,
      text: '# 领导班子对照检查材料\n\n## 第一部分 存在的问题\n\n①学习不深。②作风不实。\n\n## 第二部分 整改措施\n\n### 1.学习\n\n每月一次。\n\n### 2.作风\n\n每季一次。\n',
    },
  ],
});

/** The ordinal as it should stand in the source. */
function edited({ heading, class: own, value }: Expected, source: Source): TextEdit {
  const range = heading.ordinal?.range ?? heading.range;
  const plain = heading.form === 'bare' || heading.form === 'run-in';
  const next = source.text[range.end] ?? ' ';
  if (own === 'arabic' && plain && /\s/.test(next)) {
    // 「1. 」 at the start of a paragraph would make it a list: only the digits change, or the mark is escaped.
    const same = heading.ordinal?.class === own;
    return { range, text: same ? source.slice(range).replace(/[0-9０-９]+/, String(value)) : `${value}\\.` };
  }
  return { range, text: formatOrdinal(own, value) };
}

/** The headings behind a break that are wrong only because of it. */
function run(all: readonly Expected[], from: number, source: Source): TextEdit[] {
  const first = all[from] as Expected;
  const edits: TextEdit[] = [];
  for (let i = from + 1; i < all.length; i++) {
    const one = all[i] as Expected;
    const { level, ordinal } = one.heading;
    if (level < first.heading.level) break;
    if (level !== first.heading.level || one.class !== first.class) continue;
    if (one.breaks || one.level !== undefined || one.previous === 0) break;
    if (ordinal !== undefined && ordinal.value !== one.value) edits.push(edited(one, source));
  }
  return edits;
}

/** The headings of an inner level that are numbered on from this one. */
function nestedRun(all: readonly Expected[], from: number, source: Source): TextEdit[] {
  const first = all[from] as Expected;
  const edits: TextEdit[] = [];
  for (let i = from + 1; i < all.length; i++) {
    const one = all[i] as Expected;
    if (one.heading.level < first.heading.level) break;
    if (one.heading.level > first.heading.level) continue;
    if (one.level !== 'nested' || one.breaks) break;
    edits.push(edited(one, source));
  }
  return edits;
}
