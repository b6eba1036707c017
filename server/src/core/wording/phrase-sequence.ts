import type { PhraseSequence } from '../schema/types.js';
import type { Misquote, MisquoteFinder } from './misquote.js';

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /[^、，,；;。！？：:“”"‘’'「」『』（）()《》\s]+/g;
const JOINT = /^[、，,；;]$/;

/**
 * Builds the search for a formula of parallel phrases with one member that is not its own: all the others stand in
 * their places, and the foreign one looks like a member. A longer list is another list.
 */
export function sequenceFinder(entry: PhraseSequence): MisquoteFinder {
  const { members } = entry;
  const like = entry.like === undefined ? undefined : new RegExp(entry.like);
  const find = (text: string): Misquote[] => {
    if (members.filter((member) => text.includes(member)).length < members.length - 1) return [];
    const tokens = [...text.matchAll(TOKEN)].map((match): Token => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
    const found: Misquote[] = [];
    for (let at = 0; at + members.length <= tokens.length; at++) {
      const run = tokens.slice(at, at + members.length);
      if (run.some((token, i) => i > 0 && !JOINT.test(text.slice((run[i - 1] as Token).end, token.start))))
        continue;
      const odd = run.findIndex((token, i) => !fits(token, i, members));
      if (odd < 0 || run.some((token, i) => i > odd && !fits(token, i, members))) continue;
      const next = tokens[at + members.length];
      if (
        next !== undefined &&
        JOINT.test(text.slice((run.at(-1) as Token).end, next.start)) &&
        members.some((m) => next.text.startsWith(m))
      )
        continue;
      const foreign = clip(run[odd] as Token, odd, members);
      if (members.includes(foreign.text) || like?.test(foreign.text) === false) continue;
      const first = clip(run[0] as Token, 0, members);
      const last = clip(run.at(-1) as Token, members.length - 1, members);
      found.push({
        type: 'sequence',
        entry: entry.id,
        start: first.start,
        end: last.end,
        phrase: foreign.text,
        right: members.join('、'),
        edit: { start: foreign.start, end: foreign.end, text: members[odd] as string },
        certain: false,
      });
    }
    return found;
  };
  return { needs: members, find };
}

/** Words may stand in front of the first member and behind the last. */
function fits({ text }: Token, index: number, members: readonly string[]): boolean {
  const member = members[index] as string;
  if (text === member) return true;
  return (index === 0 && text.endsWith(member)) || (index === members.length - 1 && text.startsWith(member));
}

function clip(token: Token, index: number, members: readonly string[]): Token {
  const { length } = members[index] as string;
  if (token.text.length <= length) return token;
  if (index === 0) return { text: token.text.slice(-length), start: token.end - length, end: token.end };
  if (index === members.length - 1)
    return { text: token.text.slice(0, length), start: token.start, end: token.start + length };
  return token;
}
