import { createTwoFilesPatch } from 'diff';
import { displayPath } from '../workspace/disk-files.js';
import type { Report } from '../workspace/report.js';

/** What `--fix` would change, as a unified diff that `patch -p1` and `git apply` take. */
export function unifiedDiff({ files }: Report, cwd: string): string {
  return files
    .flatMap(({ path, fixing }) => {
      if (fixing === undefined) return [];
      const name = displayPath(cwd, path);
      const [from, to] = [quoted(`a/${name}`), quoted(`b/${name}`)];
      const patch = createTwoFilesPatch(from, to, fixing.before, fixing.after, undefined, undefined, {
        context: 3,
      });
      return [patch.replace(/^=+\n/, '')];
    })
    .join('');
}

/** Names with characters that would break the header are quoted as git quotes them. */
function quoted(name: string): string {
  if (!/["\\\p{Cc}]/u.test(name)) return name;
  return `"${name.replace(/["\\\p{Cc}]/gu, (char) => (/\p{Cc}/u.test(char) ? octal(char) : `\\${char}`))}"`;
}

function octal(char: string): string {
  return `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`;
}
