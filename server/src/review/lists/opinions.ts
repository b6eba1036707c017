import { parseDraft } from '../../core/draft/parse.js';
import { membersIn } from '../../core/meeting/target-names.js';
import type { Member } from '../../core/schema/types.js';
import { parseCsv } from '../../workspace/csv.js';

/** An opinion that was solicited before the meeting. */
export interface Opinion {
  readonly text: string;
  /** The roster's name of whom it is for; undefined: the team. */
  readonly to: string | undefined;
  readonly line: number;
}

const TO = /^(?:对象|成员|姓名|同志|被提意见人|班子成员|针对|to|member|name)$/i;
const TEXT = /意见|建议|内容|问题|opinion|text/i;
const OTHER = /序号|编号|来源|提出|渠道|日期|时间|方式|回应|采纳|备注|^no$|source|date/i;

/**
 * Reads a summary of solicited opinions: CSV with columns, or Markdown with a table or with a list under headings that
 * name members; what names nobody is for the team.
 * @param file its name, which tells CSV by its ending
 */
export function readOpinions(text: string, file: string, roster: readonly Member[]): Opinion[] {
  return /\.(?:csv|tsv)$/i.test(file) ? fromCsv(text, roster) : fromMarkdown(text, roster);
}

function fromCsv(text: string, roster: readonly Member[]): Opinion[] {
  const [head, ...rows] = parseCsv(text);
  const heads = head?.cells ?? [];
  const to = heads.findIndex((cell) => TO.test(cell));
  const said = heads.findIndex((cell, index) => index !== to && TEXT.test(cell) && !OTHER.test(cell));
  const column = said < 0 ? heads.length - 1 : said;
  return rows.flatMap(({ cells, line }) => {
    const words = cells[column] ?? '';
    return words === '' ? [] : [{ text: words, to: memberOf(cells[to] ?? '', roster), line }];
  });
}

function fromMarkdown(text: string, roster: readonly Member[]): Opinion[] {
  const draft = parseDraft(text);
  return draft.items.flatMap((item): Opinion[] => {
    if (item.lead) return [];
    const { line } = draft.source.position(item.range.start);
    if (item.form === 'table-row') {
      const to = item.cells.find(({ header }) => TO.test(header));
      const said = item.cells.find(
        (cell) => cell !== to && TEXT.test(cell.header) && !OTHER.test(cell.header),
      );
      const words = said?.text ?? '';
      const about = to?.text ?? item.section?.heading.text ?? '';
      return words === '' ? [] : [{ text: words, to: memberOf(about, roster), line }];
    }
    // Only numbered lines and lists are opinions; a paragraph introduces them.
    if (item.marker === undefined && item.form !== 'list-item') return [];
    const words = item.sentences.map((sentence) => sentence.text).join('');
    const bare =
      item.marker === undefined ? words : words.replace(item.marker.text, '').replace(/^[\s.．、]+/, '');
    return bare === '' ? [] : [{ text: bare, to: memberOf(item.section?.heading.text ?? '', roster), line }];
  });
}

function memberOf(text: string, roster: readonly Member[]): string | undefined {
  return membersIn(text, roster)[0]?.member.name;
}
