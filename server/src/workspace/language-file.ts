import { join } from 'node:path';
import type { ModelData } from '../core/language/model-data.js';
import type { CueData } from '../core/language/packed-cues.js';
import { readArrays, writeArrays } from './array-file.js';
import type { Arrays } from './arrays.js';

/**
 * The data of core/language ready for use, in a file beside the bundles of the command line, which the language server
 * shares. In these bundles this module takes the place of core/language/packed-model.ts and packed-cues.ts.
 */
export const LANGUAGE_FILE = 'language.bin';

/** The folder of the file as it is from the folder of the bundle, where that is another one. */
declare const LANGUAGE_FOLDER: string | undefined;

export type Columns = ModelData & CueData['trie'] & { readonly wordGroups: Uint8Array };

let read: Columns | undefined;

function columns(): Columns {
  const folder = typeof LANGUAGE_FOLDER === 'string' ? LANGUAGE_FOLDER : '';
  return (read ??= readArrays(join(__dirname, folder, LANGUAGE_FILE)) as unknown as Columns);
}

export function shippedModelData(): ModelData {
  return columns();
}

export function shippedCues(): CueData {
  const trie = columns();
  return { trie, groups: trie.wordGroups };
}

/** Writes the file into a folder; the build does. */
export function writeLanguageFile(folder: string, model: ModelData, { trie, groups }: CueData): void {
  const data: Columns = { ...model, ...trie, wordGroups: groups };
  writeArrays(join(folder, LANGUAGE_FILE), data as unknown as Arrays);
}
