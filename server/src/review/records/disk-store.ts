import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeAtomically } from '../../workspace/atomic-write.js';
import { diskFiles } from '../../workspace/disk-files.js';
import { writeProblem } from '../../workspace/file-problems.js';
import type { Outcome } from '../../workspace/problem.js';
import { removeDeadFiles, takeLock, type Lock } from '../approvals/lock.js';
import { MOST_TRIES, recordBusy, type RecordStore } from './store.js';

/**
 * Records on this machine's disks; addresses are absolute paths. A record is read again under a lock, so that what
 * others write at the same time stays, and replaced as a whole, so that a process that dies in the middle leaves the
 * old one.
 */
export const diskStore: RecordStore = {
  async update(file, { change, holds }) {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      let lock: Lock | undefined;
      try {
        lock = await takeLock(`${file}.lock`);
        if (lock === undefined) return recordBusy(file);
        await removeLeftovers(file);
        await removeDeadFiles(`${file}.lock`);
        const before = await readText(file);
        if (before.problems !== undefined) return before.problems[0];
        const after = change(before.value.text);
        if (after.value === undefined) return after.problems[0];
        if (!(await lock.isOwn())) continue;
        await writeAtomically(file, after.value);
        const now = await readText(file);
        if (now.value?.text !== undefined && holds(now.value.text)) return undefined;
      } catch (error) {
        return writeProblem(error, file);
      } finally {
        await lock?.release().catch(() => undefined);
      }
    }
    return recordBusy(file);
  },
};

async function readText(file: string): Promise<Outcome<{ readonly text: string | undefined }>> {
  const read = await diskFiles.read(file);
  if (read === undefined) return { value: { text: undefined } };
  return 'problem' in read ? { problems: [read.problem] } : { value: { text: read.text } };
}

/** Temporary files of processes that died while they wrote: whoever has the lock is the only one who writes. */
async function removeLeftovers(file: string): Promise<void> {
  const folder = dirname(file);
  const prefix = `.${basename(file)}.`;
  for (const name of await readdir(folder))
    if (name.startsWith(prefix) && name.endsWith('.tmp')) await rm(join(folder, name), { force: true });
}
