import type { Member } from '../../core/schema/types.js';
import { validateConfig } from '../../core/schema/validators.js';
import { parseCsv } from '../csv.js';
import { problem, type Outcome, type Problem } from '../problem.js';
import { parseData } from './data-document.js';
import { faultsOf, type AjvError } from './read-config.js';
import { schemaProblem } from './schema-problems.js';

/** Headings of the columns of a roster, as people write them. */
const COLUMNS: Readonly<Record<keyof Member, readonly string[]>> = {
  name: ['name', '姓名', '名字'],
  post: ['post', '职务', '职位', '岗位'],
  role: ['role', '角色', '班子角色', '身份'],
  aliases: ['aliases', 'alias', '别名', '称呼', '其他称呼'],
};
const ROLES: Readonly<Record<NonNullable<Member['role']>, readonly string[]>> = {
  secretary: ['secretary', '书记', '党组书记', '党委书记', '支部书记', '组长'],
  deputy: ['deputy', '副书记', '党组副书记', '党委副书记', '副组长'],
  member: ['member', '成员', '班子成员', '委员', '党组成员', '党委委员', '组员'],
};

/**
 * Reads a roster file: YAML or JSON (a list of members, or `members:` with one), or CSV with a heading line.
 * @param file its name, which tells CSV by its ending
 */
export function readRoster(text: string, file: string): Outcome<readonly Member[]> {
  return /\.(?:csv|tsv)$/i.test(file) ? readCsv(text, file) : readData(text, file);
}

function readData(text: string, file: string): Outcome<readonly Member[]> {
  const parsed = parseData(text, file);
  if (parsed.value === undefined) return { problems: parsed.problems };
  const { value } = parsed.value;
  const nested = typeof value === 'object' && value !== null && !Array.isArray(value) && 'members' in value;
  const members: unknown = nested ? value.members : value;
  if (!Array.isArray(members)) return { problems: [noRoster(file)] };
  const wrapped = { roster: members };
  if (!validateConfig(wrapped)) {
    const under = nested ? ['members'] : [];
    const faults = faultsOf((validateConfig.errors ?? []) as AjvError[], wrapped);
    const document = parsed.value;
    return {
      problems: faults.map((fault) =>
        schemaProblem({ ...fault, path: fault.path.slice(1) }, document, under),
      ),
    };
  }
  return unique(members as Member[], file, (index) => document(index));

  function document(index: number): number | undefined {
    return parsed.value?.place(nested ? ['members', index] : [index]).line;
  }
}

function readCsv(text: string, file: string): Outcome<readonly Member[]> {
  const [head, ...rows] = parseCsv(text);
  const columns = (head?.cells ?? []).map((cell) => columnOf(cell));
  if (!columns.includes('name')) {
    return {
      problems: [
        problem(
          'bad-roster',
          {
            message: {
              'zh-CN': '名册第一行要有“姓名”一列。',
              en: 'The first line of the roster needs a column "name".',
            },
            advice: { 'zh-CN': '例如：姓名,职务,角色,别名。', en: 'For example: name,post,role,aliases.' },
          },
          {},
          { file, line: 1 },
        ),
      ],
    };
  }
  const problems: Problem[] = [];
  const members: Member[] = [];
  const lines: number[] = [];
  for (const { cells, line } of rows) {
    const cell = (key: keyof Member): string => cells[columns.indexOf(key)] ?? '';
    const role = cell('role');
    const known = roleOf(role);
    if (cell('name') === '') problems.push(rowProblem('姓名空缺。', 'The name is missing.', file, line));
    else if (role !== '' && known === undefined) {
      problems.push(
        rowProblem(
          `角色“${role}”不认识；可用：书记、副书记、成员。`,
          `Unknown role "${role}"; known: secretary, deputy, member.`,
          file,
          line,
        ),
      );
    }
    const aliases = cell('aliases')
      .split(/[、;；|/]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '');
    members.push({
      name: cell('name'),
      ...(cell('post') === '' ? {} : { post: cell('post') }),
      ...(known === undefined ? {} : { role: known }),
      ...(aliases.length === 0 ? {} : { aliases }),
    });
    lines.push(line);
  }
  return problems.length > 0 ? { problems } : unique(members, file, (index) => lines[index]);
}

/** Two members of one name cannot be told apart by it; a digit or a department behind it makes them two. */
function unique(
  members: readonly Member[],
  file: string,
  line: (index: number) => number | undefined,
): Outcome<readonly Member[]> {
  const twice = members.findIndex(
    ({ name }, index) => members.findIndex((other) => other.name === name) < index,
  );
  const member = members[twice];
  if (member === undefined) return { value: members };
  const message = { 'zh-CN': '名册中有两个“{name}”。', en: 'The roster has "{name}" twice.' };
  const advice = {
    'zh-CN': '请删去一个；同名的人请在姓名后加以区别。',
    en: 'Remove one, or tell them apart by name.',
  };
  return {
    problems: [
      problem('duplicate-member', { message, advice }, { name: member.name }, { file, line: line(twice) }),
    ],
  };
}

function columnOf(heading: string): keyof Member | undefined {
  const wanted = heading.toLowerCase();
  return (Object.keys(COLUMNS) as (keyof Member)[]).find((key) => COLUMNS[key].includes(wanted));
}

function roleOf(text: string): Member['role'] {
  return (Object.keys(ROLES) as NonNullable<Member['role']>[]).find((role) =>
    ROLES[role].includes(text.toLowerCase()),
  );
}

function rowProblem(zh: string, en: string, file: string, line: number): Problem {
  return problem('bad-roster', { message: { 'zh-CN': zh, en } }, {}, { file, line });
}

function noRoster(file: string): Problem {
  const message = {
    'zh-CN': '名册应当是成员的列表，每人至少写 name。',
    en: 'A roster is a list of members, each with at least a name.',
  };
  return problem('bad-roster', { message }, {}, { file, line: 1 });
}
