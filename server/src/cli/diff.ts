import { createTwoFilesPatch } from 'diff';
import { displayPath } from '../workspace/disk-files.js';
import type { Report } from '../workspace/report.js';

/** What `--fix` would change, as a unified diff that `patch -p1` and `git apply` take. */
export function unifiedDiff({ files }: Report, cwd: string): string {
  return files
    .flatMap(({ path, fixing }) => {
      if (fixing === undefined) return [];
      const name = displayPath(cwd, path);
      return [
        createTwoFilesPatch(
          quoted(`a/${name}`),
          quoted(`b/${name}`),
          fixing.before,
          fixing.after,
          undefined,
          undefined,
          { context: 3 },
        ).replace(/^=+\n/, ''),
      ];
    })
    .join('');
}

/** Names with characters that would break the header are quoted as git quotes them. */
function quoted(name: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters to be escaped
  if (!/["\\\u0000-\u001F\u007F]/.test(name)) return name;
  // eslint-disable-next-line no-control-regex -- see above
  const escaped = name
    .replace(/["\\]/g, '\\$&')
    .replace(/[\u0000-\u001F\u007F]/g, (char) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`);
  return `"${escaped}"`;
}
