import type { Deadline } from '../../schema/types.js';
import { addDays, findDates, isoDate, type DateExpression } from './dates.js';
import { rangeIn, type PlanParagraph, type PlanSentence, type PlanText } from './plan-text.js';
import type { Range } from '../../text/range.js';

/** What is due. */
export type Task =
  | '制定方案'
  | '组织学习'
  | '征求意见'
  | '谈心谈话'
  | '认领问题'
  | '撰写对照检查材料'
  | '召开会议'
  | '报送材料'
  | '通报情况'
  | '建立整改清单'
  | '完成整改'
  | '检查整改';

export interface FoundDeadline {
  readonly task: Task;
  readonly deadline: Deadline;
  readonly range: Range;
}

const AFTER: readonly (readonly [Task, RegExp])[] = [
  [
    '检查整改',
    /回头看|专项检查|(?:检查|督查|评估|验收).{0,12}整改|(?:组织|开展).{0,6}(?:检查|督查|评估|回访)|整改.{0,14}(?:评估|检查|督查|验收)/,
  ],
  [
    '建立整改清单',
    /(?:制定|制订|建立|建好|列出|形成|完成|公布|公示|拿出).{0,12}(?:清单|台账|整改方案)|(?:清单|台账|整改方案).{0,12}(?:公布|公示|制定|建立)|整改(?:清单|台账)/,
  ],
  ['完成整改', /完成.{0,10}整改|整改.{0,12}(?:完成|到位|见效)|销号|整改任务|阶段性成效|抓好整改/],
  [
    '报送材料',
    /报送|上报|抄报|呈报|报(?!告|名|账|到|销|结|道|请|批|经).{0,24}(?:委|部|组|办|局|厅|院|机关|备案)|材料.{0,4}报/,
  ],
  ['通报情况', /通报|公布/],
];
const BEFORE: readonly (readonly [Task, RegExp])[] = [
  ['认领问题', /认领/],
  ['制定方案', /制[定订].{0,8}方案/],
  ['征求意见', /征求|听取|收集.{0,6}意见|意见.{0,4}(?:收集|征集)|听.{0,4}意见|^听$/],
  ['谈心谈话', /谈心|谈话|交心|^谈$/],
  [
    '撰写对照检查材料',
    /撰写|(?:对照检查|检视|剖析|检查|发言|个人|班子|对照).{0,6}(?:材料|提纲)|^材料|初稿|定稿|^写$|^对照检查$|起草.{0,6}材料/,
  ],
  ['组织学习', /学习|自学|研讨|^学$/],
  ['召开会议', /召开|会议时间|^时间|会期|开会|时间地点|举行/],
];
const POST_SECTION = /会后|整改|后续|报送/;

/** Deadlines of a plan, one for each task, the most precise of several. */
export function findDeadlines(plan: PlanText, year: number | undefined): FoundDeadline[] {
  const candidates: Candidate[] = [];
  let after: PlanParagraph | undefined;
  for (const sentence of plan.sentences) {
    const dates = findDates(sentence.text);
    for (const [index, found] of dates.entries()) {
      // 「会后7日内通报；15日内报送」: the second counts from the meeting, too.
      const follows =
        after === sentence.paragraph && /(?:^|[，；、])$/.test(sentence.text.slice(0, found.start));
      const date: DateExpression = found.type === 'bare' && follows ? { ...found, type: 'after' } : found;
      if (date.type === 'after') after = sentence.paragraph;
      const task = taskOf(
        sentence,
        date,
        dates[index + 1]?.start ?? sentence.text.length,
        dates[index - 1]?.end ?? 0,
      );
      if (task !== undefined) candidates.push({ task, date, sentence });
    }
    const own = /按照?[^，。（）()]{0,20}时限[^，。（）()]{0,4}完成/.exec(sentence.text);
    if (own !== null && dates.length === 0 && /整改/.test(sentence.paragraph.label ?? sentence.text)) {
      const date: DateExpression = {
        text: own[0],
        start: own.index,
        end: own.index + own[0].length,
        type: 'named',
        due: true,
      };
      candidates.push({ task: '完成整改', date, sentence });
    }
  }
  const meeting = best(candidates, '召开会议');
  const meetingDate = meeting === undefined ? undefined : toIso(meeting.date, '召开会议', year, undefined);
  const exact =
    typeof meeting?.date.day === 'number' && meeting.date.text.includes('旬') === false
      ? meetingDate
      : undefined;
  const tasks = [...new Set(candidates.map(({ task }) => task))];
  return tasks.flatMap((task) => {
    const chosen = best(candidates, task);
    if (chosen === undefined) return [];
    const { date, sentence } = chosen;
    const iso =
      date.type === 'before'
        ? exact === undefined || date.unit !== 'day'
          ? undefined
          : addDays(exact, -(date.count ?? 0))
        : toIso(date, task, year, meetingDate);
    return [
      {
        task,
        deadline: toDeadline(date, task, iso),
        range: rangeIn(sentence.paragraph, sentence.start + date.start, sentence.start + date.end),
      },
    ];
  });
}

interface Candidate {
  readonly task: Task;
  readonly date: DateExpression;
  readonly sentence: PlanSentence;
}

/** The task a date belongs to: what its run-in heading says, else the words behind it, in front of it, its section. */
function taskOf(
  sentence: PlanSentence,
  date: DateExpression,
  next: number,
  previous: number,
): Task | undefined {
  const { paragraph, text } = sentence;
  if (isAside(text, date)) return undefined;
  const post =
    date.type === 'after' ||
    (date.type !== 'before' && paragraph.path.some((title) => POST_SECTION.test(title)));
  const behind = text.slice(date.end, next);
  const front = text.slice(previous, date.start);
  const contexts = [
    paragraph.label,
    ...(/[于在应]$/.test(front) && date.due ? [front, behind] : [behind.split(/[，；]/)[0], behind, front]),
    text,
    paragraph.kind === 'heading' ? paragraph.body : undefined,
    ...paragraph.path.slice().reverse(),
  ];
  const sure = date.due || date.day !== undefined;
  for (const context of contexts) {
    if (context === undefined) continue;
    const task = classify(context, post ? AFTER : date.type === 'before' ? BEFORE : [...BEFORE, ...AFTER]);
    if (task !== undefined) return sure || task === '召开会议' ? task : undefined;
  }
  return undefined;
}

function classify(context: string, tasks: readonly (readonly [Task, RegExp])[]): Task | undefined {
  const words = context.trim().slice(0, 400);
  return tasks.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Dates that tell of the past or name a meeting: 去年8月的…, 上次民主生活会（2024年1月）. */
function isAside(text: string, date: DateExpression): boolean {
  if (date.year === 'last') return true;
  const behind = text.slice(date.end, date.end + 30);
  if (!date.due && /^(?:以来|的.{0,20}民主生活会)/.test(behind)) return true;
  return /民主生活会[（(]$/.test(text.slice(0, date.start));
}

/** Of several deadlines of one task: one with a day before one without, an end before a range, the first of equals. */
function best(candidates: readonly Candidate[], task: Task): Candidate | undefined {
  let found: { candidate: Candidate; score: number } | undefined;
  for (const candidate of candidates) {
    if (candidate.task !== task) continue;
    const { date, sentence } = candidate;
    const label = sentence.paragraph.label ?? '';
    let score = date.type === 'named' ? 0 : date.day !== undefined || date.count !== undefined ? 4 : 2;
    if (date.due) score += 1;
    if (
      task === '召开会议' &&
      (/^时间/.test(label) || /时间|召开|安排/.test(sentence.paragraph.path.at(-1) ?? ''))
    )
      score += 1;
    if (typeof date.year === 'number') score += 0.5;
    if (found === undefined || score > found.score) found = { candidate, score };
  }
  return found?.candidate;
}

function toIso(
  date: DateExpression,
  task: Task,
  year: number | undefined,
  meeting: string | undefined,
): string | undefined {
  if (date.type !== 'absolute' || date.month === undefined || date.day === undefined) return undefined;
  const after = AFTER.some(([name]) => name === task);
  let full: number | undefined;
  if (typeof date.year === 'number') full = date.year;
  else if (year === undefined) return undefined;
  else if (date.year === 'next') full = year + 1;
  else if (date.year === 'this') full = year;
  else {
    full = date.month <= 6 ? year + 1 : year;
    const iso = isoDate(full, date.month, date.day);
    if (after && meeting !== undefined && iso !== undefined && iso < meeting) full++;
  }
  return isoDate(full, date.month, date.day);
}

function toDeadline(date: DateExpression, task: Task, iso: string | undefined): Deadline {
  const count = date.count ?? 0;
  const relative =
    date.type === 'after'
      ? date.unit === 'month'
        ? { afterMeetingMonths: count }
        : date.unit === 'working-day'
          ? { afterMeetingWorkingDays: count }
          : { afterMeetingDays: count }
      : date.type === 'before' && date.unit === 'day'
        ? { beforeMeetingDays: count }
        : {};
  return { text: date.text, ...(iso === undefined ? {} : { date: iso }), ...relative, what: task };
}

/**
 * The year that a meeting is for: of the title (2025年度), else of the dates: the last months belong to it, the first
 * months of a year to the year before. Undefined where no date says so.
 */
export function findYear(plan: PlanText): number | undefined {
  const titled = /([0-9０-９]{4})年度?/.exec(plan.title);
  if (titled !== null) return toNumber(titled[1] as string);
  const votes = new Map<number, number>();
  for (const { text } of plan.sentences) {
    for (const date of findDates(text)) {
      if (
        typeof date.year !== 'number' ||
        date.month === undefined ||
        isAside(text, date) ||
        (!date.due && date.day === undefined)
      )
        continue;
      const year = date.month <= 3 ? date.year - 1 : date.year;
      votes.set(year, (votes.get(year) ?? 0) + 1);
    }
  }
  const [winner] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return winner?.[0] ?? statedYear(plan.paragraphs);
}

function statedYear(paragraphs: readonly PlanParagraph[]): number | undefined {
  for (const { text } of paragraphs.slice(0, 8)) {
    const match = /(?:召开|开好)[^。]{0,20}?([0-9０-９]{4})年度[^。]{0,30}民主生活会/.exec(text);
    if (match !== null) return toNumber(match[1] as string);
  }
  return undefined;
}

function toNumber(digits: string): number {
  return Number(digits.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)));
}
