import { hash } from '../../core/fingerprint.js';
import { displayPath } from '../../workspace/disk-files.js';
import type { Format } from './formatter.js';
import { BETWEEN, elementsOf, inLines } from './json-arrays.js';
import { joined } from './part.js';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

/** GitLab's code quality report: every entry needs a fingerprint of its own, the same from run to run. */
export const gitlab: Format = {
  part(file, { cwd }) {
    const path = displayPath(cwd, file.path);
    const seen = new Map<string, number>();
    const entries = file.findings.map(({ rule, message, severity, range, fingerprint }) => {
      const key = `${path}\n${rule}\n${fingerprint}`;
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      return {
        description: message,
        check_name: rule,
        fingerprint: hash(nth === 0 ? key : `${key}\n${nth}`),
        severity: SEVERITIES[severity],
        location: {
          path,
          lines: { begin: range.start.line, end: range.end.line },
        },
      };
    });
    return [elementsOf(entries)];
  },
  *report(parts) {
    yield '[';
    yield* inLines(joined(parts, BETWEEN));
    yield ']\n';
  },
};
