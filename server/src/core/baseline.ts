import type { Finding } from './finding.js';
import type { Baseline } from './schema/types.js';

export type { Baseline } from './schema/types.js';

export const BASELINE_VERSION = 1;

/** Findings of one file that the baseline may know. */
export interface FileFindings {
  /** As the baseline names the file: relative to its own folder, with `/`. */
  readonly path: string;
  readonly findings: readonly Finding[];
}

/** Tells known findings from new ones; see {@link createMatcher}. */
export interface BaselineMatcher {
  /** Uses up one entry of the baseline per call: three equal findings need three. */
  isKnown(finding: Finding): boolean;
  /** How many entries no finding has used: mended since the baseline was written. */
  unused(): number;
}

/**
 * The baseline that knows these findings: rule, fingerprint and how often, file by file. It holds no word of a draft
 * and no line number, so that it stays true when lines move and may lie beside the drafts without repeating them.
 * @param earlier entries of files that are not among `files` are kept from it
 */
export function createBaseline(files: Iterable<FileFindings>, earlier?: Baseline): Baseline {
  const entries = new Map<string, Record<string, Record<string, number>>>(
    Object.entries(earlier?.files ?? {}),
  );
  for (const { path, findings } of files) {
    const rules = new Map<string, Map<string, number>>();
    for (const { rule, fingerprint } of findings) {
      const counts = rules.get(rule) ?? new Map<string, number>();
      counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
      rules.set(rule, counts);
    }
    if (rules.size === 0) entries.delete(path);
    else entries.set(path, sorted([...rules].map(([rule, counts]) => [rule, sorted([...counts])])));
  }
  return { version: BASELINE_VERSION, files: sorted([...entries]) };
}

/** A matcher for one run over one file; make a new one for each run. */
export function createMatcher(baseline: Baseline, path: string): BaselineMatcher {
  const left = new Map<string, number>();
  const rules = Object.hasOwn(baseline.files, path) ? baseline.files[path] : undefined;
  for (const [rule, counts] of Object.entries(rules ?? {})) {
    for (const [fingerprint, count] of Object.entries(counts)) left.set(`${rule} ${fingerprint}`, count);
  }
  return {
    isKnown({ rule, fingerprint }) {
      const key = `${rule} ${fingerprint}`;
      const count = left.get(key) ?? 0;
      if (count === 0) return false;
      left.set(key, count - 1);
      return true;
    },
    unused: () => [...left.values()].reduce((sum, count) => sum + count, 0),
  };
}

/** The file's text: ordered, so that two people's baselines differ only where their drafts do. */
export function stringifyBaseline(baseline: Baseline): string {
  return `${JSON.stringify(baseline, undefined, 2)}\n`;
}

/** Entries by key, in the order of their code units; the same on every machine. */
function sorted<T>(entries: [string, T][]): Record<string, T> {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
