import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { hash } from '../../core/fingerprint.js';
import { writeAtomically } from '../../workspace/atomic-write.js';
import { decodeDraft, readDraftFile } from '../../workspace/draft-file.js';
import { writeProblem } from '../../workspace/file-problems.js';
import { problem, type Problem } from '../../workspace/problem.js';
import type { NameTable } from './folded-text.js';
import { decodeIndex, encodeIndex, type IndexedText } from './index-file.js';
import { indexText, type OtherSource, type OtherText } from './other-text.js';

/** Files to compare with. */
export interface OtherFiles {
  readonly source: OtherSource;
  readonly files: readonly string[];
}

/**
 * Reads the texts to compare with. Those that the index has, and that have not changed, are not read again; those that
 * it has and that are gone are still compared with. The index is written anew where anything changed.
 * @param index absolute path; undefined: no index is kept
 */
export async function readOthers(
  others: readonly OtherFiles[],
  index: string | undefined,
  names: NameTable,
): Promise<{ texts: OtherText[]; problems: Problem[]; read: number }> {
  const nameKey = hash([...names.values()].flat().sort().join('\u0000'));
  const problems: Problem[] = [];
  const known = new Map<string, IndexedText>();
  if (index !== undefined) {
    const bytes = await readFile(index).catch(() => undefined);
    const kept = bytes === undefined ? [] : decodeIndex(bytes, nameKey);
    if (kept === undefined) problems.push(...rebuilt(index));
    for (const text of kept ?? []) known.set(absolute(text.path, index), text);
  }
  const texts: OtherText[] = [];
  let read = 0;
  for (const { source, files } of others) {
    for (const path of files) {
      const now = await stat(path).catch(() => undefined);
      const old = known.get(path);
      known.delete(path);
      if (now === undefined) continue;
      const size = now.size;
      const modified = Math.floor(now.mtimeMs);
      if (old?.size === size && old.modified === modified) {
        texts.push(lazily({ ...old, source }, path, now.mtimeMs));
        continue;
      }
      const draft = await readDraftFile(path);
      if (draft.value === undefined) {
        problems.push(...draft.problems);
        continue;
      }
      read++;
      const { text } = draft.value;
      const entry = indexText({ path, source, size, modified }, text, names);
      texts.push(lazily(entry, path, now.mtimeMs));
    }
  }
  for (const [path, old] of known) texts.push(lazily(old, path, old.modified));
  if (index !== undefined && (read > 0 || problems.length > 0)) {
    const failed = await writeIndex(index, texts, nameKey);
    if (failed !== undefined) problems.push(failed);
  }
  return { texts, problems: problems.filter(({ code }) => code !== 'index-rebuilt'), read };
}

function lazily(entry: IndexedText, path: string, modified: number): OtherText {
  return {
    ...entry,
    path,
    modified: Math.floor(modified),
    text: () => {
      try {
        const bytes = readFileSync(path);
        return bytes.length === entry.size ? decodeDraft(bytes, path).value?.text : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

async function writeIndex(
  index: string,
  texts: readonly OtherText[],
  names: string,
): Promise<Problem | undefined> {
  const entries = texts.map(({ text: _text, path, ...rest }): IndexedText => ({
    ...rest,
    path: relative(resolve(index, '..'), path).split(sep).join('/'),
  }));
  try {
    await writeAtomically(index, encodeIndex(entries, names));
    return undefined;
  } catch (error) {
    return writeProblem(error, index);
  }
}

function absolute(path: string, index: string): string {
  return resolve(index, '..', path);
}

/** Not shown: an index is only a cache, and whoever changes the roster has it made anew. */
function rebuilt(file: string): Problem[] {
  const message = { 'zh-CN': '索引已重建。', en: 'The index was made anew.' };
  return [problem('index-rebuilt', { message }, {}, { file })];
}
