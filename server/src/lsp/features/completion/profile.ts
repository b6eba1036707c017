import { CompletionItemKind, TextEdit, type CompletionItem, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { DRAFT_KINDS } from '../../../core/draft/model.js';
import type { Localized } from '../../../core/locale.js';
import type { CheckArea, ClauseTopic, Part, Profile } from '../../../core/schema/types.js';
import type { Session } from '../../session.js';
import { parentKey, placeInYaml, quoteIfNumber } from './yamlPlace.js';
import { order, type ItemData } from './context.js';

type Keys<T> = Readonly<Record<keyof T, Localized>>;

/** Typed by the schema: a key that it gains or loses is a type error here. */
const PROFILE_KEYS: Keys<Profile> = {
  id: { 'zh-CN': '档案编号', en: 'Unique id' },
  title: { 'zh-CN': '会议名称', en: 'Title of the meeting' },
  year: { 'zh-CN': '年度', en: 'Year' },
  theme: { 'zh-CN': '会议主题', en: 'Theme' },
  source: { 'zh-CN': '条文出处', en: 'Source of the clauses' },
  extends: { 'zh-CN': '以哪个档案为基础', en: 'Profile that this one builds on' },
  clauses: { 'zh-CN': '规则引用的条文', en: 'Clauses that rules quote' },
  areas: { 'zh-CN': '检查方面', en: 'Check areas' },
  parts: { 'zh-CN': '各文种应有的部分', en: 'Parts of each kind of draft' },
  priorMeetings: { 'zh-CN': '需报告整改情况的以往会议', en: 'Earlier meetings to report on' },
  explanations: { 'zh-CN': '需逐项说明的事项', en: 'Matters to explain' },
  accountability: { 'zh-CN': '受到问责的要作出深刻检查', en: 'Accountability examination' },
  forbidden: { 'zh-CN': '不得以甲代替乙', en: 'Forbidden substitutions' },
  dates: { 'zh-CN': '会议日期和时限', en: 'Dates and deadlines' },
  limits: { 'zh-CN': '篇幅和比例', en: 'Limits' },
};
const AREA_KEYS: Keys<CheckArea> = {
  id: { 'zh-CN': '编号', en: 'Id' },
  name: { 'zh-CN': '方面的标题', en: 'Heading of the area' },
  clause: { 'zh-CN': '条文全文', en: 'The whole clause' },
  aliases: { 'zh-CN': '其他写法', en: 'Other headings' },
  keyPhrases: { 'zh-CN': '特征短语', en: 'Phrases that tell it from others' },
  aspects: { 'zh-CN': '应检查的内容', en: 'What it covers' },
  omit: { 'zh-CN': '去掉基础档案中的这一项', en: 'Leaves out what the base has' },
};
const PART_KEYS: Keys<Part> = {
  id: { 'zh-CN': '部分的类别', en: 'What the part is' },
  title: { 'zh-CN': '标题', en: 'Heading' },
  aliases: { 'zh-CN': '其他写法', en: 'Other headings' },
  required: { 'zh-CN': '为 false 时可有可无', en: 'False: allowed, not demanded' },
  topic: { 'zh-CN': '条文主题', en: 'Topic of its clause' },
  prompts: { 'zh-CN': '模板中的提示', en: 'Prompts of the template' },
  omit: { 'zh-CN': '去掉基础档案中的这一项', en: 'Leaves out what the base has' },
};
const CLAUSE_KEYS: Keys<NonNullable<Profile['clauses']>[number]> = {
  topic: { 'zh-CN': '条文主题', en: 'Topic' },
  text: { 'zh-CN': '条文原文', en: 'The clause, word for word' },
  section: { 'zh-CN': '在原文中的位置', en: 'Where it stands' },
};
const TOPICS: Readonly<Record<ClauseTopic, true>> = {
  areas: true,
  'self-written': true,
  concrete: true,
  causes: true,
  measures: true,
  prior: true,
  explanations: true,
  accountability: true,
  'no-preaching': true,
  'no-team': true,
  'no-subordinate': true,
  'no-hope': true,
  'no-advice': true,
  harm: true,
  'mutual-criticism': true,
  'case-analysis': true,
  'rectification-list': true,
  deadlines: true,
  review: true,
  wording: true,
};

/** Completion in a profile file: keys by where they stand, topics, and the profiles that it may build on. */
export async function completeProfile(
  session: Session,
  document: TextDocument,
  position: Position,
): Promise<CompletionItem[]> {
  const { key, range, lead, indent } = placeInYaml(document, position);
  const value = (label: string, index: number, more: Partial<CompletionItem> = {}): CompletionItem => ({
    label,
    kind: CompletionItemKind.Value,
    sortText: order(0, index),
    textEdit: TextEdit.replace(range, lead + quoteIfNumber(label)),
    ...more,
  });
  if (key === 'extends') {
    const { profiles } = await session.configurations.get(document.uri);
    return ['base', ...profiles.map(({ id }) => id)].map((id, index) => {
      const data: ItemData = { uri: document.uri, type: 'profile', id };
      return value(id, index, { data });
    });
  }
  if (key === 'topic') return Object.keys(TOPICS).map((topic, index) => value(topic, index));
  if (key !== undefined) return [];
  const parent = indent === 0 ? undefined : parentKey(document, position.line, indent);
  return Object.entries(keysUnder(parent)).map(([name, text], index) => ({
    label: name,
    kind: CompletionItemKind.Property,
    detail: text[session.locale],
    sortText: order(0, index),
    textEdit: TextEdit.replace(range, `${name}: `),
  }));
}

function keysUnder(parent: string | undefined): Readonly<Record<string, Localized>> {
  if (parent === undefined) return PROFILE_KEYS;
  if (parent === 'areas') return AREA_KEYS;
  if (parent === 'clauses') return CLAUSE_KEYS;
  return (DRAFT_KINDS as readonly string[]).includes(parent) ? PART_KEYS : {};
}
