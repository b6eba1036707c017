import { CompletionItemKind, TextEdit, type CompletionItem, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { RULES } from '../../../core/rules/registry.js';
import { SEVERITIES } from '../../../core/finding.js';
import { LOCALES, type Localized } from '../../../core/locale.js';
import type { Config } from '../../../core/schema/types.js';
import type { Session } from '../../session.js';
import { order, type ItemData } from './context.js';
import { parentKey, placeInYaml, quoteIfNumber } from './yamlPlace.js';

/** Completion in a YAML configuration: keys, rules, severities, profiles. (JSON has its schema.) */
export async function completeConfig(
  session: Session,
  document: TextDocument,
  position: Position,
): Promise<CompletionItem[]> {
  if (document.uri.endsWith('.json')) return [];
  const { key, range, lead, indent } = placeInYaml(document, position);
  const item = (
    label: string,
    index: number,
    insert: string,
    more: Partial<CompletionItem> = {},
  ): CompletionItem => ({
    label,
    kind: CompletionItemKind.Value,
    sortText: order(0, index),
    textEdit: TextEdit.replace(range, insert),
    ...more,
  });
  if (key !== undefined) {
    if (key === 'profile') {
      const { profiles } = await session.configurations.get(document.uri);
      return [...profiles].reverse().map(({ id, title }, index) => {
        const data: ItemData = { uri: document.uri, type: 'profile', id };
        return item(id, index, `${lead}${quoteIfNumber(id)}`, { detail: title, data });
      });
    }
    if (key === 'locale') return LOCALES.map((locale, index) => item(locale, index, `${lead}${locale}`));
    if (key === 'severity' || (indent > 0 && parentKey(document, position.line, indent) === 'rules')) {
      return ['off', ...SEVERITIES].map((severity, index) =>
        item(severity, index, `${lead}${severity === 'off' ? "'off'" : severity}`),
      );
    }
    return [];
  }
  const parent = indent === 0 ? undefined : parentKey(document, position.line, indent);
  if (parent === 'rules') {
    const given = document.getText();
    return RULES.filter(({ id }) => !given.includes(`${id}:`)).map(({ id, summary }, index) => {
      const data: ItemData = { uri: document.uri, type: 'rule', id };
      return item(id, index, `${id}: `, {
        kind: CompletionItemKind.Property,
        detail: summary[session.locale],
        data,
      });
    });
  }
  const keys: Readonly<Record<string, Localized>> =
    parent === undefined ? KEYS : parent === 'drafts' ? DRAFT_KEYS : {};
  return Object.entries(keys)
    .filter(([key]) => !new RegExp(`^\\s*${key}\\s*:`, 'm').test(document.getText()))
    .map(([key, detail], index) =>
      item(key, index, `${key}:${key === 'profile' || key === 'locale' ? ' ' : ''}`, {
        kind: CompletionItemKind.Property,
        detail: detail[session.locale],
      }),
    );
}

/** Typed by the schema: a key that it gains or loses is a type error here. */
const KEYS: Readonly<Record<Exclude<keyof Config, '$schema'>, Localized>> = {
  profile: { 'zh-CN': '会议档案的编号或路径', en: 'Meeting profile, by id or path' },
  profiles: { 'zh-CN': '其他档案文件', en: 'Further profile files' },
  locale: { 'zh-CN': '提示语言', en: 'Language of the messages' },
  drafts: { 'zh-CN': '按路径判定文种', en: 'Kinds of drafts by path' },
  ignore: { 'zh-CN': '不检查的文件', en: 'Files that are left out' },
  rules: { 'zh-CN': '规则的级别和选项', en: 'Severity and options of rules' },
  roster: { 'zh-CN': '班子成员名册', en: 'Members of the team' },
  baseline: { 'zh-CN': '基线文件', en: 'Baseline file' },
  review: { 'zh-CN': '审阅的口径和所比对的材料', en: 'How drafts are reviewed' },
};

const DRAFT_KEYS: Readonly<Record<keyof NonNullable<Config['drafts']>, Localized>> = {
  individual: { 'zh-CN': '个人对照检查材料', en: 'individual outlines' },
  team: { 'zh-CN': '班子对照检查材料', en: "the team's self-examination" },
  criticism: { 'zh-CN': '相互批评意见', en: 'mutual criticism' },
  rectification: { 'zh-CN': '整改清单', en: 'rectification lists' },
};
