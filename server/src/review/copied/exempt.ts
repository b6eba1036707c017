import type { ResolvedProfile } from '../../core/meeting/profile.js';
import { SET_PHRASES } from '../../core/wording/set-phrases.js';
import { foldDraft, foldPhrase, type FoldedText, type NameTable } from './folded-text.js';
import { maskQuotations, maskSayings } from './sayings.js';
import { GRAM, gramHashes } from './winnow.js';

/** Hashes of what everybody may write alike. */
export type Exempt = ReadonlySet<number>;

/**
 * What does not count as copied: clauses, areas, parts and prompts of the profiles, set phrases, and texts that may be
 * quoted.
 */
export function exemptGrams(
  profiles: Iterable<ResolvedProfile>,
  quotable: readonly string[],
  names: NameTable,
): Exempt {
  const grams = new Set<number>();
  const add = ({ codes }: FoldedText): void => {
    for (const hash of gramHashes(codes)) grams.add(hash);
  };
  for (const profile of profiles) for (const text of wordsOf(profile)) add(foldPhrase(text, names));
  for (const text of setPhrases()) add(foldPhrase(text, names));
  for (const text of quotable) add(foldDraft(text, names));
  return grams;
}

/** 1 for each code that belongs to what everybody may write alike: what is exempt, sayings, short quotations. */
export function exemptMask(folded: FoldedText, hashes: Uint32Array, exempt: Exempt): Uint8Array {
  const mask = new Uint8Array(folded.codes.length);
  maskSayings(folded.codes, mask);
  maskQuotations(folded, mask);
  for (let i = 0; i < hashes.length; i++) if (exempt.has(hashes[i] as number)) mask.fill(1, i, i + GRAM);
  return mask;
}

function wordsOf(profile: ResolvedProfile): string[] {
  return [
    profile.title,
    profile.theme,
    ...profile.clauses.map(({ text }) => text),
    ...profile.areas.flatMap((area) => [
      area.name,
      area.clause,
      ...area.aliases,
      ...area.keyPhrases,
      ...area.aspects,
    ]),
    ...Object.values(profile.parts).flatMap((parts) =>
      parts.flatMap(({ title, aliases, prompts }) => [title, ...aliases, ...prompts]),
    ),
    ...profile.priorMeetings.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...profile.explanations.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...profile.forbidden.map(({ phrase }) => phrase),
  ];
}

/** The right forms of the lexicon, also several in a row as they stand in its examples. */
function setPhrases(): string[] {
  const { collocations, members, sequences } = SET_PHRASES;
  return [
    ...collocations.flatMap(({ verb, phrase, examples }) => [`${verb}${phrase}`, ...examples.good]),
    ...members.flatMap(({ examples }) => examples.good),
    ...sequences.flatMap(({ examples }) => examples.good),
  ];
}
