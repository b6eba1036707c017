import type { Range } from '../../text/range.js';
import { rangeIn, type PlanParagraph, type PlanText } from './plan-text.js';

export interface FoundTheme {
  readonly text: string;
  readonly range: Range;
}

/** 「会议主题：…」, 「主题是…」, 「主题为“…”」. */
const STATED = /主题(?:要求)?(?:是|为|确定为|定为)?\s*[:：]\s*|主题(?:是|为|确定为|定为)(?!什么)/;
/** 「以“…”为主题」, 「围绕“…”这一主题」. */
const QUOTED = /(?:以|围绕|紧扣|聚焦)[“"「]([^”"」]{4,200})[”"」](?:为|这一|这个|的)?(?:会议)?主题/;
const QUOTE = /^[“"「]([^”"」]{4,300})[”"」]/;
const LONGEST = 300;

/** The theme of the meeting; undefined where the plan states none. */
export function findTheme({ paragraphs }: PlanText): FoundTheme | undefined {
  for (const paragraph of paragraphs) {
    const [head = '', value = ''] = paragraph.cells;
    if (/主题$/.test(head) && value.length >= 6)
      return theme(paragraph, paragraph.text.indexOf(value), value.length);
    const quoted = QUOTED.exec(paragraph.text);
    if (quoted !== null)
      return theme(
        paragraph,
        quoted.index + quoted[0].indexOf(quoted[1] as string),
        (quoted[1] as string).length,
      );
    const stated = STATED.exec(paragraph.text);
    if (stated !== null && !/^.{0,6}(?:思想|实践|党日)/.test(paragraph.text)) {
      const found = sentenceAt(paragraph, stated.index + stated[0].length);
      if (found !== undefined) return found;
    }
  }
  const heading = paragraphs.findIndex(
    ({ kind, body }) => kind === 'heading' && /主题/.test(body) && !/主题教育(?!.*会议主题)|党日/.test(body),
  );
  const next = heading < 0 ? undefined : paragraphs[heading + 1];
  return next === undefined || next.kind === 'heading'
    ? undefined
    : sentenceAt(next, next.text.length - next.body.length);
}

function sentenceAt(paragraph: PlanParagraph, from: number): FoundTheme | undefined {
  const rest = paragraph.text.slice(from, from + LONGEST + 1);
  const quote = QUOTE.exec(rest);
  if (quote !== null) return theme(paragraph, from + 1, (quote[1] as string).length);
  const end = rest.search(/[。；！？]/);
  const length = end < 0 ? rest.length : end;
  return length < 6 || length > LONGEST ? undefined : theme(paragraph, from, length);
}

function theme(paragraph: PlanParagraph, start: number, length: number): FoundTheme {
  const text = paragraph.text.slice(start, start + length);
  const bare = text.trim().replace(/[。，；：]+$/, '');
  const from = start + (text.length - text.trimStart().length);
  return { text: bare, range: rangeIn(paragraph, from, from + bare.length) };
}
