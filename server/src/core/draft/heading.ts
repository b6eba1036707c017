import type { Prose } from '../text/prose.js';
import type { Range } from '../text/range.js';
import type { Block } from './blocks.js';
import { findEnumeration, matchEnumerator } from './enumerator.js';
import type { HeadingForm, Ordinal } from './model.js';
import { matchOrdinal, type OrdinalMatch } from './ordinal.js';

/** A heading before its level is known, and the prose that runs on behind it. */
export interface HeadingCandidate {
  readonly range: Range;
  readonly textRange: Range;
  readonly text: string;
  readonly form: HeadingForm;
  /** Depth of `#` or of the setext underline; 0 where the level comes from the numbering. */
  readonly depth: number;
  readonly ordinal: Ordinal | undefined;
  /** Text of the same paragraph behind a run-in heading. */
  readonly rest: Prose | undefined;
}

/** The longest check area of a real plan has 118 characters; a paragraph of prose without any full stop is rarer than that. */
const LONGEST_HEADING = 160;
const LONGEST_BOLD_HEADING = 120;
const LONGEST_SMALL_TITLE = 40;
const LONGEST_TITLE = 60;
const ENDS_SENTENCE = /[。！？!?；;]/;
/** Words that make the first sentence of a numbered paragraph a heading: 「在…方面。」 and 「带头…。」 name an area. */
const NAMES_AREA =
  /^(?:在|关于|对照)?.{0,6}带头|方面(?:存在的?(?:主要|突出)?(?:问题|不足|差距))?$|^(?:关于|存在|产生|下一步|整改|努力|今后|上年度|上一年度|原因|对.{1,14}的(?:批评)?意见)/;
const TITLE =
  /(?:材料|提纲|发言|意见|清单|台账|方案|报告|汇报|通知|总结|记录|剖析|讲话|纪要|计划)(?:[（(].{0,12}[）)])?$/;

/**
 * Tells whether a block is a heading, in any of the forms that people paste.
 * @param first the block is the first of the draft; @param leads a paragraph stands behind it
 */
export function asHeading(block: Block, first: boolean, leads: boolean): HeadingCandidate | undefined {
  const { prose } = block;
  const ordinal = matchOrdinal(prose.text);
  if (block.type === 'heading') {
    return candidate(
      block,
      prose,
      ordinal,
      prose.text.length,
      block.form === 'atx' ? 'atx' : 'setext',
      undefined,
    );
  }
  if (block.type === 'list-item') return listHeading(block, leads);
  if (block.type !== 'paragraph') return undefined;
  const text = prose.text.trimEnd();
  const body = text.slice(ordinal?.contentStart ?? 0).trimStart();
  if (block.bold && text.length <= LONGEST_BOLD_HEADING && !ENDS_SENTENCE.test(withoutFinalMark(body))) {
    return candidate(block, prose, ordinal, text.length, 'bold', undefined);
  }
  if (ordinal === undefined) {
    const isTitle = first && text.length <= LONGEST_TITLE && !/[。！？；，,]/.test(text) && TITLE.test(text);
    return isTitle ? candidate(block, prose, undefined, text.length, 'bare', undefined) : undefined;
  }
  return numberedHeading(block, prose, text, ordinal);
}

function numberedHeading(
  block: Block,
  prose: Prose,
  text: string,
  ordinal: OrdinalMatch,
): HeadingCandidate | undefined {
  const outer = ordinal.class === 'han' || ordinal.class === 'han-bracket';
  if (ordinal.class === 'han' && findEnumeration(text)[1]?.series === 'han') return undefined;
  const end = runInEnd(text, ordinal.contentStart);
  const title = text.slice(ordinal.contentStart, end.title);
  if (matchEnumerator(title, 0) !== undefined || title === '') return undefined;
  if (end.rest >= text.length) {
    const closed = end.title < text.length;
    if (!outer)
      return !closed && title.length <= LONGEST_SMALL_TITLE
        ? candidate(block, prose, ordinal, text.length, 'bare', undefined)
        : undefined;
    const fits = closed
      ? title.length <= LONGEST_SMALL_TITLE / 2 || (NAMES_AREA.test(title) && title.length <= LONGEST_HEADING)
      : title.length <= LONGEST_HEADING;
    return fits ? candidate(block, prose, ordinal, text.length, 'bare', undefined) : undefined;
  }
  const short = title.length <= (outer ? LONGEST_SMALL_TITLE / 2 : LONGEST_SMALL_TITLE / 4);
  const runsIn = NAMES_AREA.test(title) ? title.length <= LONGEST_HEADING : outer && short;
  if (!runsIn || hasFact(title)) return undefined;
  return candidate(block, prose, ordinal, end.rest, 'run-in', prose.slice(end.rest, prose.text.length));
}

/** A first sentence that tells of a day, a number or oneself is a statement, not a heading. */
function hasFact(title: string): boolean {
  return /[0-9０-９]{2,}(?![^（(]*[）)])|^(?:我|本人)|[，,].*[我]/.test(title);
}

/** Where the first sentence of a numbered paragraph ends: its words and where the text goes on. */
function runInEnd(text: string, from: number): { title: number; rest: number } {
  for (let i = from; i < text.length; i++) {
    const char = text[i] as string;
    if ('。！？!?；;'.includes(char)) return { title: i, rest: skipSpace(text, i + 1) };
    if ('：: \u3000\n'.includes(char)) {
      const rest = skipSpace(text, i + 1);
      if (
        rest >= text.length ||
        findEnumeration(text.slice(rest, rest + 40)).length > 0 ||
        '：:'.includes(char)
      ) {
        return { title: i, rest };
      }
    }
  }
  return { title: text.length, rest: text.length };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s\u3000]/.test(text[at] as string)) at++;
  return at;
}

/** 「1. 学习不深入」 alone in its list and followed by a paragraph: Markdown took a small title for a list. */
function listHeading(block: Block, leads: boolean): HeadingCandidate | undefined {
  if (!block.lonely || block.listNumber === undefined || block.hasNestedList || !leads) return undefined;
  const text = block.prose.text.trimEnd();
  if (text.length > LONGEST_SMALL_TITLE || /[。！？!?；;：:]$/.test(text) || ENDS_SENTENCE.test(text))
    return undefined;
  const textRange = block.prose.sourceRange(0, text.length);
  return {
    range: block.range,
    textRange,
    text,
    form: 'bare',
    depth: 0,
    ordinal: {
      range: { start: block.range.start, end: block.range.start },
      text: '',
      class: 'arabic',
      value: block.listNumber,
    },
    rest: undefined,
  };
}

function candidate(
  block: Block,
  prose: Prose,
  ordinal: OrdinalMatch | undefined,
  end: number,
  form: HeadingForm,
  rest: Prose | undefined,
): HeadingCandidate {
  const from = ordinal?.contentStart ?? prose.text.length - prose.text.trimStart().length;
  const body = withoutFinalMark(prose.text.slice(from, end).trimEnd());
  return {
    range:
      rest === undefined ? block.range : { start: block.range.start, end: prose.sourceRange(0, end).end },
    // A heading without words has its place behind the marks.
    textRange:
      prose.text === ''
        ? { start: block.range.end, end: block.range.end }
        : prose.sourceRange(from, from + body.length),
    text: body,
    form,
    depth: block.depth,
    ordinal:
      ordinal === undefined
        ? undefined
        : {
            range: prose.sourceRange(ordinal.start, ordinal.end),
            text: prose.text.slice(ordinal.start, ordinal.end),
            class: ordinal.class,
            value: ordinal.value,
          },
    rest,
  };
}

function withoutFinalMark(text: string): string {
  let end = text.length;
  while (end > 0 && '。：:；;.'.includes(text[end - 1] as string)) end--;
  return text.slice(0, end);
}
