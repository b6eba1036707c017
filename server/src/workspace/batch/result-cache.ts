import { createHash } from 'node:crypto';
import { chmodSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { writeAtomically } from '../atomic-write.js';
import type { Settings } from '../config/settings.js';
import { writeProblem } from '../file-problems.js';
import { plainOptions, type Judged, type JudgeOptions } from '../judge-drafts.js';
import type { Problem } from '../problem.js';

interface Entry {
  readonly key: string;
  /** JSON of the result, parsed when it is asked for. */
  readonly json: string;
}

/**
 * Results of an earlier run, by file. One is good for the same bytes, configuration, options and version only. The file
 * holds excerpts of drafts: it belongs beside them, and nobody else may read it.
 */
export class ResultCache {
  private readonly fresh = new Map<string, Entry>();
  private changed = false;

  private constructor(
    private readonly file: string,
    private readonly folder: string,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly version: string,
  ) {}

  /** Reads the cache; one that is missing or damaged is empty. */
  static open(file: string, folder: string, version: string): ResultCache {
    const entries = new Map<string, Entry>();
    const text = readIfThere(file);
    for (let at = 0, end = text.indexOf('\n'); end >= 0; at = end + 1, end = text.indexOf('\n', at)) {
      const key = text.indexOf('\t', at) + 1;
      const json = text.indexOf('\t', key) + 1;
      if (key > 0 && json > 0 && json <= end)
        entries.set(text.slice(at, key - 1), { key: text.slice(key, json - 1), json: text.slice(json, end) });
    }
    return new ResultCache(file, folder, entries, version);
  }

  /** What a result depends on beside the file: hashed once for each configuration. */
  context(settings: Settings, baseline: string, options: JudgeOptions): string {
    const { config, folder, locale, profiles, defaultProfile, rules, roster } = settings;
    const parts = [
      this.version,
      config,
      folder,
      locale,
      [...profiles],
      defaultProfile,
      rules,
      roster,
      baseline,
      plainOptions(options),
    ];
    return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
  }

  keyOf(bytes: Uint8Array, context: string): string {
    return createHash('sha256').update(context).update(bytes).digest('base64');
  }

  get(path: string, key: string): Judged | undefined {
    const name = relative(this.folder, path);
    const entry = this.entries.get(name);
    if (entry?.key !== key) return undefined;
    try {
      const judged = JSON.parse(entry.json) as Judged;
      this.fresh.set(name, entry);
      return judged;
    } catch {
      return undefined;
    }
  }

  /** Keeps a result, unless something went wrong: that is to be seen every time. */
  set(path: string, key: string, judged: Judged): void {
    if (judged.problems.length > 0 || /[\t\n]/.test(path)) return;
    this.fresh.set(relative(this.folder, path), { key, json: JSON.stringify(judged) });
    this.changed = true;
  }

  /**
   * Writes what this run used, and what it knows of other files.
   * @returns the problem; undefined where it is written
   */
  async save(): Promise<Problem | undefined> {
    if (!this.changed) return undefined;
    const lines: string[] = [];
    for (const [path, { key, json }] of new Map([...this.entries, ...this.fresh]))
      lines.push(`${path}\t${key}\t${json}\n`);
    try {
      await writeAtomically(this.file, Buffer.from(lines.join('')));
      chmodSync(this.file, 0o600);
      return undefined;
    } catch (error) {
      return writeProblem(error, this.file);
    }
  }
}

/** In one piece: a stream that decodes takes as long as judging from the cache. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file).toString('utf8');
  } catch {
    return '';
  }
}
