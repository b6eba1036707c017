import { readFileSync } from 'node:fs';
import type { Label } from '../../core/language/judgement.js';
import { lint } from '../../core/lint.js';
import { builtinProfiles } from '../../core/meeting/builtin.js';
import { overlaps, type Range } from '../../core/text/range.js';
import { LABELS_OF_RULE } from './harness.js';

/** A passage with its faulty items marked `⟦label: text⟧`; everything else in it is fine. */
export interface PassageResult {
  readonly path: string;
  readonly characters: number;
  readonly marks: readonly {
    readonly label: Label;
    readonly text: string;
    readonly found: string | undefined;
  }[];
  /** Findings of statement rules outside every mark. */
  readonly falseFindings: readonly { readonly rule: string; readonly text: string }[];
}

const MARK = /⟦([a-z-]+)[:：]\s*([^⟧]*)⟧/g;

/** Takes the marks out, lints the passage as it then stands, and compares. */
export function judgePassage(path: string): PassageResult {
  const marked = readFileSync(path, 'utf8');
  const marks: { label: Label; range: Range; text: string }[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index);
    const content = match[2] as string;
    marks.push({
      label: match[1] as Label,
      range: { start: text.length, end: text.length + content.length },
      text: content,
    });
    text += content;
    from = match.index + match[0].length;
  }
  text += marked.slice(from);
  const result = lint(text, { profile: (id) => builtinProfiles().get(id), defaultProfile: '2025' });
  if (result.status !== 'linted') throw new Error(`${path}: ${result.reason} ${result.detail}`);
  const findings = result.findings.filter((finding) => finding.rule in LABELS_OF_RULE);
  return {
    path,
    characters: text.length,
    marks: marks.map(({ label, range, text: words }) => {
      const here = findings.filter((finding) => overlaps(finding.range, range));
      const right = here.find((finding) => LABELS_OF_RULE[finding.rule]?.includes(label));
      return { label, text: words, found: (right ?? here[0])?.rule };
    }),
    falseFindings: findings
      .filter((finding) => !marks.some(({ range }) => overlaps(finding.range, range)))
      .map((finding) => ({ rule: finding.rule, text: result.draft.source.slice(finding.range) })),
  };
}

/** Marked items found by the right rule, by any rule, and findings outside the marks, as Markdown. */
export function passagesMarkdown(results: readonly PassageResult[], withErrors: boolean): string {
  const marks = results.flatMap(({ marks: list }) => list);
  const any = marks.filter(({ found }) => found !== undefined);
  const right = any.filter(({ label, found }) => LABELS_OF_RULE[found ?? '']?.includes(label));
  const alarms = results.reduce((sum, { falseFindings }) => sum + falseFindings.length, 0);
  const characters = results.reduce((sum, passage) => sum + passage.characters, 0);
  const lines = [
    `## ${results.length} passages, ${characters} characters`,
    '',
    `Marked items: ${marks.length}; found by the rule of their label: ${right.length}; by any statement rule: ${any.length}.`,
    `Findings outside the marks: ${alarms}, ${((alarms / characters) * 3000).toFixed(2)} per 3,000 characters.`,
    '',
  ];
  if (!withErrors) return lines.join('\n');
  for (const { path, marks: list, falseFindings } of results) {
    const wrong = list.filter(({ label, found }) => !LABELS_OF_RULE[found ?? '']?.includes(label));
    if (wrong.length + falseFindings.length === 0) continue;
    lines.push(`- ${path}`);
    for (const { label, found, text } of wrong) lines.push(`  - ${label} → ${found ?? 'none'}: ${text}`);
    for (const { rule, text } of falseFindings) lines.push(`  - false ${rule}: ${text}`);
  }
  return lines.join('\n');
}
