import { Document, isMap, isPair, isScalar, isSeq, type Node } from 'yaml';
import type { Profile } from '../../schema/types.js';
import type { PlanField } from './read-plan.js';

/** Comments over the keys of a written profile, for those who go on editing it. */
const COMMENTS: Readonly<Record<string, string>> = {
  id: ' 档案编号：稿件 front matter 和 selfexam.yaml 里的 profile 写它 / id, named by drafts and by selfexam.yaml',
  title: ' 会议名称 / title of the meeting',
  year: ' 年度 / the year that the meeting is for',
  extends: ' 以哪个档案为基础；本文件没写的沿用它 / what is not said here comes from this profile',
  theme: ' 会议主题 / theme',
  source: ' 条文出处，提示中引用条文时注明 / the document that the clauses are quoted from',
  clauses: ' 条文原文，规则按 topic 引用 / the clauses that rules quote, by topic',
  areas:
    ' 检查方面，按顺序；aliases 可补充常见的其他写法 / check areas in order; add other wordings as aliases',
  parts: ' 材料应有的部分 / parts of a draft',
  priorMeetings: ' 需报告整改落实情况的以往会议 / earlier meetings to report on',
  explanations: ' 需逐项说明的事项 / matters to explain one by one',
  accountability: ' 受到问责的是否要作深刻检查 / a deep examination by whoever was held accountable',
  forbidden: ' 不得以甲代替乙 / forbidden substitutions',
  dates: ' 日期和时限 / dates and deadlines',
  limits: ' 篇幅 / length',
};

/** Names of what a plan is searched for, in both languages. */
export const FIELD_NAMES: Readonly<Record<PlanField, { readonly 'zh-CN': string; readonly en: string }>> = {
  title: { 'zh-CN': '标题', en: 'title' },
  year: { 'zh-CN': '年度', en: 'year' },
  theme: { 'zh-CN': '会议主题', en: 'theme' },
  areas: { 'zh-CN': '检查方面', en: 'check areas' },
  priorMeetings: { 'zh-CN': '需报告整改情况的以往会议', en: 'prior meetings' },
  explanations: { 'zh-CN': '需逐项说明的事项', en: 'matters to explain' },
  accountability: { 'zh-CN': '受到问责的深刻检查', en: 'accountability examination' },
  forbidden: { 'zh-CN': '不得代替的情形', en: 'forbidden substitutions' },
  draftsDue: { 'zh-CN': '材料完成日期', en: 'date the drafts are due' },
  meeting: { 'zh-CN': '开会日期', en: 'date of the meeting' },
  report: { 'zh-CN': '报送时限', en: 'deadline of the report' },
};

/**
 * Writes a profile as commented YAML that reads back as the same data.
 * @param missing what the plan did not say; listed on top, to be filled in by hand
 */
export function writeProfileYaml(profile: Profile, missing: readonly PlanField[] = []): string {
  const document = new Document(profile, { aliasDuplicateObjects: false });
  const lines = [
    ` 会议档案，由会议方案读出；请逐项核对 / meeting profile read from a plan; check every entry`,
  ];
  if (missing.length > 0) {
    lines.push(
      ` 方案中没有找到，需要时手工补充：${missing.map((field) => FIELD_NAMES[field]['zh-CN']).join('、')}`,
    );
    lines.push(` not found in the plan: ${missing.map((field) => FIELD_NAMES[field].en).join(', ')}`);
  }
  document.commentBefore = lines.join('\n');
  const root = document.contents;
  if (isMap(root)) {
    for (const pair of root.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const comment = COMMENTS[String(pair.key.value)];
      if (comment !== undefined) pair.key.commentBefore = comment;
      if (pair.key.value !== 'id') pair.key.spaceBefore = true;
      if (['priorMeetings', 'explanations'].includes(String(pair.key.value))) noteOmitted(pair.value as Node);
    }
  }
  return document.toString({ lineWidth: 0, indentSeq: true });
}

function noteOmitted(list: Node): void {
  if (!isSeq(list)) return;
  for (const item of list.items) {
    if (isMap(item) && item.get('omit') === true)
      item.commentBefore = ' 方案没有提到，不要求 / not in the plan, not demanded';
  }
}
