import { fold } from '../text/characters.js';

/** A meeting or a matter that a draft is to speak of. */
interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Between the pieces of a name with a gap (2020年XXX专项巡视…) this many characters may stand. */
const WIDEST_GAP = 24;
const GAP = /[XxＸｘ×＊*]{2,}|某某?|[…]+/;

/**
 * Builds the test whether words mention something by its name or one of its aliases. It takes folded texts (see
 * {@link fold}), several of them joined by line breaks.
 */
export function mentionOf({ name, aliases }: Named): (words: string) => boolean {
  const patterns = [name, ...aliases].map((one) =>
    one
      .split(GAP)
      .map(fold)
      .filter((piece) => piece !== ''),
  );
  return (words) => patterns.some((pieces) => pieces.length > 0 && inOrder(words, pieces));
}

function inOrder(words: string, pieces: readonly string[]): boolean {
  const [first = '', ...rest] = pieces;
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
    let end = at + first.length;
    const whole = rest.every((piece) => {
      const behind = words.slice(end, end + WIDEST_GAP + piece.length);
      const next = behind.indexOf(piece);
      if (next < 0 || behind.slice(0, next).includes('\n')) return false;
      end += next + piece.length;
      return true;
    });
    if (whole) return true;
    if (rest.length === 0) return true;
  }
  return false;
}
