import type { Lexicon, LexiconEntry } from '../schema/types.js';

/** A word of a lexicon found in a text; offsets are half-open and those of the text that was searched. */
export interface LexiconMatch {
  readonly entry: LexiconEntry;
  readonly start: number;
  readonly end: number;
}

interface Phrase {
  readonly entry: LexiconEntry;
  /** Everything in front of the first … or #. */
  readonly literal: string;
  /** The whole phrase, sticky; undefined where it is literal. */
  readonly pattern: RegExp | undefined;
  /** The next phrase that begins alike. */
  next: Phrase | undefined;
}

const DIGITS = '0123456789０１２３４５６７８９〇零一二三四五六七八九十两';
const NUMBER = `[${DIGITS}]{1,6}`;
const GAP = '[^。！？；;!?\\n]{0,10}?';

const NOTHING = new Uint8Array(0);
/** A phrase begins with this character and something that is not literal, or is no longer. */
const ONE = 1;
/** A phrase begins with this character and another one. */
const TWO = 2;
const PAIRS = 4096;

/**
 * Searches a lexicon of data (schemas/lexicon.schema.json). Linear: a phrase is tried only where its first two
 * characters stand.
 */
export class LexiconFinder {
  /** By the code of the first character; those that begin with two literal characters by both. */
  private readonly byFirst = new Map<number, Phrase>();
  /** {@link ONE} and {@link TWO} for every character code that phrases begin with: most characters begin none. */
  private begins = NOTHING;
  /** 1 for the two characters that a phrase begins with, by their hash: most pairs begin none. */
  private pairs = NOTHING;
  private built = false;

  /** @param groups only entries of these groups; every entry where it is left out */
  constructor(
    private readonly lexicon: Lexicon,
    private readonly groups?: readonly string[],
  ) {}

  /** Many a draft has no use for many a lexicon. */
  private build(): void {
    this.built = true;
    this.begins = new Uint8Array(0x10000);
    this.pairs = new Uint8Array(PAIRS);
    for (const entry of this.lexicon.entries) {
      if (this.groups !== undefined && !this.groups.includes(entry.group)) continue;
      for (const text of entry.cues) this.add(entry, text);
    }
  }

  private add(entry: LexiconEntry, text: string): void {
    const special = text.search(/[…#]/);
    const literal = special < 0 ? text : text.slice(0, special);
    const pattern = special < 0 ? undefined : compile(text);
    if (special !== 0) this.append(keyAt(literal, 0, literal.length), entry, literal, pattern);
    else for (let i = 0; i < DIGITS.length; i++) this.append(DIGITS.charCodeAt(i), entry, literal, pattern);
  }

  private append(first: number, entry: LexiconEntry, literal: string, pattern: RegExp | undefined): void {
    const isPair = first >>> 16 !== 0;
    const code = isPair ? first >>> 16 : first;
    this.begins[code] = (this.begins[code] as number) | (isPair ? TWO : ONE);
    if (isPair) this.pairs[pairSlot(first)] = 1;
    const phrase: Phrase = { entry, literal, pattern, next: undefined };
    let last = this.byFirst.get(first);
    if (last === undefined) {
      this.byFirst.set(first, phrase);
      return;
    }
    while (last.next !== undefined) last = last.next;
    last.next = phrase;
  }

  /** Every phrase of the text in order, the longest at each place, not overlapping. */
  find(text: string): LexiconMatch[] {
    if (!this.built) this.build();
    const found: LexiconMatch[] = [];
    for (let at = 0; at < text.length;) {
      const match = this.matchAt(text, at);
      if (match !== undefined) found.push(match);
      at = match === undefined ? at + 1 : match.end;
    }
    return found;
  }

  /** True where the text has any of its phrases. */
  has(text: string): boolean {
    if (!this.built) this.build();
    for (let at = 0; at < text.length; at++) if (this.matchAt(text, at) !== undefined) return true;
    return false;
  }

  private matchAt(text: string, start: number): LexiconMatch | undefined {
    const begins = this.begins[text.charCodeAt(start)] as number;
    if (begins === 0) return undefined;
    const pair = keyAt(text, start, text.length);
    const two =
      (begins & TWO) !== 0 && this.pairs[pairSlot(pair)] === 1
        ? this.longest(this.byFirst.get(pair), text, start)
        : undefined;
    if ((begins & ONE) === 0) return two;
    const one = this.longest(this.byFirst.get(text.charCodeAt(start)), text, start);
    return one === undefined || (two !== undefined && two.end >= one.end) ? two : one;
  }

  private longest(first: Phrase | undefined, text: string, start: number): LexiconMatch | undefined {
    let best: LexiconMatch | undefined;
    for (let phrase = first; phrase !== undefined; phrase = phrase.next) {
      const { entry, literal, pattern } = phrase;
      if (!text.startsWith(literal, start)) continue;
      let end = start + literal.length;
      if (pattern !== undefined) {
        pattern.lastIndex = start;
        const match = pattern.exec(text);
        if (match === null) continue;
        end = start + match[0].length;
      }
      if (best === undefined || end > best.end) best = { entry, start, end };
    }
    return best;
  }
}

/** The codes of two characters as one 32-bit number; of the last character alone its code. */
function keyAt(text: string, at: number, end: number): number {
  const first = text.charCodeAt(at);
  return at + 1 < end ? (first << 16) | text.charCodeAt(at + 1) : first;
}

function pairSlot(pair: number): number {
  return (Math.imul(pair, 0x9e3779b1) >>> 16) & (PAIRS - 1);
}

function compile(phrase: string): RegExp {
  const source = [...phrase].map((char) =>
    char === '…' ? GAP : char === '#' ? NUMBER : char.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
  );
  return new RegExp(source.join(''), 'y');
}
