import { ProseBuilder, type Prose } from '../../text/prose.js';
import { Source } from '../../text/source.js';
import { matchMarker } from './markers.js';

/** A line of a plan without its markup, or several that were broken in the middle of a sentence. */
export interface Line {
  readonly prose: Prose;
  readonly text: string;
  readonly depth: number;
  readonly bold: boolean;
  readonly row: boolean;
  readonly bullet: boolean;
}

const ENDS = /[。！？；：!?;:”"』」]$/;

/** The lines of a plan, wrapped ones joined; undefined for empty lines. */
export function readPlanLines(text: string): (Line | undefined)[] {
  return joinWrapped(readLines(text));
}

function readLines(text: string): (Line | undefined)[] {
  const source = new Source(text);
  return source.lineStarts.map((_start, index) => {
    const { start, end } = source.lineRange(index);
    return readLine(text, start + (index === 0 ? source.bomLength : 0), end);
  });
}

/** A line without its markup; undefined for an empty line, a rule, the delimiter row of a table. */
function readLine(text: string, start: number, end: number): Line | undefined {
  const raw = text.slice(start, end);
  const lead = /^[\s\u3000>]*(#{1,6}(?=[\s\u3000])|[-*+•·●](?=[\s\u3000]))?[\s\u3000]*/.exec(raw);
  const opening = lead?.[0] ?? '';
  const sign = lead?.[1] ?? '';
  const rest = raw.slice(opening.length).trimEnd();
  if (rest === '' || /^[-*_=|:\s]+$/.test(rest)) return undefined;
  const builder = new ProseBuilder();
  const bold = /^(\*\*|__)(.+)\1$/.exec(rest) !== null && !rest.slice(2, -2).includes(rest.slice(0, 2));
  let from = 0;
  for (const match of rest.matchAll(
    /\*\*|__|\\(?=[*_#.()-])|<br\s*\/?>|`|\*(?=\S)|[\r\0]|(?<=[0-9])[ \u3000]{1,4}(?=[年月日号天个周工多字])|(?<=[\p{Script=Han}（，。；：、])[ \u3000]{1,4}(?=[0-9])/gu,
  )) {
    builder.add(rest.slice(from, match.index), start + opening.length + from);
    from = match.index + match[0].length;
  }
  builder.add(rest.slice(from), start + opening.length + from);
  const prose = builder.build();
  if (prose.text.trim() === '') return undefined;
  const row = rest.startsWith('|') && rest.indexOf('|', 1) > 0;
  return {
    prose,
    text: prose.text,
    depth: sign.startsWith('#') ? sign.length : 0,
    bold,
    row,
    bullet: sign !== '' && !sign.startsWith('#'),
  };
}

/** Joins lines that a PDF or an editor broke in the middle of a sentence: full lines without a closing mark. */
function joinWrapped(lines: readonly (Line | undefined)[]): (Line | undefined)[] {
  const lengths = lines
    .flatMap((line) => (line === undefined ? [] : [line.text.length]))
    .sort((a, b) => a - b);
  const wide = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const full = Math.min(wide * 0.7, 30);
  const joined: (Line | undefined)[] = [];
  let parts: Line[] = [];
  const flush = (): void => {
    const [first] = parts;
    if (first !== undefined) joined.push(parts.length === 1 ? first : mergeLines(first, parts));
    parts = [];
  };
  for (const line of lines) {
    const last = parts.at(-1);
    const goesOn =
      line !== undefined &&
      last !== undefined &&
      !last.row &&
      !line.row &&
      line.depth === 0 &&
      last.depth === 0 &&
      !line.bullet &&
      !(last.bold && line.bold) &&
      last.text.length >= full &&
      !ENDS.test(last.text) &&
      !startsParagraph(line.text);
    if (!goesOn) flush();
    if (line === undefined) joined.push(undefined);
    else parts.push(line);
  }
  flush();
  return joined;
}

function startsParagraph(text: string): boolean {
  return matchMarker(text) !== undefined && !/^[0-9０-９]/.test(text)
    ? true
    : /^(?:时间|地点|议程|列席|出席|承办|附件)[：:]/.test(text);
}

function mergeLines(first: Line, parts: readonly Line[]): Line {
  const builder = new ProseBuilder();
  for (const { prose } of parts) {
    const trimmed = prose.text.length - prose.text.trimStart().length;
    for (const [text, source] of pieces(prose, trimmed)) builder.add(text, source);
  }
  const prose = builder.build();
  return { ...first, prose, text: prose.text, bold: parts.every(({ bold }) => bold) };
}

/** The characters of a prose in runs that stand together in the source. */
function* pieces(prose: Prose, from: number): Generator<[string, number]> {
  let start = from;
  for (let at = from + 1; at <= prose.text.length; at++) {
    if (at < prose.text.length && prose.sourceOffset(at) === prose.sourceOffset(at - 1) + 1) continue;
    if (at > start) yield [prose.text.slice(start, at), prose.sourceOffset(start)];
    start = at;
  }
}
