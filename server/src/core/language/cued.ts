import { cues } from './cues.js';
import { Reading } from './reading.js';

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
const reading = new Reading();

/** Finds the cues of a sentence. Linear. */
export function cue(sentence: string): Cued {
  const at = new Uint32Array(sentence.length);
  reading.read(sentence, at);
  const { hits, start, length } = reading;
  const { groups } = cues();
  const found: FoundCue[] = [];
  for (let i = 0; i < hits.count; i++) {
    found.push({
      group: groups[hits.words[i] as number] as number,
      from: at[hits.starts[i] as number] as number,
      to: (at[(hits.ends[i] as number) - 1] as number) + 1,
    });
  }
  return { found, start: start < length ? (at[start] as number) : sentence.length };
}
