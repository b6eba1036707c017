/** How a paragraph is numbered; members of one list share a class. */
export type MarkerClass =
  'bullet' | 'dash' | 'han' | 'han-bracket' | 'arabic' | 'arabic-bracket' | 'di' | 'shi';

export interface Marker {
  readonly class: MarkerClass;
  readonly value: number | undefined;
  /** Length of the marker in the paragraph's text. */
  readonly length: number;
}

const MARKERS: readonly (readonly [MarkerClass, RegExp])[] = [
  ['shi', /^([一二三四五六七八九十]{1,2})(?:则)?是(?!否)/],
  ['di', /^第([一二三四五六七八九十]{1,2})(?:个?方面|项)?[，,、：:是]/],
  ['han-bracket', /^[（(]\s?([一二三四五六七八九十]{1,3})\s?[）)]/],
  ['arabic-bracket', /^[（(]\s?([0-9０-９]{1,2})\s?[）)]|^([①-⑳])/],
  ['han', /^([一二三四五六七八九十]{1,3})(?:[、.．]|(?=[ \u3000]))/],
  ['arabic', /^([0-9０-９]{1,2})[.．、](?![0-9０-９])/],
  ['dash', /^[—－–-]{1,2}(?![—－–-])/],
];
const HAN = '一二三四五六七八九十';

/** The number or sign that a paragraph begins with. */
export function matchMarker(text: string): Marker | undefined {
  for (const [markerClass, pattern] of MARKERS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const space =
      /^[\s\u3000、，,：:]*/.exec(text.slice(match[0].length, match[0].length + 20))?.[0].length ?? 0;
    return { class: markerClass, value: numberOf(match[1] ?? match[2]), length: match[0].length + space };
  }
  return undefined;
}

function numberOf(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  if (/[①-⑳]/.test(digits)) return digits.charCodeAt(0) - 0x2460 + 1;
  const half = digits.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  if (/^\d+$/.test(half)) return Number(half);
  if (half === '十') return 10;
  if (half.startsWith('十')) return 10 + HAN.indexOf(half[1] as string) + 1;
  return HAN.indexOf(half[0] as string) + 1;
}
