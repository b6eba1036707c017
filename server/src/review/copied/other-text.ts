import { foldDraft, type NameTable } from './folded-text.js';
import type { IndexedText } from './index-file.js';
import { winnow } from './winnow.js';

export type OtherSource = IndexedText['source'];

/** A text to compare with; its words are read only where fingerprints agree. */
export interface OtherText extends IndexedText {
  /** Undefined where the file is no longer there or no longer the same. */
  text(): string | undefined;
}

/** The fingerprints of a text, and who wrote it where its front matter says so. */
export function indexText(
  about: Pick<IndexedText, 'path' | 'source' | 'size' | 'modified'>,
  text: string,
  names: NameTable,
): IndexedText {
  const { codes } = foldDraft(text, names);
  const author = /^(?:姓名|name|作者|author)\s*[:：]\s*["']?([^"'\r\n]{2,20})/m
    .exec(text.slice(0, 600))?.[1]
    ?.trim();
  return {
    ...about,
    length: codes.length,
    fingerprints: winnow(codes),
    ...(author === undefined ? {} : { author }),
  };
}
