import { displayPath } from '../../workspace/disk-files.js';
import type { FileReport } from '../../workspace/report.js';
import { oneLine } from '../text/visible.js';
import type { Format, PartContext } from './formatter.js';
import { joined } from './part.js';
import { counted, KIND_WORDS, SEVERITY_WORDS } from './words.js';

/** A report to paste into a merge request or a mail: a summary and a table for each draft. */
export const markdown: Format = {
  part: (file, context) => [['', ...fileLines(file, context), ''].join('\n')],
  *report(parts, { summary: sum, problems }, { cwd, locale }) {
    const zh = locale !== 'en';
    const counts = [
      counted(sum.errors, 'error', locale),
      counted(sum.warnings, 'warning', locale),
      counted(sum.infos, 'info', locale),
    ].join(zh ? '，' : ', ');
    const lines = [
      zh ? '# 对照检查材料检查结果' : '# Self-examination drafts checked',
      '',
      zh
        ? `检查了 ${counted(sum.files, 'draft', locale)}：${counts}。`
        : `${counted(sum.files, 'draft', locale)}: ${counts}.`,
    ];
    yield `${lines.join('\n')}\n`;
    yield* joined(parts);
    if (problems.length === 0) return;
    yield zh ? '\n## 出错\n\n' : '\n## Failures\n\n';
    for (const { message, file, line } of problems) {
      const place =
        file === undefined ? '' : `${code(displayPath(cwd, file))}${line === undefined ? '' : `:${line}`} `;
      yield `- ${place}${escapeMarkdown(message[locale])}\n`;
    }
  },
};

function fileLines(file: FileReport, { cwd, locale }: PartContext): string[] {
  const zh = locale !== 'en';
  const head = [
    `## ${escapeMarkdown(displayPath(cwd, file.path))}`,
    '',
    `${KIND_WORDS[file.kind][locale]} · ${escapeMarkdown(file.profile)}`,
    '',
  ];
  if (file.findings.length === 0) return [...head, zh ? '没有问题。' : 'No problems.'];
  return [
    ...head,
    zh ? '| 位置 | 级别 | 问题 | 规则 |' : '| Place | Severity | Problem | Rule |',
    '| ---: | --- | --- | --- |',
    ...file.findings.map(
      ({ range, severity, message, rule }) =>
        `| ${range.start.line}:${range.start.column} | ${SEVERITY_WORDS[severity][locale]} | ${escapeMarkdown(message)} | ${code(rule)} |`,
    ),
  ];
}

/** Text that is nothing but text in CommonMark and GFM, tables included: no markup, link, mention or HTML comes of it. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~!&@]/g, (char) => `\\${char}`)
    .replace(/^(\s*)([-+=]|\d+[.)])/, '$1\\$2')
    .replace(/(https?|ftp|mailto):/gi, '$1\\:')
    .replace(/\bwww\./gi, 'www\\.');
}

/** A code span that the text cannot end, also inside a table. */
function code(text: string): string {
  const shown = oneLine(text).replace(/\|/g, '\\|');
  const fence = '`'.repeat(1 + Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)));
  return fence.length === 1 ? `\`${shown}\`` : `${fence} ${shown} ${fence}`;
}
