import { resolve } from 'node:path';
import type { Settings } from '../workspace/config/settings.js';
import { readDraftFile } from '../workspace/draft-file.js';
import { findDrafts } from '../workspace/find-drafts.js';
import type { Problem } from '../workspace/problem.js';
import { Workspace } from '../workspace/workspace.js';
import type { ReadText } from './assess.js';
import { readOthers } from './copied/archive.js';
import type { NameTable } from './copied/folded-text.js';
import type { OtherText } from './copied/other-text.js';

const SOURCES = ['lastYear', 'archive', 'samples', 'quotable', 'opinions', 'lastList'] as const;
type Source = (typeof SOURCES)[number];

/** Files that the configuration names for a review, by what they are for; they are no drafts under review. */
export type NamedFiles = Readonly<Record<Source, readonly string[]>>;

/** Finds what `review:` of the configuration names. What matches nothing is a problem. */
export async function findNamed(
  settings: Settings,
): Promise<{ files: NamedFiles; problems: readonly Problem[] }> {
  const beside = new Workspace({ cwd: settings.folder, config: settings.file ?? false });
  const problems: Problem[] = [];
  const files = {
    lastYear: [],
    archive: [],
    samples: [],
    quotable: [],
    opinions: [],
    lastList: [],
  } as Record<Source, readonly string[]>;
  for (const source of SOURCES) {
    const globs = settings.config.review?.[source] ?? [];
    if (globs.length === 0) continue;
    const found = await findDrafts(globs, beside, { ignore: false });
    problems.push(...found.problems);
    files[source] = found.files;
  }
  return { files, problems };
}

/** What drafts are held against. */
export interface NamedTexts {
  readonly others: readonly OtherText[];
  readonly quotable: readonly string[];
  readonly opinions: readonly ReadText[];
  readonly lastLists: readonly ReadText[];
}

/** Reads what was found; texts to compare with come from the index where they have not changed. */
export async function readNamed(
  files: NamedFiles,
  settings: Settings,
  names: NameTable,
): Promise<{ texts: NamedTexts; problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const { index } = settings.config.review ?? {};
  const others = await readOthers(
    [
      { source: 'last-year', files: files.lastYear },
      { source: 'archive', files: files.archive },
      { source: 'sample', files: files.samples },
    ],
    index === undefined ? undefined : resolve(settings.folder, index),
    names,
  );
  problems.push(...others.problems);
  const readAll = async (paths: readonly string[]): Promise<ReadText[]> => {
    const all: ReadText[] = [];
    for (const path of paths) {
      const read = await readDraftFile(path);
      if (read.value === undefined) problems.push(...read.problems);
      else all.push({ path, text: read.value.text });
    }
    return all;
  };
  const quotable = (await readAll(files.quotable)).map(({ text }) => text);
  const opinions = await readAll(files.opinions);
  const lastLists = await readAll(files.lastList);
  return { texts: { others: others.texts, quotable, opinions, lastLists }, problems };
}
