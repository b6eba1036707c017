import { createHash } from 'node:crypto';
import { chmodSync, closeSync, openSync, readSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writeAtomically } from '../atomic-write.js';
import type { Settings } from '../config/settings.js';
import { writeProblem } from '../file-problems.js';
import { plainOptions, type JudgeOptions } from '../judge-drafts.js';
import { inPieces } from '../pieces.js';
import type { Problem } from '../problem.js';
import { KeptBytes } from './kept-bytes.js';

/** What is kept of a file: bytes, and what else is known of it as plain data. */
export interface Kept {
  /** Good until those of another file are asked for. @throws Error where they cannot be read any more */
  bytes(): Uint8Array;
  readonly facts: unknown;
}

interface Entry extends Kept {
  /** What the result depends on: the file's bytes, and all else. */
  readonly key: string;
  readonly context: string;
  readonly length: number;
}

type Row = readonly [path: string, key: string, context: string, length: number, facts: unknown];

const MAGIC = 'selfexam cache 2';
/** More is not kept: reading it would take longer than judging. */
const MAX_BYTES = 256 * 1024 * 1024;
const PIECE = 1024 * 1024;

/**
 * Results of an earlier run, by file. One is good for the same bytes, configuration, options and version only. The file
 * holds excerpts of drafts: it belongs beside them, and nobody else may read it. It is a line with the length of an
 * index in JSON, the index, and the bytes of all results.
 */
export class ResultCache {
  private readonly fresh = new Map<string, Entry>();
  private changed = false;
  /** What the paths of the folder begin with. */
  private readonly inside: string;
  /** One for all files: memory that is used for the first time takes longer than reading into it. */
  private readonly buffer = Buffer.allocUnsafeSlow(256 * 1024);

  private constructor(
    private readonly file: string,
    private readonly folder: string,
    private readonly known: Known,
    private readonly version: string,
  ) {
    this.inside = join(folder, '/');
  }

  /** Reads the cache; one that is missing, damaged or of another version is empty. */
  static open(file: string, folder: string, version: string): ResultCache {
    return new ResultCache(file, folder, readKnown(file), version);
  }

  /**
   * What a result depends on beside the file: hashed once for each configuration.
   * @param kept what is kept of a result, as plain data
   */
  context(settings: Settings, baseline: string, options: JudgeOptions, kept: unknown): string {
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
      kept,
    ];
    return digest(JSON.stringify(parts));
  }

  /** The key of what is in a file now. @throws the file system's error */
  keyOf(path: string): string {
    const hash = createHash('sha256');
    const file = openSync(path, 'r');
    try {
      for (let read = -1; read !== 0; hash.update(this.buffer.subarray(0, read)))
        read = readSync(file, this.buffer, 0, this.buffer.length, null);
    } finally {
      closeSync(file);
    }
    return hash.digest('base64');
  }

  get(path: string, key: string, context: string): Kept | undefined {
    const name = this.nameOf(path);
    const entry = this.known.entries.get(name);
    if (entry?.key !== key || entry.context !== context) return undefined;
    this.fresh.set(name, entry);
    return entry;
  }

  set(path: string, key: string, context: string, bytes: Uint8Array, facts: unknown): void {
    this.fresh.set(this.nameOf(path), { key, context, bytes: () => bytes, length: bytes.length, facts });
    this.changed = true;
  }

  /** Most files lie in the folder, and a thousand times over even a path takes its time. */
  private nameOf(path: string): string {
    const { inside } = this;
    return path.startsWith(inside) ? path.slice(inside.length) : relative(this.folder, path);
  }

  /**
   * Writes what this run used, and what it knows of other files, as far as there is room.
   * @returns the problem; undefined where it is written
   */
  async save(): Promise<Problem | undefined> {
    if (!this.changed) return undefined;
    try {
      this.known.file?.load();
    } catch (error) {
      return writeProblem(error, this.file);
    }
    const rows: Row[] = [];
    const results: Uint8Array[] = [];
    let size = 0;
    for (const [path, { key, context, bytes, length, facts }] of new Map([...this.fresh, ...this.others()])) {
      if (size + length > MAX_BYTES) break;
      size += length;
      rows.push([path, key, context, length, facts]);
      results.push(bytes());
    }
    const index = Buffer.from(JSON.stringify(rows));
    const head = Buffer.from(`${MAGIC} ${index.length} ${size}\n`);
    try {
      await writeAtomically(this.file, inPieces([head, index, ...results], PIECE));
      chmodSync(this.file, 0o600);
      return undefined;
    } catch (error) {
      return writeProblem(error, this.file);
    }
  }

  private others(): [string, Entry][] {
    return [...this.known.entries].filter(([path]) => !this.fresh.has(path));
  }
}

/** What an earlier run left. */
interface Known {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly file?: KeptBytes;
}

/** One that is missing, damaged or of another version has nothing. */
function readKnown(path: string): Known {
  let file: KeptBytes | undefined;
  try {
    file = new KeptBytes(path);
    const entries = readEntries(file);
    if (entries !== undefined) return { entries, file };
  } catch {
    // As good as none.
  }
  file?.close();
  return { entries: new Map() };
}

/** @throws Error where the index is none; undefined where the file is no cache, or not all of one */
function readEntries(file: KeptBytes): Map<string, Entry> | undefined {
  const line = file.read(0, Math.min(64, file.size)).toString('latin1').split('\n', 1)[0] ?? '';
  const [, length = '', size = ''] = /^selfexam cache 2 (\d+) (\d+)$/.exec(line) ?? [];
  const start = line.length + 1;
  let at = start + Number(length);
  if (length === '' || file.size !== at + Number(size)) return undefined;
  const rows = JSON.parse(file.read(start, Number(length)).toString()) as Row[];
  const entries = new Map<string, Entry>();
  for (const [path, key, context, count, facts] of rows) {
    const from = at;
    entries.set(path, { key, context, length: count, bytes: () => file.read(from, count), facts });
    at += count;
  }
  return entries;
}

function digest(data: string): string {
  return createHash('sha256').update(data).digest('base64');
}
