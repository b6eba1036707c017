import { randomBytes } from 'node:crypto';
import { link, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../../workspace/file-problems.js';

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** A lock that is held. */
export interface Lock {
  /** False where somebody took it for abandoned. */
  isOwn(): Promise<boolean>;
  release(): Promise<void>;
}

/** What is done under a lock takes milliseconds; one that is so old was left behind. */
const ABANDONED = 60_000;
const WAIT = 40;
const PATIENCE = 30_000;

/**
 * Takes a lock beside a file, waiting for whoever has it. The lock of a process that died is taken over: it says who
 * made it, and it comes into being with all it says or not at all.
 * @returns undefined where somebody else held it all the time
 * @throws the file system's error where the folder cannot be written
 */
export async function takeLock(path: string): Promise<Lock | undefined> {
  const token = randomBytes(12).toString('hex');
  const holder: Holder = { pid: process.pid, host: hostname(), token };
  for (let waited = 0; waited <= PATIENCE;) {
    if (await create(path, holder)) {
      return {
        isOwn: async () => (await holderOf(path))?.token === token,
        release: async () => {
          if ((await holderOf(path))?.token === token) await rm(path, { force: true });
        },
      };
    }
    if (await takeAway(path)) continue;
    const pause = WAIT / 2 + ((randomBytes(1)[0] as number) % WAIT);
    await new Promise((done) => setTimeout(done, pause));
    waited += pause;
  }
  return undefined;
}

/** A file of this process beside a lock; its name tells whose it is, should the process die. */
function besides(path: string): string {
  const name = `.${basename(path)}.${process.pid}@${hostname()}.${randomBytes(6).toString('hex')}`;
  return join(dirname(path), name);
}

/** Removes what processes of this machine left beside a lock when they died. */
export async function removeDeadFiles(path: string): Promise<void> {
  const prefix = `.${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(prefix)) continue;
    const [, pid, host = ''] = /^(\d+)@(.*)\.[0-9a-f]{12}$/.exec(name.slice(prefix.length)) ?? [];
    if (pid !== undefined && !isAlive({ pid: Number(pid), host }))
      await rm(join(dirname(path), name), { force: true });
  }
}

async function create(path: string, holder: Holder): Promise<boolean> {
  const own = besides(path);
  const file = await open(own, 'wx');
  try {
    await file.writeFile(JSON.stringify(holder));
  } finally {
    await file.close();
  }
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    return await createWithoutLinks(path, holder);
  } finally {
    await rm(own, { force: true });
  }
}

/** Some shares know no hard links. */
async function createWithoutLinks(path: string, holder: Holder): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(JSON.stringify(holder));
    await file.close();
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock that nobody holds any more; false where it is held. */
async function takeAway(path: string): Promise<boolean> {
  const before = await holderOf(path);
  const age = await ageOf(path);
  if (age === undefined) return true;
  if (before === undefined ? age < ABANDONED : isAlive(before) && age < ABANDONED) return false;
  const aside = besides(path);
  try {
    // Only one of several gets it; what another has put there meanwhile is given back.
    await rename(path, aside);
    const taken = await holderOf(aside);
    if (taken?.token !== before?.token) await link(aside, path).catch(() => undefined);
    await rm(aside, { force: true });
    return taken?.token === before?.token;
  } catch (error) {
    return errorCode(error) === 'ENOENT';
  }
}

async function holderOf(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Milliseconds by the clock of the file system, which may be that of another machine. */
async function ageOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  const probe = besides(path);
  try {
    await (await open(probe, 'wx')).close();
    return (await stat(probe)).mtimeMs - found.mtimeMs;
  } finally {
    await rm(probe, { force: true });
  }
}

function isAlive({ pid, host }: Omit<Holder, 'token'>): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
