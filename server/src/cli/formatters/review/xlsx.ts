import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeXlsxFile, { type Cell, type Feature, type Sheet } from 'write-excel-file/node';
import { displayWidth } from '../../text/display-width.js';
import type { ReviewReport } from '../../../core/schema/types.js';
import { nameOf, percent, word } from '../../../review/render/words.js';

const FILLS = {
  ready: '#E3F4E7',
  revise: '#FFF3CD',
  return: '#FADBD8',
  error: '#FADBD8',
  warning: '#FFF3CD',
  info: '#E8F0FA',
} as const;
// eslint-disable-next-line no-control-regex -- these are the characters to be left out
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** A cell of Excel holds no more. */
const LONGEST = 32_000;

/** Points of a line of text, and of the highest row that Excel has. */
const LINE = 15;
const HIGHEST = 409;

/** The review as a workbook: drafts, findings, shared passages; every colour is also said in words. */
export async function reviewXlsx(report: ReviewReport): Promise<Uint8Array> {
  const { locale } = report;
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const sheets = [
    sheet(
      t('材料', 'Drafts'),
      [
        [t('作者', 'Author'), 12],
        [t('职务', 'Post'), 20],
        [t('材料', 'Draft'), 18],
        [t('文件', 'File'), 30],
        [t('结论', 'Verdict'), 14],
        [t('理由', 'Why'), 30],
        [t('先改什么', 'Mend first'), 60],
        [t('必须修改', 'Blocking'), 10],
        [t('错误', 'Errors'), 8],
        [t('警告', 'Warnings'), 8],
        [t('字数', 'Characters'), 8],
        [t('问题占比', 'Problems'), 10],
        [t('雷同占比', 'Shared'), 10],
        [t('没有查摆的方面', 'Areas missing'), 30],
        [t('审阅', 'Approval'), 12],
        [t('审阅人', 'By'), 12],
      ],
      report.drafts.map((draft) => {
        const areas = report.profiles.find(({ id }) => id === draft.profile)?.areas ?? [];
        const missing = draft.coverage.filter(({ status }) => status !== 'covered');
        return [
          text(nameOf(draft)),
          text(draft.post ?? ''),
          text(word(draft.kind, locale)),
          text(draft.path),
          text(word(draft.verdict, locale), FILLS[draft.verdict]),
          text(draft.reasons.join(t('；', '; '))),
          text(draft.first.map((one, index) => `${index + 1}. ${one.text}`).join('\n')),
          draft.counts.blocking,
          draft.counts.errors,
          draft.counts.warnings,
          draft.characters,
          text(percent(draft.problemShare)),
          text(percent(draft.copiedShare)),
          text(
            missing
              .map(
                ({ area, status }) =>
                  `${areas.find(({ id }) => id === area)?.name ?? area}（${word(status, locale)}）`,
              )
              .join('\n'),
          ),
          text(word(draft.approval.status, locale)),
          text(draft.approval.by ?? ''),
        ];
      }),
    ),
    sheet(
      t('问题', 'Findings'),
      [
        [t('作者', 'Author'), 12],
        [t('文件', 'File'), 30],
        [t('行', 'Line'), 6],
        [t('级别', 'Severity'), 8],
        [t('必须修改', 'Blocking'), 10],
        [t('规则', 'Rule'), 28],
        [t('说明', 'Message'), 60],
        [t('原文', 'Words'), 50],
        [t('忽略的理由', 'Suppressed because'), 24],
      ],
      [
        ...report.drafts.flatMap((draft) =>
          [...draft.findings, ...draft.suppressed].map((finding) => [
            text(nameOf(draft)),
            text(draft.path),
            finding.range.start.line,
            text(word(finding.severity, locale), FILLS[finding.severity]),
            text(finding.blocking && finding.reason === undefined ? t('是', 'yes') : ''),
            text(finding.rule),
            text(finding.message),
            text(finding.quote.marked),
            text(finding.reason ?? finding.waived ?? ''),
          ]),
        ),
        ...report.batch.map(({ member, path, line, severity, blocking, rule, message }) => [
          text(member ?? ''),
          text(path ?? ''),
          line ?? null,
          text(word(severity, locale), FILLS[severity]),
          text(blocking ? t('是', 'yes') : ''),
          text(rule),
          text(message),
          null,
          null,
        ]),
      ],
    ),
    sheet(
      t('雷同段落', 'Shared passages'),
      [
        [t('作者', 'Author'), 12],
        [t('文件', 'File'), 30],
        [t('行', 'Line'), 6],
        [t('占全文', 'Share'), 8],
        [t('段落', 'Passage'), 60],
        [t('来源', 'Source'), 10],
        [t('对方作者', 'Other author'), 12],
        [t('对方文件', 'Other file'), 30],
        [t('对方行', 'Other line'), 8],
        [t('对方段落', 'Other passage'), 60],
        [t('字数', 'Characters'), 8],
        [t('相同', 'Alike'), 8],
      ],
      report.copied.map(({ left, right, length, identity }) => [
        text(left.author ?? ''),
        text(left.path),
        left.range?.start.line ?? null,
        text(percent(left.share)),
        text(left.text),
        text(word(right.source, locale)),
        text(right.author ?? ''),
        text(right.path),
        right.range?.start.line ?? null,
        text(right.text),
        length,
        text(percent(identity)),
      ]),
    ),
    ...commentSheet(report),
  ];
  return writeXlsxFile(sheets, { features: [filters(sheets)] }).toBuffer();
}

/** Reviewers' comments, a row each; no sheet where there are none. */
function commentSheet({ drafts, strayComments, locale }: ReviewReport): Sized[] {
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const threads = [
    ...drafts.flatMap((draft) => draft.comments.map((thread) => ({ thread, name: nameOf(draft) }))),
    ...strayComments.map((thread) => ({ thread, name: '' })),
  ];
  if (threads.length === 0) return [];
  return [
    sheet(
      t('审阅意见', 'Comments'),
      [
        [t('作者', 'Author'), 12],
        [t('文件', 'File'), 30],
        [t('行', 'Line'), 6],
        [t('状态', 'Status'), 10],
        [t('原句', 'Sentence'), 50],
        [t('原句情况', 'Sentence now'), 12],
        [t('意见人', 'By'), 12],
        [t('时间', 'At'), 22],
        [t('意见', 'Comment'), 60],
      ],
      threads.flatMap(({ thread: { path, range, status, quote, anchored, comments }, name }) =>
        comments.map(({ by, at, text: said }) => [
          text(name),
          text(path),
          range?.start.line ?? null,
          text(word(status, locale), status === 'open' ? FILLS.revise : FILLS.ready),
          text(quote),
          text(word(anchored, locale)),
          text(by),
          text(at),
          text(said),
        ]),
      ),
    ),
  ];
}

/** What the library takes for the content of an image. */
type FileContent = Stream | Buffer | Blob;
type Sized = Sheet<FileContent>;

function sheet(name: string, columns: readonly (readonly [string, number])[], rows: Cell[][]): Sized {
  const head = columns.map(([title]): Cell => ({
    value: title,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#E7E6E6',
    borderStyle: 'thin',
    borderColor: '#BBBBBB',
  }));
  return {
    sheet: name,
    data: [head, ...rows.map((row) => withHeight(row, columns))],
    columns: columns.map(([, width]) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

/**
 * Makes a row as high as its longest text needs: programs that do not fit rows when they open a file (LibreOffice, WPS,
 * previews) show one line otherwise.
 */
function withHeight(row: Cell[], columns: readonly (readonly [string, number])[]): Cell[] {
  const lines = row.map((cell, index) => {
    const value = typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : undefined;
    return typeof value === 'string' ? linesOf(value, columns[index]?.[1] ?? 10) : 1;
  });
  const height = Math.min(HIGHEST, LINE * Math.max(1, ...lines));
  return row.map((cell): Cell => {
    if (typeof cell === 'number')
      return { value: cell, type: Number, align: 'center', alignVertical: 'top', height };
    return typeof cell === 'object' && cell !== null ? { ...cell, height } : cell;
  });
}

/** Lines that a text takes in a column; a full-width character takes a little more than two digits. */
function linesOf(value: string, width: number): number {
  return value
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((displayWidth(line) * 1.08) / (width - 1))), 0);
}

/**
 * A text, and nothing but a text: what begins like a formula gets an apostrophe in front, since a cell may be saved as
 * CSV or pasted elsewhere; characters that XML does not have are left out.
 */
function text(value: string, backgroundColor?: string): Cell {
  const clean = value.replace(NOT_XML, '').replace(/\p{Surrogate}/gu, '');
  const safe = /^[\s]*[=+\-@＝＋－＠]/.test(clean) || /^[\t\r]/.test(clean) ? `'${clean}` : clean;
  const shown = safe.length > LONGEST ? `${safe.slice(0, LONGEST)}…` : safe;
  return {
    value: shown === '' ? ' ' : shown,
    type: String,
    wrap: true,
    alignVertical: 'top',
    ...(backgroundColor === undefined ? {} : { backgroundColor }),
  };
}

/** A filter over each sheet's head, which the library does not have, and a frozen head as the format wants it. */
function filters(sheets: readonly Sized[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) => {
            const data = sheets[sheetIndex]?.data ?? [];
            const last = column(data[0]?.length ?? 1);
            return (
              content
                .replace(
                  '</sheetData>',
                  `</sheetData><autoFilter ref="A1:${last}${Math.max(1, data.length)}"/>`,
                )
                // A pane below a frozen row alone is the lower left one; strict readers refuse the library's.
                .replace(' xSplit="0"', '')
                .replace('activePane="bottomRight"', 'activePane="bottomLeft"')
                // Printed, all columns of a row stand on one page.
                .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
                .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
            );
          },
        },
      },
    },
  };
}

/** 1 is A, 27 is AA. */
function column(count: number): string {
  return count > 26
    ? column(Math.floor((count - 1) / 26)) + column(((count - 1) % 26) + 1)
    : String.fromCharCode(64 + count);
}
