import type { ModelData } from '../core/language/model-data.js';
import type { CueData } from '../core/language/packed-cues.js';
import { decodeArrays } from '../workspace/arrays.js';
import type { Columns } from '../workspace/language-file.js';

let received: Columns | undefined;

/**
 * Takes the data of core/language, which a worker cannot read from a file. In the bundle of the worker this module has
 * the place of core/language/packed-model.ts and packed-cues.ts.
 * @param bytes of workspace/language-file.ts
 */
export function receiveLanguage(bytes: Uint8Array): void {
  received = decodeArrays(bytes) as unknown as Columns;
}

function columns(): Columns {
  if (received === undefined) throw new Error('the data of the language has not been sent');
  return received;
}

export function shippedModelData(): ModelData {
  return columns();
}

export function shippedCues(): CueData {
  const trie = columns();
  return { trie, groups: trie.wordGroups };
}
