import type { Range } from '../../text/range.js';
import { rangeIn, trimMarks, type PlanParagraph, type PlanSentence, type PlanText } from './plan-text.js';

/** A matter that each member explains; `id` is the usual one where the words say so. */
export interface FoundMatter {
  readonly id: 'complaints' | 'inspection' | 'inquiries' | 'personal-matters' | undefined;
  readonly name: string;
  readonly range: Range;
}

export interface FoundMatters {
  readonly matters: readonly FoundMatter[];
  readonly sentence: PlanSentence;
}

const TOPICS: readonly (readonly [NonNullable<FoundMatter['id']>, RegExp])[] = [
  ['inquiries', /函询|约谈|谈话|诫勉/],
  ['inspection', /巡视|巡察|审计|监管检查|督察|督查/],
  ['complaints', /反映|信访|举报|投诉|来信|来访|意见集中/],
  ['personal-matters', /重大事项|个人有关事项|有关事项|家属|亲属|配偶|兼职/],
];
const ASKS = /说明|说清|写明|讲清|交代|报告|回应/;
/** What stands between the list and the verb. */
const LIST_END =
  /[，,]?(?:要|应当?|须|都|均)?(?:逐一|逐项|逐条|一一|分别|如实|在发言中|向会议|在会上|在材料中)(?:作出|进行|写|说|报|讲|交)?|[，,]?作出说明|[，,](?:写|说|讲)明/;
/** 「…等事项，本人要在会上」 stands between the list and its verb. */
const SUBJECT = /[，,](?:[^，。；、]{0,8}(?:本人|成员|个人|同志|领导))?(?:均|都)?(?:要|应当?|须|需)?$/;
const LONGEST = 400;

/** The matters that members explain one by one; undefined where the plan names none. */
export function findMatters(plan: PlanText): FoundMatters | undefined {
  let best: { found: FoundMatters; score: number } | undefined;
  for (const [index, sentence] of plan.sentences.entries()) {
    if (!ASKS.test(sentence.text)) continue;
    const matters = listAfterColon(plan, index) ?? listBeforeVerb(sentence);
    if (matters === undefined || matters.length < 2) continue;
    const topics = new Set(matters.map(({ id }) => id).filter((id) => id !== undefined)).size;
    const score =
      topics +
      (/说明/.test(sentence.text) ? 1 : 0) -
      (/整改(?:落实)?情况|议程|通报/.test(sentence.text.slice(0, 60)) ? 2 : 0);
    if (topics >= 2 && (best === undefined || score > best.score))
      best = { found: { matters, sentence }, score };
  }
  return best?.found;
}

/** 「说明以下事项：（1）…；（2）…」, also where the list goes on in the next sentences or paragraphs. */
function listAfterColon(plan: PlanText, index: number): FoundMatter[] | undefined {
  const first = plan.sentences[index] as PlanSentence;
  const colon = first.text.search(/(?:说明|情况|事项|问题|项|内容|点|报告)[^，。；：:]{0,8}[：:]/);
  const stated =
    colon >= 0 || /说明的?(?:有|包括)[一二三四五六七八九十0-9]+(?:项|类|点|个方面)/.test(first.text);
  if (!stated || !ASKS.test(first.text.slice(0, colon < 0 ? undefined : colon + 10))) return undefined;
  const stem = Math.max(colon, 0);
  const at = stem + Math.max(first.text.slice(stem).search(/[：:]/), 0);
  const { paragraph } = first;
  let end = first.end;
  for (let i = index + 1; i < index + 12; i++) {
    const next = plan.sentences[i];
    if (next?.paragraph !== paragraph || !plan.sentences[i - 1]?.text.endsWith('；')) break;
    end = next.end;
  }
  const text = paragraph.text.slice(first.start + at + 1, Math.min(end, first.start + LONGEST));
  if (text.trim().length >= 4) return splitList(paragraph, first.start + at + 1, text);
  const matters = listInParagraphs(plan, first.index);
  return matters.length === 0 ? undefined : matters;
}

function listInParagraphs({ paragraphs }: PlanText, lead: number): FoundMatter[] {
  const matters: FoundMatter[] = [];
  for (let i = lead + 1; i < paragraphs.length && matters.length < 12; i++) {
    const paragraph = paragraphs[i] as PlanParagraph;
    if (
      paragraph.marker === undefined ||
      paragraph.kind === 'heading' ||
      (matters.length > 0 && paragraph.marker.value === 1)
    )
      break;
    const from = paragraph.text.length - paragraph.body.length;
    const matter = toMatter(paragraph, from, paragraph.body.split(/[。；]/)[0] ?? '');
    if (matter !== undefined) matters.push(matter);
  }
  return matters;
}

/** 「对群众反映、巡视反馈、…逐项作出说明」, 「群众反映的、…的，逐一写明」. */
function listBeforeVerb(sentence: PlanSentence): FoundMatter[] | undefined {
  const verb = LIST_END.exec(sentence.text);
  if (verb === null || !ASKS.test(sentence.text.slice(verb.index, verb.index + 30))) return undefined;
  const cut = Math.max(0, verb.index - LONGEST);
  const before = sentence.text
    .slice(cut, verb.index)
    .replace(SUBJECT, '')
    .replace(/等(?:事项|问题|情况|方面|内容)?$/, '');
  const opening = [...before.matchAll(/[对就](?=[^，。；]*$)|[。，；：]/g)].filter(
    ({ index }) => !before.slice(index).startsWith('对照'),
  );
  const last = opening.filter(({ 0: word }) => '对就'.includes(word))[0] ?? opening.at(-1);
  const from = last === undefined ? 0 : last.index + 1;
  return splitList(sentence.paragraph, sentence.start + cut + from, before.slice(from));
}

/** Splits at ；or at numbers where there are any, else at 、 and the last 和, 及, 以及. */
function splitList(paragraph: PlanParagraph, start: number, text: string): FoundMatter[] {
  const numbered =
    /[（(][0-9一二三四五六七八九十]{1,2}[）)]|(?<=[：；;，,。]|^)[一二三四五六七八九十]是|[①-⑳]/;
  const strong = /；(?!\s*$)/.test(text) || numbered.test(text);
  const pieces: { at: number; text: string }[] = [];
  let from = 0;
  let depth = 0;
  const push = (to: number, next: number): void => {
    pieces.push({ at: from, text: text.slice(from, to) });
    from = next;
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if ('（(“"'.includes(char) && !numbered.test(text.slice(i, i + 4))) depth++;
    else if ('）)”'.includes(char) && depth > 0) depth--;
    else if (depth > 0) continue;
    else if (strong ? '；;。'.includes(char) : char === '、' || char === '，') push(i, i + 1);
    else if (!strong && text.startsWith('以及', i)) {
      push(i, i + 2);
      if (i + 2 < text.length) push(text.length, text.length);
      break;
    }
  }
  if (from < text.length) push(text.length, text.length);
  const parts = strong || pieces.length < 2 ? pieces : splitLast(pieces);
  return parts.flatMap(({ at, text: piece }) => {
    const number = numbered.exec(piece);
    const skip = number !== null && number.index <= 1 ? number.index + number[0].length : 0;
    const matter = toMatter(paragraph, start + at + skip, piece.slice(skip));
    return matter === undefined ? [] : [matter];
  });
}

/** The last member may still hold two: 「重大事项和有关问题」. */
function splitLast(pieces: readonly { at: number; text: string }[]): { at: number; text: string }[] {
  const last = pieces.at(-1) as { at: number; text: string };
  const and = /[和及与](?=其他|其它|有关问题|需要|个人|本人|群众|组织)/.exec(last.text);
  if (and === null || and.index < 2) return [...pieces];
  return [
    ...pieces.slice(0, -1),
    { at: last.at, text: last.text.slice(0, and.index) },
    { at: last.at + and.index + 1, text: last.text.slice(and.index + 1) },
  ];
}

function toMatter(paragraph: PlanParagraph, start: number, text: string): FoundMatter | undefined {
  const lead = /^[\s\u3000、，和及与]*/.exec(text)?.[0].length ?? 0;
  const name = trimMarks(text.slice(lead, lead + LONGEST)).replace(
    /(?<=反映|反馈|约谈|函询|点名|指出)的$/,
    '',
  );
  if (name.length < 2 || name.length > 60 || /^(?:其他|其它)?(?:有关|相关)?(?:问题|情况|事项)$/.test(name))
    return undefined;
  const id = TOPICS.find(([, pattern]) => pattern.test(name))?.[0];
  return { id, name, range: rangeIn(paragraph, start + lead, start + lead + name.length) };
}
