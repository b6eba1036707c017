import { parseCount } from '../../text/numerals.js';
import type { Range } from '../../text/range.js';
import { matchMarker } from './markers.js';
import { rangeIn, trimMarks, type PlanParagraph, type PlanText } from './plan-text.js';

/** A check area as the plan words it. */
export interface FoundArea {
  readonly name: string;
  readonly clause: string;
  readonly range: Range;
}

/** A list that may be the check areas. */
interface Group {
  readonly members: readonly { readonly clause: string; readonly name: string; readonly range: Range }[];
  /** Index of its first paragraph, to look at what stands in front of it. */
  readonly at: number;
  /** The words in front of a list that stands inside a paragraph. */
  readonly lead: string;
}

const EXAMINES = /对照检查|查摆|检视|对照|自查|检查(?:的)?(?:重点|内容|方面)|查找/;
const ASPECTS = /方面|内容|重点|带头|问题/;
const COUNTED = /([一二两三四五六七八九十]|[0-9０-９]{1,2})个?(?:方面|带头|重点|对照)/;
const FEWEST = 3;
const MOST = 12;
const SHORTEST_NAME = 4;
const LONGEST_MEMBER = 600;
/** Below this a list is some other list. */
const ENOUGH = 4;

/** The check areas of a plan, in order; empty where it lists none. */
export function findAreas(plan: PlanText): FoundArea[] {
  const groups = [
    ...paragraphGroups(plan),
    ...plainGroups(plan),
    ...tableGroups(plan),
    ...inlineGroups(plan),
  ];
  let best: { group: Group; score: number } | undefined;
  for (const group of groups) {
    if (group.members.some(({ name }) => name.length < SHORTEST_NAME)) continue;
    if (group.members.length < FEWEST || group.members.length > MOST) continue;
    const score = rate(group, plan);
    if (score >= ENOUGH && (best === undefined || score > best.score)) best = { group, score };
  }
  return best === undefined ? [] : [...best.group.members];
}

function rate({ members, at, lead }: Group, { paragraphs }: PlanText): number {
  const share = (test: (member: { clause: string; name: string }) => boolean): number =>
    members.filter(test).length / members.length;
  let score = 6 * share(({ clause }) => /^(?:在|要)?带头/.test(clause));
  score += 3 * share(({ name }) => /方面$/.test(name));
  score += 1.5 * share(({ clause }) => /是否|有无|有没有|重点(?:看|查|检查)|主要看|查找/.test(clause));
  score -= 6 * share(({ clause }) => /[0-9]{1,2}[月日]|会后|会前|报送|负责做好|牵头/.test(clause));
  const before = paragraphs.slice(Math.max(0, at - 2), at);
  const intro = lead !== '' ? lead : (before.at(-1)?.text ?? '');
  const near = [intro, ...(paragraphs[at]?.path.slice(-1) ?? [])];
  if (near.some((text) => EXAMINES.test(tail(text)) && ASPECTS.test(tail(text)))) score += 3;
  else if (before.some(({ text }) => EXAMINES.test(tail(text)) && ASPECTS.test(tail(text)))) score += 1;
  const counted = COUNTED.exec(tail(intro)) ?? COUNTED.exec(paragraphs[at]?.path.at(-1) ?? '');
  if (counted !== null) score += parseCount(counted[1] as string) === members.length ? 2 : -1;
  return score;
}

/** The last sentences of a long paragraph: what introduces a list stands right in front of it. */
function tail(text: string): string {
  return text.slice(-160);
}

/** Paragraphs that are numbered on: 一是…, （一）…, 1.…, ——…; unnumbered ones between belong to the one in front. */
function* paragraphGroups({ paragraphs }: PlanText): Generator<Group> {
  let run: number[] = [];
  for (let i = 0; i <= paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    const first = paragraphs[run[0] ?? -1];
    if (paragraph !== undefined && first !== undefined && continuesRun(paragraph, first, run.length))
      run.push(i);
    else if (
      paragraph?.marker === undefined &&
      paragraph !== undefined &&
      paragraph.kind === 'text' &&
      run.length > 0 &&
      i - (run.at(-1) as number) <= 2
    )
      continue;
    else {
      if (run.length >= FEWEST) yield numberedGroup(paragraphs, run);
      run = paragraph?.marker !== undefined && (paragraph.marker.value ?? 1) === 1 ? [i] : [];
    }
  }
}

function continuesRun(paragraph: PlanParagraph, first: PlanParagraph, length: number): boolean {
  const { marker } = paragraph;
  if (marker === undefined || marker.class !== first.marker?.class) return false;
  return marker.value === undefined || marker.value === length + 1;
}

function numberedGroup(paragraphs: readonly PlanParagraph[], run: readonly number[]): Group {
  const details = run.map((at, i) =>
    paragraphs.slice(at + 1, run[i + 1] ?? at + 1).filter(({ kind }) => kind === 'text'),
  );
  const detailed = details.slice(0, -1).every((list) => list.length > 0);
  const members = run.map((at, i) => {
    const own = paragraphs[at] as PlanParagraph;
    const last = i === run.length - 1;
    const following = paragraphs[at + 1];
    const more = !detailed
      ? []
      : last
        ? following?.kind === 'text' && following.marker === undefined
          ? [following]
          : []
        : (details[i] ?? []);
    return member(
      own,
      own.text.length - own.body.length,
      own.text.length,
      more.map(({ text }) => text),
    );
  });
  return { members, at: run[0] as number, lead: '' };
}

const PLAIN = /^带头|^(?!.{0,24}(?:个方面|对照|查摆|检视|检查))[^，。；]{2,30}方面(?:[，：:。]|$)/;

/** Unnumbered paragraphs or headings that each begin 带头… or …方面; what stands under a heading belongs to it. */
function* plainGroups({ paragraphs }: PlanText): Generator<Group> {
  let run: number[] = [];
  for (let i = 0; i <= paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    const last = run.at(-1);
    const first = paragraphs[run[0] ?? -1];
    if (
      paragraph?.marker === undefined &&
      paragraph !== undefined &&
      PLAIN.test(paragraph.text) &&
      (first === undefined || first.kind === paragraph.kind)
    )
      run.push(i);
    else if (last !== undefined && first?.kind === 'heading' && paragraph?.kind === 'text' && i - last <= 3)
      continue;
    else {
      if (run.length >= FEWEST) yield numberedGroup(paragraphs, run);
      run =
        paragraph?.marker === undefined && paragraph !== undefined && PLAIN.test(paragraph.text) ? [i] : [];
    }
  }
}

/** Rows of a table whose column is headed 方面 or that begin 带头. */
function* tableGroups({ paragraphs }: PlanText): Generator<Group> {
  for (let i = 0; i < paragraphs.length; i++) {
    if (paragraphs[i]?.kind !== 'row') continue;
    const start = i;
    while (paragraphs[i]?.kind === 'row') i++;
    const [head, ...rows] = paragraphs.slice(start, i);
    if (head === undefined || rows.length < FEWEST) continue;
    const headed = head.cells.findIndex((cell) => /方面|带头|对照内容|查摆内容/.test(cell));
    const column = headed >= 0 ? headed : (rows[0]?.cells.findIndex((cell) => cell.length >= 4) ?? -1);
    if (column < 0) continue;
    const members = rows.flatMap((row) => {
      const name = row.cells[column] ?? '';
      const range = rangeIn(row, 0, row.text.length);
      const rest = row.cells
        .slice(column + 1)
        .filter((cell) => cell !== '')
        .map(trimMarks);
      return name === ''
        ? []
        : [
            {
              name: trimMarks(withoutMarker(name)),
              clause: [trimMarks(withoutMarker(name)), ...rest].join('，'),
              range,
            },
          ];
    });
    yield { members, at: start, lead: head.cells.join(' ') };
  }
}

/** Lists inside one paragraph: 一是…；二是…, or 带头…；带头…. */
function* inlineGroups({ paragraphs }: PlanText): Generator<Group> {
  for (const [at, paragraph] of paragraphs.entries()) {
    if (paragraph.kind !== 'text') continue;
    for (const pattern of [
      /(?<=^|[。；;：:，,\s])[一二三四五六七八九十]是(?!否)/g,
      /(?<=^|[。；;：:，,\s])[（(][一二三四五六七八九十0-9]{1,2}[）)]/g,
      /(?<=^|[。；;：:，,\s])第[一二三四五六七八九十][，,、]/g,
      /(?<=[。；;：:、，,]|围绕|对照|聚焦|按照|包括|就是)带头/g,
    ]) {
      const starts = [...paragraph.text.matchAll(pattern)].map((match) => ({
        at: match.index,
        skip: match[0] === '带头' ? 0 : match[0].length,
      }));
      if (starts.length < FEWEST || starts.length > MOST) continue;
      const members = starts.map((start, i) => {
        const next = starts[i + 1]?.at ?? inlineEnd(paragraph.text, start.at);
        return member(paragraph, start.at + start.skip, next);
      });
      yield {
        members,
        at,
        lead: paragraph.text.slice(0, starts[0]?.at ?? 0) || (paragraphs[at - 1]?.text ?? ''),
      };
    }
  }
}

/** The last member of an inline list ends with its sentence. */
function inlineEnd(text: string, from: number): number {
  const rest = text.slice(from, from + LONGEST_MEMBER);
  const end = rest.search(/[。；;]|等?(?:这)?(?:[三四五六七八九]|[3-9])个?(?:方面|带头|重点)/);
  return from + (end < 0 ? rest.length : end);
}

function member(
  paragraph: PlanParagraph,
  start: number,
  end: number,
  more: readonly string[] = [],
): Group['members'][number] {
  const own = trimMarks(paragraph.text.slice(start, end).trim());
  const clause =
    more.length === 0 ? own : trimMarks([own, ...more].join('。').replace(/([。；：])。/g, '$1'));
  const from =
    start + (paragraph.text.slice(start, end).length - paragraph.text.slice(start, end).trimStart().length);
  return { name: nameOf(own), clause, range: rangeIn(paragraph, from, from + own.length) };
}

/** The name of an area: its clause up to the first mark that is not inside quotes. */
function nameOf(clause: string): string {
  const end = clause.search(/[，。；：,;:（(]/);
  const name = end < 2 ? clause.slice(0, 60) : clause.slice(0, end);
  return name.replace(/方面(?:的|存在的)(?:主要|突出)?(?:问题|不足|差距)$/, '');
}

function withoutMarker(text: string): string {
  return text.slice(matchMarker(text)?.length ?? 0);
}
