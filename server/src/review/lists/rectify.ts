import type { ResolvedProfile } from '../../core/meeting/profile.js';
import { membersIn } from '../../core/meeting/target-names.js';
import type { Member } from '../../core/schema/types.js';
import type { Gathered } from '../gather.js';
import { matchTexts } from './match-texts.js';
import type { Opinion } from './opinions.js';

/** A row of a rectification list; what nobody said is undefined and becomes a gap. */
export interface Row {
  readonly source: string;
  readonly problem: string;
  readonly measure: string | undefined;
  /** False: the measure may belong to another problem. */
  readonly sure: boolean;
  readonly owner: string | undefined;
  readonly deadline: string | undefined;
}

/** The three sources that a list is to have: what was examined, what was solicited, what was said at the meeting. */
export interface Rows {
  readonly examined: readonly Row[];
  readonly solicited: readonly Row[];
  readonly criticised: readonly Row[];
}

const DEADLINE =
  /(?:(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|底|末|[上中下]旬)?(?:之?前|底前)?|每(?:日|天|周|月|季度|半年|年)|\d+\s?(?:个?工作日|天|小时|个月)内)/;
const IN_CHARGE = /由\s?([\u4e00-\u9fff]{2,4}?)(?:同志)?(?:负责|牵头|落实)/;

/** Gathers the rows of this year's list from the problems and measures of the drafts. */
export function rowsOf(
  drafts: readonly Gathered[],
  opinions: readonly Opinion[],
  roster: readonly Member[],
): Rows {
  return {
    examined: drafts.flatMap((draft) =>
      draft.kind === 'team' || draft.kind === 'individual' ? examinedRows(draft, roster) : [],
    ),
    solicited: opinions.map(({ text, to }) => ({
      source: '会前征求意见',
      problem: text,
      ...measureFor(
        text,
        drafts.find(({ kind, member }) =>
          to === undefined ? kind === 'team' : kind === 'individual' && member?.name === to,
        ),
        roster,
      ),
      ...(to === undefined ? {} : { owner: to }),
    })),
    criticised: drafts.flatMap(({ kind, author, criticised }) =>
      kind !== 'criticism'
        ? []
        : criticised.flatMap(({ name, passages }) =>
            passages.map(({ text }): Row => ({
              source: `相互批评（${author ?? '未署名'}）`,
              problem: text,
              ...measureFor(
                text,
                drafts.find((draft) => draft.kind === 'individual' && draft.member?.name === name),
                roster,
              ),
              owner: name,
            })),
          ),
    ),
  };
}

function examinedRows(draft: Gathered, roster: readonly Member[]): Row[] {
  const measures = draft.measures.map(({ text }) => text);
  const matches = matchTexts(
    draft.problems.map(({ text }) => text),
    measures,
  );
  const source = draft.kind === 'team' ? '班子查摆' : `个人查摆（${draft.author ?? '未署名'}）`;
  return draft.problems.map(({ text }, index): Row => {
    const match = matches[index];
    const measure = match?.best === undefined ? undefined : measures[match.best];
    return {
      source,
      problem: text,
      measure,
      sure: match?.status === 'answered',
      owner: ownerIn(measure, roster) ?? (draft.kind === 'individual' ? draft.author : undefined),
      deadline: deadlineIn(measure),
    };
  });
}

function measureFor(
  text: string,
  draft: Gathered | undefined,
  roster: readonly Member[],
): Pick<Row, 'measure' | 'sure' | 'owner' | 'deadline'> {
  const measures = (draft?.measures ?? []).map((one) => one.text);
  const [match] = matchTexts([text], measures);
  const measure = match?.best === undefined ? undefined : measures[match.best];
  return {
    measure,
    sure: match?.status === 'answered',
    owner: ownerIn(measure, roster),
    deadline: deadlineIn(measure),
  };
}

/** A member who is said to be in charge; nobody is made up. */
function ownerIn(measure: string | undefined, roster: readonly Member[]): string | undefined {
  const named = measure === undefined ? undefined : IN_CHARGE.exec(measure)?.[1];
  return named === undefined ? undefined : membersIn(named, roster)[0]?.member.name;
}

function deadlineIn(measure: string | undefined): string | undefined {
  return measure === undefined ? undefined : DEADLINE.exec(measure)?.[0];
}

/** The list as a Markdown table with front matter; what the drafts do not say stands as 〔…〕, which lint finds. */
export function writeList(
  { examined, solicited, criticised }: Rows,
  profile: ResolvedProfile,
  unit: string,
): string {
  const sections: readonly (readonly [string, readonly Row[]])[] = [
    ['班子和个人查摆的问题', examined],
    ['会前征求的意见建议', solicited],
    ['会上相互批评意见', criticised],
  ];
  let number = 0;
  const lines = [
    '---',
    '文种: 整改清单',
    `会议: ${JSON.stringify(profile.id)}`,
    '---',
    '',
    `# ${unit}${profile.title}整改清单`,
  ];
  for (const [index, [title, rows]] of sections.filter(([, list]) => list.length > 0).entries()) {
    lines.push('', `## ${'一二三'[index] ?? ''}、${title}`, '');
    lines.push(
      '| 序号 | 来源 | 存在问题 | 整改措施 | 责任人 | 完成时限 |',
      '| --- | --- | --- | --- | --- | --- |',
    );
    for (const { source, problem, measure, sure, owner, deadline } of rows) {
      const done =
        measure === undefined ? '〔写明整改措施〕' : sure ? measure : `${measure}〔核对是否针对这个问题〕`;
      lines.push(
        `| ${[String(++number), source, problem, done, owner ?? '〔写明责任人〕', deadline ?? '〔写明年月日〕'].map(cell).join(' | ')} |`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Words in one cell: bars and line breaks would end it, and the number of an item is not the problem's. */
function cell(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/^(?:\d+[.．、]|[一二三四五六七八九十]是)\s*(?=\S)/, '')
    .replace(/[\\|<]/g, '\\$&');
}
