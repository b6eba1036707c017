import { isUtf8 } from 'node:buffer';
import type { Localized } from '../core/locale.js';

/** Encodings of drafts. A BOM is part of the text (its first character), in every one of them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A byte that does not belong to the encoding: its place from 0, and the line that it stands in, from 1. */
export interface BadByte {
  readonly offset: number;
  readonly byte: number;
  readonly line: number;
}

export type Decoded =
  | { readonly status: 'text'; readonly text: string; readonly encoding: Encoding }
  | { readonly status: 'invalid'; readonly bad: BadByte }
  | { readonly status: 'binary'; readonly format: Localized };

/**
 * Reads bytes as a text: UTF-16 where a BOM says so, else UTF-8, else GB18030 where the bytes decode cleanly and what
 * comes out looks like Chinese prose. A damaged UTF-8 file is reported as such, never read as mojibake.
 */
export function decode(bytes: Uint8Array): Decoded {
  const bom = utf16Bom(bytes);
  if (bom !== undefined) return decodeUtf16(bytes, bom);
  const format = binaryFormat(bytes);
  if (format !== undefined) return { status: 'binary', format };
  if (isUtf8(bytes)) return { status: 'text', text: utf8(bytes), encoding: 'utf-8' };
  const gb = looksLikeDamagedUtf8(bytes) ? undefined : decodeGb18030(bytes);
  if (gb !== undefined) return { status: 'text', text: gb, encoding: 'gb18030' };
  return { status: 'invalid', bad: firstBadByte(bytes) };
}

/**
 * Writes a text in the encoding that it was read in.
 * @returns undefined where the encoding cannot hold the text
 */
export async function encode(text: string, encoding: Encoding): Promise<Uint8Array | undefined> {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const { default: iconv } = await import('iconv-lite');
  const bytes = iconv.encode(text, 'gb18030');
  return decodeGb18030(bytes) === text ? bytes : undefined;
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function utf16Bom([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  try {
    return {
      status: 'text',
      text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding,
    };
  } catch {
    const bad = firstBadUtf16(bytes, encoding === 'utf-16be');
    return {
      status: 'invalid',
      bad: { offset: bad, byte: bytes[bad] ?? 0, line: 1 + count16(bytes, bad, encoding) },
    };
  }
}

/** Offset of the first lone surrogate or of an odd last byte. */
function firstBadUtf16(bytes: Uint8Array, bigEndian: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const unit = view.getUint16(i, !bigEndian);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = i + 3 < bytes.length ? view.getUint16(i + 2, !bigEndian) : 0;
    if (unit > 0xdbff || next < 0xdc00 || next > 0xdfff) return i;
    i += 2;
  }
  return bytes.length - 1;
}

function count16(bytes: Uint8Array, end: number, encoding: 'utf-16le' | 'utf-16be'): number {
  return new TextDecoder(encoding).decode(bytes.subarray(0, end - (end % 2))).split('\n').length - 1;
}

/** First bytes of files that people rename or drop in by mistake. */
const SIGNATURES: readonly (readonly [number[], Localized])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    { 'zh-CN': 'Word 文档（.docx）、WPS 文档或压缩包', en: 'a Word document (.docx) or a ZIP archive' },
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], { 'zh-CN': '旧版 Word 文档（.doc）', en: 'an old Word document (.doc)' }],
  [[0x25, 0x50, 0x44, 0x46], { 'zh-CN': 'PDF 文件', en: 'a PDF file' }],
  [[0x89, 0x50, 0x4e, 0x47], { 'zh-CN': 'PNG 图片', en: 'a PNG picture' }],
  [[0xff, 0xd8, 0xff], { 'zh-CN': 'JPEG 图片', en: 'a JPEG picture' }],
  [[0x1f, 0x8b], { 'zh-CN': 'gzip 压缩文件', en: 'a gzip archive' }],
  [[0x7f, 0x45, 0x4c, 0x46], { 'zh-CN': '程序文件', en: 'a program' }],
];
const OTHER_BINARY: Localized = { 'zh-CN': '二进制文件', en: 'a binary file' };
const SAMPLE = 8_000;
/** A text may hold a stray control character; a file with more than one in fifty bytes is no text. */
const CONTROL_SHARE = 1 / 50;

function binaryFormat(bytes: Uint8Array): Localized | undefined {
  const known = SIGNATURES.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) return known[1];
  const sample = bytes.subarray(0, SAMPLE);
  const controls = sample.reduce((sum, byte) => sum + (byte < 32 && (byte < 9 || byte > 13) ? 1 : 0), 0);
  return controls > 2 && controls > sample.length * CONTROL_SHARE ? OTHER_BINARY : undefined;
}

/** GB18030 read as UTF-8 has hardly a well-formed sequence of three bytes; a damaged UTF-8 file has many. */
function looksLikeDamagedUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let other = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 0;
    const tail = bytes.subarray(i + 1, i + length);
    if (length > 0 && tail.length === length - 1 && tail.every((next) => next >= 0x80 && next <= 0xbf)) {
      good += length;
      i += length - 1;
    } else other++;
  }
  return good > other;
}

/** Characters that Chinese prose is made of, beside ASCII: punctuation, kana and ideographs, full-width forms, emoji. */
// U+FEFF: some editors write a BOM in this encoding too.
const USUAL =
  /\u200D|\uFE0F|[\p{Extended_Pictographic}\uFEFF\u00B7\u00D7\u2010-\u203B\u2103\u2160-\u217F\u2460-\u249B\u25A0-\u25FF\u3000-\u30FF\u3220-\u3229\u3400-\u9FFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/gu;

function decodeGb18030(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('gb18030', { fatal: true, ignoreBOM: true }).decode(bytes);
    const foreign = text.replace(USUAL, '').replace(/[\0-\x7F]/g, '').length;
    return foreign * 20 <= text.length ? text : undefined;
  } catch {
    return undefined;
  }
}

/** First byte at which UTF-8 breaks; `bytes` is known to be invalid. */
function firstBadByte(bytes: Uint8Array): BadByte {
  let low = 0;
  let high = bytes.length;
  // A prefix is sound up to the fault; a prefix that merely cuts a character short is made whole by up to three bytes.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (soundPrefix(bytes, middle)) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && !isUtf8(bytes.subarray(0, low))) low--;
  const line = 1 + bytes.subarray(0, low).reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0);
  return { offset: low, byte: bytes[low] ?? 0, line };
}

function soundPrefix(bytes: Uint8Array, length: number): boolean {
  for (let cut = 0; cut < 4 && cut <= length; cut++) if (isUtf8(bytes.subarray(0, length - cut))) return true;
  return false;
}
