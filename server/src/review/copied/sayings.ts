import { SAYINGS } from '../../core/wording/sayings.js';
import { BREAK, foldPhrase, type FoldedText, type NameTable } from './folded-text.js';

/** Folded sayings by their first code, the longest first. */
export type SayingTable = ReadonlyMap<number, readonly Uint16Array[]>;

/** Codes of clauses that are a saying by themselves; fewer are words that stand anywhere. */
const SHORTEST = 6;
const NO_NAMES: NameTable = new Map();

/** What counts as a saying: each as a whole, and clauses of it in a row, since people quote the half they need. */
export const SAYING_TABLE: SayingTable = tableOf(SAYINGS.sayings.flatMap(({ text }) => partsOf(text)));

/** Sets 1 for the codes of every saying; linear, since few sayings begin alike. */
export function maskSayings(codes: Uint16Array, mask: Uint8Array, table: SayingTable = SAYING_TABLE): void {
  for (let i = 0; i < codes.length; i++) {
    const said = table.get(codes[i] as number)?.find((one) => stands(one, codes, i));
    if (said !== undefined) mask.fill(1, i, i + said.length);
  }
}

/** Sets 1 for what stands between quotation marks where it is short: sayings and slogans that no lexicon has. */
export function maskQuotations({ quoted }: FoldedText, mask: Uint8Array): void {
  for (const { start, end } of quoted) mask.fill(1, start, end);
}

function tableOf(parts: Iterable<string>): SayingTable {
  const table = new Map<number, Uint16Array[]>();
  for (const part of parts) {
    const { codes } = foldPhrase(part, NO_NAMES);
    const first = codes[0];
    if (first === undefined || first === BREAK) continue;
    table.set(first, [...(table.get(first) ?? []), codes]);
  }
  for (const list of table.values()) list.sort((a, b) => b.length - a.length);
  return table;
}

function partsOf(text: string): string[] {
  const clauses = text.split(/[，；。、]/);
  return clauses.flatMap((_, from) =>
    clauses.slice(from).flatMap((_clause, more) => {
      const part = clauses.slice(from, from + more + 1).join('');
      const whole = from === 0 && more === clauses.length - 1;
      return whole || foldPhrase(part, NO_NAMES).codes.length >= SHORTEST ? [part] : [];
    }),
  );
}

function stands(said: Uint16Array, codes: Uint16Array, at: number): boolean {
  if (at + said.length > codes.length) return false;
  for (let i = 1; i < said.length; i++) if (said[i] !== codes[at + i]) return false;
  return true;
}
