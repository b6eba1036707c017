const DIGITS = '〇一二三四五六七八九';

/** A whole number from 1 to 99 in Chinese numerals, as in headings: 11 is 十一, 20 is 二十. */
export function toChineseNumeral(value: number): string {
  if (value < 10) return DIGITS[value] ?? '';
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}

/** Value of a Chinese numeral up to 九十九 (also 两, 〇, 零); undefined where it is none. */
export function fromChineseNumeral(text: string): number | undefined {
  const normal = text.replace(/两/g, '二').replace(/零/g, '〇');
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九〇]?)$/.exec(normal);
  if (match === null || normal === '') return undefined;
  const [, head = '', ten = '', tail = ''] = match;
  if (ten === '') return head !== '' && tail !== '' ? undefined : DIGITS.indexOf(head || tail);
  return (head === '' ? 1 : DIGITS.indexOf(head)) * 10 + (tail === '' ? 0 : DIGITS.indexOf(tail));
}

/** Value of Chinese or ASCII (also full-width) digits; undefined where it is neither. */
export function parseCount(text: string): number | undefined {
  const half = text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return /^\d{1,9}$/.test(half) ? Number(half) : fromChineseNumeral(text);
}
