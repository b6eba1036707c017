import { stringify } from 'yaml';
import type { Locale } from '../../core/locale.js';
import { readPlan as readFacts, type PlanField } from '../../core/meeting/plan/read-plan.js';
import type { PlanReading } from '../protocol.js';

const FIELDS: Readonly<Record<PlanField, Readonly<Record<Locale, string>>>> = {
  title: { 'zh-CN': '会议名称', en: 'title' },
  year: { 'zh-CN': '年度', en: 'year' },
  theme: { 'zh-CN': '会议主题', en: 'theme' },
  areas: { 'zh-CN': '检查方面', en: 'check areas' },
  priorMeetings: { 'zh-CN': '需报告整改情况的以往会议', en: 'earlier meetings to report on' },
  explanations: { 'zh-CN': '逐项说明的事项', en: 'matters to explain' },
  accountability: { 'zh-CN': '受问责的深刻检查', en: 'accountability' },
  forbidden: { 'zh-CN': '不得代替的要求', en: 'forbidden substitutions' },
  draftsDue: { 'zh-CN': '材料时限', en: 'deadline of the drafts' },
  meeting: { 'zh-CN': '会议日期', en: 'date of the meeting' },
  report: { 'zh-CN': '报送时限', en: 'deadline of the report' },
};

/** Reads a meeting plan into a profile and a configuration that names it, and says what it could not find. */
export function readPlan(text: string, fileName: string, locale: Locale): PlanReading {
  const { profile, facts, missing } = readFacts(text);
  const profileFile = `${profile.id}.profile.yaml`;
  const head =
    locale === 'en'
      ? `Read from ${fileName}. Check it against the plan.`
      : `读自《${fileName}》，请对照方案核对。`;
  return {
    files: [
      { name: profileFile, text: `# ${head}\n${stringify(profile, { lineWidth: 0 })}` },
      { name: 'selfexam.yaml', text: stringify({ profile: `./${profileFile}` }) },
    ],
    found: [
      ...new Set(
        facts.map(
          ({ field, text: words }) =>
            `${field in FIELDS ? FIELDS[field as PlanField][locale] : field}：${words}`,
        ),
      ),
    ],
    missing: missing.map((field) => FIELDS[field][locale]),
  };
}
