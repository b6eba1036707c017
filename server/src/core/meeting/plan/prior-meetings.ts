import type { Range } from '../../text/range.js';
import { rangeIn, type PlanSentence, type PlanText } from './plan-text.js';

export interface FoundMeeting {
  readonly name: string;
  readonly range: Range;
}

/** Sentences that speak of what became of earlier measures. */
const REPORTS = /整改|落实情况|销账|报账|旧账|承诺|遗留|尚未完成/;
const MEETING = /民主生活会/g;
/** A name begins behind one of these. */
const BREAKS =
  /[，。；：:;,、（()）]|以及|还有|包括|分别|结合|召开|开好|举行|对照|通报|报告|盘点|对(?=[0-9上去前])|将|把|即(?=[0-9上去前])|(?:和|与|及|同)(?=[^，。；、]{0,24}$)/g;
const SPECIFIC = /^(?:[0-9０-９]{4}年|上[一]?年|上一?次|上次|前次|去年|上一?届|前年)|.{2}专题/;
const GENERAL = /^(?:本次|这次|此次|今年|历次|各次|几次|以前|以往|过去|往年)|过去几次|以前年度|历年/;
const LONGEST = 40;

/** Earlier meetings whose measures the plan wants reported on, in order; `year` is the one this meeting is for. */
export function findPriorMeetings(plan: PlanText, year: number | undefined): FoundMeeting[] {
  const found: FoundMeeting[] = [];
  for (const sentence of plan.sentences) {
    if (!REPORTS.test(sentence.text) || !sentence.text.includes('民主生活会')) continue;
    for (const meeting of meetingsIn(sentence)) {
      if (!isThisMeeting(meeting.name, plan.title, year)) found.push(meeting);
    }
  }
  return withoutRepeats(found, year);
}

function* meetingsIn(sentence: PlanSentence): Generator<FoundMeeting> {
  let from = 0;
  for (const match of sentence.text.matchAll(MEETING)) {
    const end = match.index + match[0].length;
    const before = sentence.text.slice(Math.max(from, match.index - LONGEST), match.index);
    const start = match.index - before.length + lastBreak(before);
    const date = /^[（(][0-9０-９]{4}年(?:[0-9０-９]{1,2}月)?[）)]/.exec(sentence.text.slice(end, end + 14));
    const to = end + (date?.[0].length ?? 0);
    from = to;
    const name = sentence.text.slice(start, to);
    if (SPECIFIC.test(name) && !GENERAL.test(name)) {
      yield { name, range: rangeIn(sentence.paragraph, sentence.start + start, sentence.start + to) };
    }
  }
}

function lastBreak(before: string): number {
  let at = 0;
  for (const match of before.matchAll(BREAKS)) at = match.index + match[0].length;
  return at;
}

function isThisMeeting(name: string, title: string, year: number | undefined): boolean {
  const own = /^([0-9]{4})年/.exec(name);
  if (own !== null && year !== undefined && Number(own[1]) >= year && !name.includes('专题')) return true;
  if (own !== null) return false;
  const topic = name.replace(/专题民主生活会.*$/, '');
  return topic !== name && topic.length >= 2 && shared(topic, title) >= 0.8;
}

/** 上年度 and 2024年度 name one meeting, and a longer name of the same meeting may stand elsewhere. */
function withoutRepeats(found: readonly FoundMeeting[], year: number | undefined): FoundMeeting[] {
  const kept: FoundMeeting[] = [];
  const isLast = ({ name }: FoundMeeting): boolean =>
    !name.includes('专题') &&
    (/^(?:上|去|前次)/.test(name) || (year !== undefined && name.startsWith(`${year - 1}年`)));
  const dated = found.find((meeting) => isLast(meeting) && /^[0-9]{4}/.test(meeting.name));
  for (const meeting of found) {
    if (isLast(meeting)) {
      if (kept.some(isLast)) continue;
      kept.push(dated ?? meeting);
    } else if (
      !kept.some(
        ({ name }) =>
          name.includes('专题') === meeting.name.includes('专题') && sameMeeting(name, meeting.name),
      )
    )
      kept.push(meeting);
  }
  return kept;
}

function sameMeeting(a: string, b: string): boolean {
  const years = [a, b].map((name) => /^[0-9]{4}/.exec(name)?.[0]);
  if (years[0] !== undefined && years[1] !== undefined && years[0] !== years[1]) return false;
  const [x, y] = [a, b].map((name) =>
    name
      .replace(/^[0-9]{4}年度?/, '')
      .replace(/(?:整改)?专题民主生活会.*$/, '')
      .replace(/^[去上]年(?:[0-9]+月)?的?/, ''),
  ) as [string, string];
  return x === y || (x.length >= 2 && y.length >= 2 && Math.max(shared(x, y), shared(y, x)) >= 0.8);
}

/** Share of the character pairs of `part` that `whole` has. */
function shared(part: string, whole: string): number {
  let hits = 0;
  for (let i = 0; i + 1 < part.length; i++) if (whole.includes(part.slice(i, i + 2))) hits++;
  return part.length < 2 ? 0 : hits / (part.length - 1);
}
