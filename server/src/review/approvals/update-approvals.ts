import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Approvals, Decision } from '../../core/schema/types.js';
import { writeAtomically } from '../../workspace/atomic-write.js';
import { diskFiles } from '../../workspace/disk-files.js';
import { writeProblem } from '../../workspace/file-problems.js';
import { problem, type Problem } from '../../workspace/problem.js';
import { withDecision } from './approvals.js';
import { removeDeadFiles, takeLock, type Lock } from './lock.js';
import { readApprovals, stringifyApprovals } from './read-approvals.js';

const MOST_TRIES = 5;

/**
 * Records a decision in the file, which is read again under a lock: decisions that others make at the same time stay.
 * The file is replaced as a whole, so that a process that dies in the middle leaves the old one.
 * @param file absolute path
 * @param key path of the draft as the file names it
 * @returns the problem; undefined where it is recorded
 */
export async function recordDecision(
  file: string,
  key: string,
  decision: Decision,
): Promise<Problem | undefined> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    let lock: Lock | undefined;
    try {
      lock = await takeLock(`${file}.lock`);
      if (lock === undefined) return busy(file);
      await removeLeftovers(file);
      await removeDeadFiles(`${file}.lock`);
      const read = await readApprovals(file, diskFiles);
      if (read.value === undefined) return read.problems[0];
      const content = stringifyApprovals(withDecision(read.value, key, decision));
      if (!(await lock.isOwn())) continue;
      await writeAtomically(file, content);
      const now = await readApprovals(file, diskFiles);
      if (now.value !== undefined && holds(now.value, key, decision)) return undefined;
    } catch (error) {
      return writeProblem(error, file);
    } finally {
      await lock?.release().catch(() => undefined);
    }
  }
  return busy(file);
}

function holds({ drafts }: Approvals, key: string, decision: Decision): boolean {
  const entry = drafts[key];
  return [entry?.current, ...(entry?.history ?? [])].some(
    (one) => one?.at === decision.at && one.by === decision.by && one.digest === decision.digest,
  );
}

/** Temporary files of processes that died while they wrote: whoever has the lock is the only one who writes. */
async function removeLeftovers(file: string): Promise<void> {
  const folder = dirname(file);
  const prefix = `.${basename(file)}.`;
  for (const name of await readdir(folder))
    if (name.startsWith(prefix) && name.endsWith('.tmp')) await rm(join(folder, name), { force: true });
}

function busy(file: string): Problem {
  const message = {
    'zh-CN': '审阅记录一直被别人占用，没有写入。',
    en: 'Somebody else kept the record of approvals locked; nothing was written.',
  };
  const advice = {
    'zh-CN': '请稍后再试；确认没有人在审阅时，可以删除旁边的 .lock 文件。',
    en: 'Try again later; where nobody reviews, the .lock file beside it may be removed.',
  };
  return problem('approvals-locked', { message, advice }, {}, { file });
}
