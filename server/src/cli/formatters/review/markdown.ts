import { counted } from '../../../core/locale.js';
import type { ReportThread, ReviewDraft, ReviewReport } from '../../../core/schema/types.js';
import { moment, nameOf, percent, word } from '../../../review/render/words.js';
import { escapeMarkdown } from '../markdown.js';

/** A review to paste into a mail or a merge request: the whole folder, then each draft. */
export function reviewMarkdown(report: ReviewReport): string {
  const { locale, summary, unit, generated } = report;
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const row = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => escapeMarkdown(String(cell))).join(' | ')} |`;
  const head = (cells: readonly string[]): string[] => [row(cells), `|${' --- |'.repeat(cells.length)}`];
  const lines = [
    `# ${word('title', locale)}`,
    '',
    `${escapeMarkdown(unit)}${generated === undefined ? '' : ` · ${generated}`}`,
    '',
    t(
      `共 ${summary.drafts} 份材料：${summary.ready} 份可以通过，${summary.revise} 份修改后再报，${summary.return} 份退回重写；缺 ${summary.missing} 份；雷同 ${summary.copied} 处。`,
      `${counted(summary.drafts, 'draft')}: ${summary.ready} ready, ${summary.revise} to revise, ${summary.return} to return; ${summary.missing} missing; ${counted(summary.copied, 'shared passage')}.`,
    ),
    '',
    `## ${t('一览', 'Overview')}`,
    '',
    ...head([
      t('作者', 'Author'),
      t('材料', 'Draft'),
      t('结论', 'Verdict'),
      t('必改', 'Blocking'),
      t('错误', 'Errors'),
      t('警告', 'Warnings'),
      t('雷同', 'Shared'),
      t('审阅', 'Approval'),
    ]),
    ...report.drafts.map((draft) =>
      row([
        nameOf(draft),
        word(draft.kind, locale),
        word(draft.verdict, locale),
        draft.counts.blocking,
        draft.counts.errors,
        draft.counts.warnings,
        percent(draft.copiedShare),
        word(draft.approval.status, locale),
      ]),
    ),
  ];
  if (report.batch.length > 0)
    lines.push(
      '',
      `## ${t('全单位的问题', 'The whole unit')}`,
      '',
      ...report.batch.map(
        ({ severity, message }) => `- ${word(severity, locale)}${t('：', ': ')}${escapeMarkdown(message)}`,
      ),
    );
  for (const profile of report.profiles) {
    const examined = report.drafts.filter(
      (draft) => draft.profile === profile.id && draft.coverage.length > 0,
    );
    if (examined.length === 0) continue;
    lines.push('', `## ${t('检查方面', 'Check areas')}${t('：', ': ')}${escapeMarkdown(profile.title)}`, '');
    lines.push(...head([t('作者', 'Author'), ...profile.areas.map(({ name }) => name)]));
    for (const draft of examined)
      lines.push(
        row([
          nameOf(draft),
          ...profile.areas.map(({ id }) => {
            const cell = draft.coverage.find(({ area }) => area === id);
            return cell === undefined
              ? ''
              : `${word(cell.status, locale)}${cell.problems > 0 ? ` ${cell.problems}` : ''}`;
          }),
        ]),
      );
  }
  for (const draft of report.drafts) lines.push('', ...draftLines(draft, report, row, head));
  if (report.copied.length > 0) {
    lines.push('', `## ${t('雷同段落', 'Shared passages')}`);
    for (const { left, right, length, identity } of report.copied) {
      const place = (side: typeof left): string =>
        `${side.author ?? ''} ${side.path}${side.range === undefined ? '' : `:${side.range.start.line}`}`.trim();
      lines.push(
        '',
        `### ${escapeMarkdown(place(left))} ↔ ${escapeMarkdown(place(right))}`,
        '',
        t(
          `${length} 字，相同 ${percent(identity)}，占前者 ${percent(left.share)}`,
          `${length} characters, ${percent(identity)} alike, ${percent(left.share)} of the former`,
        ),
      );
      for (const side of [left, right])
        if (side.text !== '') lines.push('', `> ${escapeMarkdown(side.text)}`);
    }
  }
  for (const [title, list] of [
    [t('征求到的意见', 'Solicited opinions'), report.opinions],
    [t('上年度整改清单', "Last year's list"), report.lastList],
  ] as const) {
    if (list.length === 0) continue;
    lines.push(
      '',
      `## ${title}`,
      '',
      ...head([t('对象', 'For'), t('内容', 'Text'), t('结果', 'Result'), t('位置', 'Place')]),
    );
    for (const { to, text, status, path, place } of list)
      lines.push(
        row([
          to ?? t('班子', 'team'),
          text,
          word(status, locale),
          place === undefined ? '' : `${path ?? ''}:${place.start.line}`,
        ]),
      );
  }
  if (report.strayComments.length > 0)
    lines.push(
      '',
      `## ${t('所评材料已不在的意见', 'Comments on drafts that are gone')}`,
      '',
      ...report.strayComments.flatMap((thread) => threadLines(thread, report)),
    );
  if (report.problems.length > 0)
    lines.push(
      '',
      `## ${t('出错', 'Failures')}`,
      '',
      ...report.problems.map(({ path, message }) => `- ${escapeMarkdown(`${path ?? ''} ${message}`.trim())}`),
    );
  return `${lines.join('\n')}\n`;
}

function draftLines(
  draft: ReviewDraft,
  report: ReviewReport,
  row: (cells: readonly (string | number)[]) => string,
  head: (cells: readonly string[]) => string[],
): string[] {
  const { locale } = report;
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const lines = [
    `## ${escapeMarkdown(nameOf(draft))}${t('：', ': ')}${word(draft.verdict, locale)}`,
    '',
    `${word(draft.kind, locale)} · ${escapeMarkdown(draft.path)} · ${draft.characters}${t(' 字', ' characters')}${draft.reasons.length > 0 ? ` · ${escapeMarkdown(draft.reasons.join(t('；', '; ')))}` : ''}`,
  ];
  if (draft.first.length > 0)
    lines.push(
      '',
      t('先改这几处：', 'Mend these first:'),
      '',
      ...draft.first.map(
        ({ text, line }, index) =>
          `${index + 1}. ${escapeMarkdown(text)}${line === undefined ? '' : t(`（第 ${line} 行起）`, ` (from line ${line})`)}`,
      ),
    );
  if (draft.changes !== undefined) {
    const { since, mended, new: fresh, standing } = draft.changes;
    lines.push(
      '',
      t(
        `与 ${since} 审阅时相比：改好 ${mended}，新出现 ${fresh}，仍存在 ${standing}。`,
        `Since ${since}: ${mended} mended, ${fresh} new, ${standing} still there.`,
      ),
    );
  }
  if (draft.findings.length > 0) {
    lines.push(
      '',
      ...head([
        t('行', 'Line'),
        t('级别', 'Severity'),
        t('问题', 'Problem'),
        t('原文', 'Words'),
        t('规则', 'Rule'),
      ]),
    );
    for (const { range, severity, message, quote, rule, blocking } of draft.findings)
      lines.push(
        row([
          range.start.line,
          `${word(severity, locale)}${blocking ? t('（必改）', ' (blocking)') : ''}`,
          message,
          quote.marked,
          rule,
        ]),
      );
  }
  if (draft.comments.length > 0)
    lines.push(
      '',
      t('审阅意见：', "Reviewers' comments:"),
      '',
      ...draft.comments.flatMap((thread) => threadLines(thread, report)),
    );
  if (draft.suppressed.length > 0) {
    lines.push('', t('已说明理由、不再提示：', 'Suppressed, with reasons:'), '');
    for (const { range, rule, reason } of draft.suppressed)
      lines.push(
        `- ${range.start.line} ${escapeMarkdown(rule)}${t('：', ': ')}${escapeMarkdown(reason ?? '')}`,
      );
  }
  return lines;
}

/** A thread as a list item, its comments below. */
function threadLines(
  { status, resolved, anchored, path, range, quote, comments }: ReportThread,
  { locale }: ReviewReport,
): string[] {
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const place = range === undefined ? path : t(`第 ${range.start.line} 行`, `line ${range.start.line}`);
  const facts = [
    place,
    word(anchored, locale),
    ...(resolved === undefined ? [] : [`${resolved.by} ${moment(resolved.at)}`]),
  ].join(t('，', ', '));
  return [
    escapeMarkdown(
      `[${word(status, locale)}] ${facts}${quote === '' ? '' : `${t('：', ': ')}${quote}`}`,
    ).replace(/^/, '- '),
    ...comments.map(
      ({ by, at, text }) =>
        `  - ${escapeMarkdown(`${by} ${moment(at)}${text === '' ? '' : `${t('：', ': ')}${text}`}`)}`,
    ),
  ];
}
