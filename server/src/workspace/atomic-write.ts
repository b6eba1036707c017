// Both are loaded when they are used: most runs write nothing.
import { promises as fs } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file by way of a temporary one in the same folder, so that whoever reads at any moment, also after a crash or
 * a full disk, gets the old file or the new one. Mode and owner stay; a symbolic link stays, its target is written.
 * `write-file-atomic` is not used because it takes a short write, as on a full disk, for a whole one.
 * @throws the file system's error; the old file is untouched then
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array | Iterable<Uint8Array>,
): Promise<void> {
  const target = await fs.realpath(path).catch(() => path);
  const before = await fs.stat(target).catch(() => undefined);
  const temporary = join(dirname(target), `.${basename(target)}.${crypto.randomUUID()}.tmp`);
  try {
    const file = await fs.open(temporary, 'wx', before?.mode);
    try {
      const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
      for (const piece of pieces) await file.writeFile(piece);
      if (before !== undefined) {
        await file.chmod(before.mode).catch(ignoreRefusal);
        await file.chown(before.uid, before.gid).catch(ignoreRefusal);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(temporary, target);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
}

/** Some file systems know no modes or owners, and only root may give a file away. */
function ignoreRefusal(): void {}
