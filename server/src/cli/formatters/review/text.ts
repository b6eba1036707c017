import { counted } from '../../../core/locale.js';
import type { ReviewReport } from '../../../core/schema/types.js';
import { nameOf, percent, word } from '../../../review/render/words.js';
import type { Colors } from '../../colors.js';
import { oneLine, visible } from '../../text/visible.js';

/** What a reviewer sees on a terminal: a line for each draft, the three things to mend first, what is missing. */
export function reviewText(report: ReviewReport, colors: Colors): string {
  const { locale, summary } = report;
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const paint = { ready: colors.green, revise: colors.yellow, return: colors.red };
  const lines: string[] = [];
  for (const draft of report.drafts) {
    const { counts, approval } = draft;
    const open = draft.comments.filter(({ status }) => status === 'open').length;
    const facts = [
      word(draft.kind, locale),
      t(`必改 ${counts.blocking}`, `${counts.blocking} blocking`),
      t(`警告 ${counts.warnings}`, counted(counts.warnings, 'warning')),
      ...(draft.copiedShare > 0
        ? [t(`雷同 ${percent(draft.copiedShare)}`, `${percent(draft.copiedShare)} shared`)]
        : []),
      ...(approval.status === 'none' ? [] : [word(approval.status, locale)]),
      ...(open === 0 ? [] : [t(`意见 ${open} 条未解决`, counted(open, 'open comment'))]),
    ];
    lines.push(
      `${paint[draft.verdict](`[${word(draft.verdict, locale)}]`)} ${colors.bold(visible(nameOf(draft)))}  ${facts.join(t('，', ', '))}  ${colors.dim(visible(draft.path))}`,
    );
    for (const { text, line } of draft.first)
      lines.push(
        `    · ${oneLine(text)}${line === undefined ? '' : t(`（第 ${line} 行）`, ` (line ${line})`)}`,
      );
  }
  for (const { severity, message } of report.batch)
    lines.push(
      `${(severity === 'error' ? colors.red : colors.yellow)(word(severity, locale))}  ${oneLine(message)}`,
    );
  lines.push(
    '',
    t(
      `共 ${summary.drafts} 份：${summary.ready} 份可以通过，${summary.revise} 份修改后再报，${summary.return} 份退回重写；缺 ${summary.missing} 份；雷同 ${summary.copied} 处；已审阅通过 ${summary.approved} 份，审后有改动 ${summary.stale} 份。`,
      `${counted(summary.drafts, 'draft')}: ${summary.ready} ready, ${summary.revise} to revise, ${summary.return} to return; ${summary.missing} missing; ${counted(summary.copied, 'shared passage')}; ${summary.approved} approved, ${summary.stale} changed since.`,
    ),
  );
  return `${lines.join('\n')}\n`;
}
