import type { NumberedPhrase } from '../schema/types.js';
import { escapePattern, QUOTE_CLASS, type Misquote, type MisquoteFinder } from './misquote.js';

/** A list of members as it stands in a text. */
interface Listed {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly string[];
}

const HAN_NUMBER = '[一二三四五六七八九十两]';
/** What stands between the name and its members where all of them are to follow. */
const CONNECTOR =
  /^\s?(?:[（(：:]|——|—|[，,]?(?:即|也就是|就是|分别是|分别为|包括|是指|指的是|指|具体是|具体为|具体包括)[：:]?)\s?/;
const LONGEST_LIST = 120;

/** Builds the search for a numbered name whose members or whose number are wrong. */
export function memberFinder(entry: NumberedPhrase): MisquoteFinder {
  const numeral = numeralAt(entry.name);
  const core = entry.name.slice(numeral + 1);
  const pattern = new RegExp(
    `${escapePattern(entry.name.slice(0, numeral))}${HAN_NUMBER}${escapePattern(core)}`,
    'g',
  );
  const find = (text: string): Misquote[] => {
    const found: Misquote[] = [];
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const list = listBehind(text, end, entry) ?? listBefore(text, start, entry);
      const misquote = list === undefined ? undefined : judge(entry, match[0], { start, end }, list, text);
      if (misquote !== undefined) found.push(misquote);
    }
    return found;
  };
  return { needs: [core], find };
}

function numeralAt(name: string): number {
  return Math.max(0, name.search(new RegExp(HAN_NUMBER)));
}

function judge(
  entry: NumberedPhrase,
  name: string,
  at: { start: number; end: number },
  list: Listed,
  text: string,
): Misquote | undefined {
  const full = (token: string): string =>
    entry.ending === undefined || token.endsWith(entry.ending) ? token : token + entry.ending;
  const listed = new Set(list.tokens.map(full));
  const own = entry.members.filter((member) => listed.has(member)).length;
  if (own < 2 || own * 2 < entry.members.length) return undefined;
  const right = own === entry.members.length && listed.size === own && list.tokens.length === own;
  if (name !== entry.name) {
    if (!right) return undefined;
    const numeral = numeralAt(entry.name);
    const edit = {
      start: at.start + numeral,
      end: at.start + numeral + 1,
      text: entry.name.slice(numeral, numeral + 1),
    };
    return { type: 'number', entry: entry.id, ...at, phrase: name, right: entry.name, edit, certain: true };
  }
  if (right) return undefined;
  const { start, end } = list;
  const canonical = write(entry, list.tokens);
  const edit = { start, end, text: canonical };
  return {
    type: 'members',
    entry: entry.id,
    start,
    end,
    phrase: name,
    right: canonical,
    edit: text.slice(start, end) === canonical ? undefined : edit,
    certain: true,
  };
}

/** The members as they should be, with or without their common ending as the text has them. */
function write({ members, ending, last }: NumberedPhrase, tokens: readonly string[]): string {
  const short = ending !== undefined && tokens.every((token) => !token.endsWith(ending));
  const words = short ? members.map((member) => member.slice(0, -ending.length)) : members;
  return `${words.slice(0, -1).join('、')}${last ?? '、'}${words.at(-1) ?? ''}`;
}

function listBehind(text: string, end: number, entry: NumberedPhrase): Listed | undefined {
  const quote = new RegExp(QUOTE_CLASS).test(text[end] ?? '') ? 1 : 0;
  const connector = CONNECTOR.exec(text.slice(end + quote, end + quote + 8));
  if (connector === null) return undefined;
  const start = end + quote + connector[0].length;
  const inBracket = /[（(]/.test(connector[0]);
  const rest = text.slice(start, start + LONGEST_LIST);
  const stop = (inBracket ? /[）)。：:]/ : /[。，,；;：:！？（(）)]/).exec(rest);
  if (inBracket && stop?.[0] !== '）' && stop?.[0] !== ')') return undefined;
  const whole = rest.slice(0, stop?.index ?? rest.length);
  if (/等/.test(whole)) return undefined;
  return clean(whole, start, entry);
}

/** Tokens of a list; words that run on behind the last member are cut off. */
function clean(whole: string, start: number, entry: NumberedPhrase): Listed | undefined {
  const pieces = split(whole);
  const last = pieces.at(-1);
  if (last === undefined || pieces.length < 2) return undefined;
  const member = entry.members.find((one) => last.text.startsWith(one));
  const ended = entry.ending === undefined ? -1 : last.text.indexOf(entry.ending);
  const length = member?.length ?? (ended > 0 ? ended + (entry.ending?.length ?? 0) : last.text.length);
  const tokens = [...pieces.slice(0, -1).map(({ text }) => text), last.text.slice(0, length)];
  const longest = Math.max(...entry.members.map((one) => one.length)) + 2;
  if (tokens.some((token) => token.length > longest)) return undefined;
  return { start, end: start + last.at + length, tokens };
}

/** 形式主义、官僚主义、享乐主义“四风”: a list right in front of the name. */
function listBefore(text: string, at: number, entry: NumberedPhrase): Listed | undefined {
  const quote = new RegExp(QUOTE_CLASS).test(text[at - 1] ?? '') ? 1 : 0;
  const end = at - quote;
  const from = Math.max(0, end - LONGEST_LIST);
  const before = text.slice(from, end);
  const cut =
    Math.max(
      ...['。', '，', ',', '；', '：', ':', '（', '(', '“', '”', '"'].map((mark) => before.lastIndexOf(mark)),
    ) + 1;
  const pieces = split(before.slice(cut));
  const [first, ...others] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined || pieces.length < 3 || last.text === '') return undefined;
  const opening = entry.members.find((member) => first.text.endsWith(member));
  if (
    opening === undefined ||
    !(entry.members.includes(last.text) || (entry.ending !== undefined && last.text.endsWith(entry.ending)))
  )
    return undefined;
  const start = from + cut + first.at + first.text.length - opening.length;
  return { start, end, tokens: [opening, ...others.map((piece) => piece.text)] };
}

function split(list: string): { text: string; at: number }[] {
  const pieces: { text: string; at: number }[] = [];
  let at = 0;
  for (const match of [...list.matchAll(/[、，,；;]\s?|以及|和|与|及|$/g)]) {
    pieces.push({ text: list.slice(at, match.index), at });
    at = match.index + match[0].length;
  }
  return pieces;
}
