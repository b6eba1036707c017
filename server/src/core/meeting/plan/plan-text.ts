import type { Prose } from '../../text/prose.js';
import type { Range } from '../../text/range.js';
import { splitSentences } from '../../text/sentences.js';
import { matchMarker, type Marker, type MarkerClass } from './markers.js';
import { readPlanLines, type Line } from './plan-lines.js';

/** A paragraph of a plan as a reader sees it: no markup, hard-wrapped lines joined. */
export interface PlanParagraph {
  readonly kind: 'heading' | 'text' | 'row';
  readonly prose: Prose;
  readonly text: string;
  readonly marker: Marker | undefined;
  /** The text behind the marker. */
  readonly body: string;
  /** Titles of the sections it stands in, outermost first. */
  readonly path: readonly string[];
  /** The words of a run-in heading: 征求意见 of 「（二）征求意见。12月底前…」. */
  readonly label: string | undefined;
  /** Cells of a table row. */
  readonly cells: readonly string[];
}

/** A sentence of a plan with the paragraph it stands in; offsets are those of the paragraph's text. */
export interface PlanSentence {
  readonly paragraph: PlanParagraph;
  readonly index: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface PlanText {
  readonly title: string;
  readonly titleRange: Range | undefined;
  readonly paragraphs: readonly PlanParagraph[];
  readonly sentences: readonly PlanSentence[];
}

/** Reads a plan, in Markdown or pasted from Word or a PDF. Linear in its length; never throws. */
export function readPlanText(text: string): PlanText {
  const lines = readPlanLines(text);
  const title = readTitle(lines);
  const paragraphs = toParagraphs(lines.slice(title.lines));
  const sentences = paragraphs.flatMap((paragraph, index) =>
    splitSentences(paragraph.text).map(({ start, end }) => ({
      paragraph,
      index,
      text: paragraph.text.slice(start, end),
      start,
      end,
    })),
  );
  return { title: title.text, titleRange: title.range, paragraphs, sentences };
}

/** The text without white space and closing marks at its end; a loop, because a pattern would not be linear. */
export function trimMarks(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSING.includes(text[end - 1] as string)) end--;
  return text.slice(0, end);
}

const CLOSING = '。；;，,：:、 \t\n\r\u3000\u00a0';

/** Range in the plan of a stretch of a paragraph. */
export function rangeIn(paragraph: PlanParagraph, start: number, end: number): Range {
  return paragraph.prose.sourceRange(start, end);
}

const TITLE_END =
  /(?:方案|通知|安排|计划|意见|办法|要点|通告|函|提示|材料|民主生活会)(?:[（(].{0,12}[）)])?$/;

/** Stamps over a title: 【内部资料】, 附件1, （征求意见稿）, 密级. */
const NO_TITLE =
  /^[【[（(][^】\]）)]{1,16}[】\]）)]$|^附件\s?[0-9一二三四五六七八九十]*[：:]?$|^(?:机密|秘密|内部)/;

/** The title: the first lines up to one that ends like a title. */
function readTitle(lines: readonly (Line | undefined)[]): {
  text: string;
  range: Range | undefined;
  lines: number;
} {
  const words: string[] = [];
  let range: Range | undefined;
  for (const [index, line] of lines.slice(0, 12).entries()) {
    if (line === undefined || NO_TITLE.test(line.text.trim())) continue;
    if (
      words.length >= 3 ||
      line.text.length > 60 ||
      /[。；！？]/.test(line.text) ||
      (words.length > 0 && matchMarker(line.text) !== undefined)
    )
      break;
    words.push(line.text.trim());
    const own = line.prose.sourceRange(0, line.text.length);
    range = { start: range?.start ?? own.start, end: own.end };
    if (TITLE_END.test(line.text.trim())) return { text: words.join(''), range, lines: index + 1 };
  }
  const first = lines.findIndex((line) => line !== undefined);
  const only = lines[first];
  if (only === undefined || only.text.length > 60 || matchMarker(only.text) !== undefined)
    return { text: '', range: undefined, lines: 0 };
  return { text: only.text.trim(), range: only.prose.sourceRange(0, only.text.length), lines: first + 1 };
}

function toParagraphs(lines: readonly (Line | undefined)[]): PlanParagraph[] {
  const paragraphs: PlanParagraph[] = [];
  const open: { level: number; title: string }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === undefined) continue;
    const indent = line.text.length - line.text.trimStart().length;
    const prose = indent === 0 ? line.prose : line.prose.slice(indent, line.text.length);
    const { text } = prose;
    const found = line.bullet
      ? { class: 'bullet' as const, value: undefined, length: 0 }
      : line.row
        ? undefined
        : matchMarker(text);
    const body = text.slice(found?.length ?? 0);
    const level = line.row
      ? 0
      : headingLevel(line, found, body, lines[index + 1] !== undefined || lines[index + 2] !== undefined);
    const runIn = level > 0 || line.row ? 0 : runInLevel(found, labelOf(body));
    const own = Math.max(level, runIn);
    if (own > 0) while ((open.at(-1)?.level ?? 0) >= own) open.pop();
    paragraphs.push({
      kind: line.row ? 'row' : level > 0 ? 'heading' : 'text',
      prose,
      text,
      marker: found,
      body,
      path: open.map(({ title }) => title),
      label: level > 0 ? undefined : labelOf(body),
      cells: line.row ? cellsOf(text) : [],
    });
    if (level > 0) open.push({ level, title: body });
    else if (runIn > 0) open.push({ level: runIn, title: labelOf(body) ?? '' });
  }
  return paragraphs;
}

/** A run-in heading names the section of the paragraphs behind it, too; 0 where there is none. */
function runInLevel(marker: Marker | undefined, label: string | undefined): number {
  if (marker === undefined || label === undefined) return 0;
  return RUN_IN_LEVELS[marker.class] ?? 0;
}

const RUN_IN_LEVELS: Readonly<Partial<Record<MarkerClass, number>>> = {
  han: 11,
  'han-bracket': 12,
  arabic: 13,
};

/** Level of a heading, 0 for other lines. Numbers tell the level where there is no `#`. */
function headingLevel(line: Line, marker: Marker | undefined, body: string, followed: boolean): number {
  if (line.depth > 0) return line.depth;
  const bare = body.replace(/[（(][^（）()]{0,40}[）)]\s*$/, '').replace(/[:：]$/, '');
  const long = bare.length > 24 || /[。；，,;：:]/.test(bare) || bare === '';
  if (line.bold && bare.length <= 40 && !/[。；]/.test(bare))
    return marker?.class === 'han-bracket' ? 12 : 11;
  if (long || !followed) return 0;
  switch (marker?.class) {
    case 'han':
      return 11;
    case 'han-bracket':
      return 12;
    case 'arabic':
      return bare.length <= 16 ? 13 : 0;
    case undefined:
      return bare.length <= 12 && !/[:：]$/.test(body) && !/[、0-9０-９？?！!]|年|月/.test(bare) ? 11 : 0;
    default:
      return 0;
  }
}

/** 征求意见 of 「征求意见（12月31日前）。采取…」; undefined where the paragraph has no run-in heading. */
function labelOf(body: string): string | undefined {
  const match =
    /^([^。：:（(，,；;\s]{1,16})\s*(?:[（(][^（）()]{0,30}[）)])?[。：:]/.exec(body) ??
    /^([^。：:（(，,；;\s]{1,16})[（(][^（）()]{0,30}[）)]/.exec(body);
  return match?.[1];
}

function cellsOf(text: string): string[] {
  return text
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split('|')
    .map((cell) => cell.trim());
}
