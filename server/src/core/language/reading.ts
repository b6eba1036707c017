import { HitBuffer } from './automaton.js';
import { cues } from './cues.js';
import { foldInto } from './folded.js';

/** The sentence that is read: its codes and cues. One serves many sentences, one after the other. */
export class Reading {
  codes = new Uint16Array(256);
  length = 0;
  /** Where the sentence begins behind its enumerator, in codes. */
  start = 0;
  readonly hits = new HitBuffer();

  /** @param at gets the index in the sentence of each code, where it is wanted; at least as long as the sentence */
  read(sentence: string, at?: Uint32Array): void {
    if (sentence.length > this.codes.length) this.codes = new Uint16Array(sentence.length * 2);
    this.length = foldInto(sentence, this.codes, at);
    this.start = enumeratorLength(this.codes, this.length);
    cues().automaton.scan(this.codes, this.length, this.hits);
  }
}

const COMMA = 0xff0c;
const SHI = 0x662f;
const NUMERALS = new Set([...'一二三四五六七八九十'].map((char) => char.charCodeAt(0)));

/** Length of an enumerator (一是, 二是，) in front: it says nothing about the statement. */
function enumeratorLength(codes: Uint16Array, length: number): number {
  if (length < 3 || !NUMERALS.has(codes[0] as number) || codes[1] !== SHI) return 0;
  return codes[2] === COMMA ? 3 : 2;
}
