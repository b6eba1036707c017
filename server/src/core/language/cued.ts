import { HitBuffer } from './automaton.js';
import { cues } from './cues.js';
import { foldInto } from './folded.js';
import { sentenceStart } from './sentence-start.js';

/** A cue of a sentence; half-open offsets in its text. */
export interface FoundCue {
  /** Number of its group. */
  readonly group: number;
  readonly from: number;
  readonly to: number;
}

/** A sentence with its cues; evidence comes from here. */
export interface Cued {
  /** In order of their start; of one start, shorter ones first. */
  readonly found: readonly FoundCue[];
  /** Where the sentence begins behind its enumerator. */
  readonly start: number;
}

/** Scratch: what it holds is read before the next sentence comes. */
let codes = new Uint16Array(256);
let at = new Uint32Array(256);
const hits = new HitBuffer();

/** Finds the cues of a sentence. Linear. */
export function cue(sentence: string): Cued {
  if (sentence.length > codes.length) {
    codes = new Uint16Array(sentence.length * 2);
    at = new Uint32Array(sentence.length * 2);
  }
  const length = foldInto(sentence, codes, at);
  const { automaton, groups } = cues();
  automaton.scan(codes, length, hits);
  const found: FoundCue[] = [];
  for (let i = 0; i < hits.count; i++) {
    found.push({
      group: groups[hits.words[i] as number] as number,
      from: at[hits.starts[i] as number] as number,
      to: (at[(hits.ends[i] as number) - 1] as number) + 1,
    });
  }
  const start = sentenceStart(codes, length);
  return { found, start: start < length ? (at[start] as number) : sentence.length };
}
