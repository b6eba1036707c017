import type { Basis } from '../../core/finding.js';
import { displayPath } from '../../workspace/disk-files.js';
import type { FileReport, ReportedFinding, Summary, Totals } from '../../workspace/report.js';
import { displayWidth, padColumns } from '../text/display-width.js';
import { excerptLines } from '../text/excerpt-lines.js';
import { oneLine, visible } from '../text/visible.js';
import type { Format, FormatContext, PartContext } from './formatter.js';
import { nextSteps } from './next-steps.js';
import { piecesOf } from './part.js';
import { counted, KIND_WORDS, SEVERITY_WORDS } from './words.js';

const GUTTER = '       ';

/** For people at a terminal: each finding with its line, carets, the clause where it is first needed, and a summary. */
export const stylish: Format = {
  part: fileTexts,
  *report(parts, totals, context) {
    const told = new Set<string>();
    for (const part of parts) {
      if (part.bytes.length === 0) continue;
      const pieces = piecesOf(part);
      for (let at = 0; at < pieces.length; at += 2) {
        const key = pieces[at + 1];
        if (key !== undefined && key.length > 0) {
          // A clause stands where it is first needed. Latin-1 is as good as the words to compare, and faster.
          const clause = key.toString('latin1');
          if (told.has(clause)) continue;
          told.add(clause);
        }
        yield pieces[at] as Uint8Array;
      }
      yield '\n';
    }
    yield summaryText(totals, context);
  },
};

/** Text and key in turn: a text with a key is a clause, which stands in a report once. */
function fileTexts(file: FileReport, context: PartContext): string[] {
  if (file.findings.length === 0) return [];
  const { colors, cwd, locale } = context;
  const covered = file.coverage.filter(({ status }) => status === 'covered').length;
  const facts = [KIND_WORDS[file.kind][locale], file.profile];
  if (file.coverage.length > 0) {
    facts.push(
      locale === 'en'
        ? `${covered} of ${file.coverage.length} check areas covered`
        : `${file.coverage.length} 个检查方面中 ${covered} 个有具体问题`,
    );
  }
  const head = `${colors.underline(visible(displayPath(cwd, file.path)))}  ${colors.dim(facts.map(visible).join(' · '))}\n`;
  const texts: string[] = [];
  let text = head;
  const told = new Set<string>();
  for (const [index, finding] of file.findings.entries()) {
    text += findingText(finding, context, samePlace(finding, file.findings[index - 1]));
    for (const basis of finding.basis) {
      const key = basisKey(basis);
      if (told.has(key)) continue;
      told.add(key);
      texts.push(text, '', `${barOf(context)}${context.colors.dim(clause(basis, context))}\n`, key);
      text = '';
    }
  }
  return [...texts, text];
}

/** Several findings about one place, such as every section that is missing, show its line once. */
function samePlace({ range }: ReportedFinding, before: ReportedFinding | undefined): boolean {
  return (
    before !== undefined &&
    before.range.start.offset === range.start.offset &&
    before.range.end.offset === range.end.offset
  );
}

function findingText(finding: ReportedFinding, context: PartContext, again: boolean): string {
  const { colors, locale, columns } = context;
  const { line, column } = finding.range.start;
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan }[finding.severity];
  const place = padColumns(`${line}:${column}`, GUTTER.length - 1);
  const rule = colors.dim(visible(finding.rule));
  const lines = [
    `  ${place}${paint(SEVERITY_WORDS[finding.severity][locale])}  ${oneLine(finding.message)}  ${rule}`,
  ];
  const bar = barOf(context);
  const { before, marked, after, carets } = excerptLines(
    finding.excerpt,
    Math.max(30, columns - displayWidth(GUTTER) - 4),
  );
  if (!again && `${before}${marked}${after}`.trim() !== '')
    lines.push(`${bar}${before}${marked}${after}`, `${bar}${paint(carets)}`);
  for (const { range, message } of finding.related.slice(0, 3)) {
    lines.push(`${bar}${colors.dim(`${range.start.line}:${range.start.column}`)}  ${oneLine(message)}`);
  }
  return `${lines.join('\n')}\n`;
}

function barOf({ colors }: PartContext): string {
  return `${GUTTER}  ${colors.dim('│')} `;
}

function basisKey({ source, text }: Basis): string {
  return `${source}\n${text}`;
}

function clause({ text, source }: Basis, { locale }: PartContext): string {
  return locale === 'en'
    ? `Basis: “${oneLine(text)}” — ${oneLine(source)}`
    : `依据：“${oneLine(text)}”——${oneLine(source)}`;
}

function summaryText(totals: Totals, context: FormatContext): string {
  const { colors, locale } = context;
  const { summary: sum } = totals;
  const total = sum.errors + sum.warnings + sum.infos;
  const lines: string[] = [];
  const zh = locale !== 'en';
  if (total > 0) {
    const parts = [
      counted(sum.errors, 'error', locale),
      counted(sum.warnings, 'warning', locale),
      counted(sum.infos, 'info', locale),
    ];
    const counts = zh
      ? `${counted(total, 'problem', locale)}（${parts.join('，')}），检查了 ${counted(sum.files, 'draft', locale)}`
      : `${counted(total, 'problem', locale)} (${parts.join(', ')}) in ${counted(sum.files, 'draft', locale)}`;
    lines.push((sum.errors > 0 ? colors.red : colors.yellow)(colors.bold(`✖ ${counts}`)));
  } else if (sum.files > 0) {
    lines.push(
      colors.green(
        zh
          ? `✔ 检查了 ${counted(sum.files, 'draft', locale)}，没有问题`
          : `✔ ${counted(sum.files, 'draft', locale)} checked, no problems`,
      ),
    );
  } else lines.push(colors.red(zh ? '✖ 没有检查任何材料' : '✖ No draft was checked'));
  lines.push(
    ...asides(sum, zh).map((text) => `  ${colors.dim(text)}`),
    ...nextSteps(totals, context).map((text) => `  ${text}`),
  );
  return `${lines.join('\n')}\n`;
}

function asides(sum: Summary, zh: boolean): string[] {
  const lines: string[] = [];
  if (sum.fixed > 0) lines.push(zh ? `已修复 ${sum.fixed} 处` : `${sum.fixed} fixed`);
  if (sum.suppressed > 0)
    lines.push(
      zh ? `另有 ${sum.suppressed} 个已注明理由忽略` : `${sum.suppressed} more suppressed with a reason`,
    );
  if (sum.known > 0)
    lines.push(zh ? `另有 ${sum.known} 个已在基线中` : `${sum.known} more known to the baseline`);
  if (sum.mended > 0) {
    lines.push(
      zh
        ? `基线中有 ${sum.mended} 个问题已不存在，可用 --write-baseline 更新`
        : `${sum.mended} of the baseline no longer occur; --write-baseline updates it`,
    );
  }
  if (sum.skipped > 0)
    lines.push(
      zh
        ? `${sum.skipped} 个文件未检查（--verbose 显示原因）`
        : `${sum.skipped} files not checked (--verbose says why)`,
    );
  if (sum.problems > 0)
    lines.push(zh ? `${sum.problems} 处出错，见上` : `${sum.problems} could not be judged, see above`);
  return lines;
}
