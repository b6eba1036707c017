const COMMA = 0xff0c;
const SHI = 0x662f;
const NUMERALS = new Set([...'一二三四五六七八九十'].map((char) => char.charCodeAt(0)));

/** Length of an enumerator (一是, 二是，) in front of folded codes: it says nothing about the statement. */
export function sentenceStart(codes: Uint16Array, length: number): number {
  if (length < 3 || !NUMERALS.has(codes[0] as number) || codes[1] !== SHI) return 0;
  return codes[2] === COMMA ? 3 : 2;
}
