import type { Judged } from '../../workspace/judge-drafts.js';
import type { Problem } from '../../workspace/problem.js';
import { countFile, type FileCounts, type FileReport, type SkippedFile } from '../../workspace/report.js';
import { colorsWhere } from '../colors.js';
import type { PartContext } from '../formatters/formatter.js';
import { partOf, type Part } from '../formatters/part.js';
import { loadFormat, type FormatName } from '../formatters/registry.js';

/** What is left of a judged file once its part of the report is written; plain data, and little of it. */
export interface WrittenFile {
  readonly part?: Part;
  /** True: the bytes of the part are deflated. */
  readonly deflated?: boolean;
  /** Over all findings, and over those that the report shows. */
  readonly counts?: FileCounts;
  readonly shown?: FileCounts;
  readonly skipped?: SkippedFile;
  readonly problems: readonly Problem[];
  readonly timing?: ReadonlyMap<string, number>;
}

/** How parts are written; plain data, so that other threads can be told. */
export interface WritingOptions extends Pick<PartContext, 'cwd' | 'locale' | 'columns' | 'fixing'> {
  readonly format: FormatName;
  readonly colored: boolean;
  /** Errors alone are shown. */
  readonly quiet: boolean;
  /** Parts are kept small: there will be many. */
  readonly deflate: boolean;
}

export type Writer = (judged: Judged) => WrittenFile;

/** Makes what writes the part of a file as soon as it is judged. */
export async function createWriter(options: WritingOptions): Promise<Writer> {
  const { quiet, deflate, colored } = options;
  const format = await loadFormat(options.format);
  const { deflateRawSync } = deflate ? await import('node:zlib') : {};
  const context: PartContext = { ...options, colors: colorsWhere(colored) };
  return ({ file, skipped, problems, timing }) => {
    const rest = {
      ...(skipped === undefined ? {} : { skipped }),
      problems,
      ...(timing === undefined ? {} : { timing }),
    };
    if (file === undefined) return rest;
    const shown = quiet ? errorsOnly(file) : file;
    const { bytes, lengths } = partOf(format.part(shown, context));
    // Its own bytes: a view would take the whole buffer along to another thread.
    const kept = new Uint8Array(deflateRawSync === undefined ? bytes : deflateRawSync(bytes, { level: 1 }));
    return {
      part: { bytes: kept, lengths },
      ...(deflate ? { deflated: true } : {}),
      counts: countFile(file),
      ...(quiet ? { shown: countFile(shown) } : {}),
      ...rest,
    };
  };
}

/** The parts of files, as they were written. */
export async function partsOf(files: readonly WrittenFile[]): Promise<Iterable<Part>> {
  const deflated = files.some((file) => file.deflated === true);
  const { inflateRawSync } = deflated ? await import('node:zlib') : {};
  return (function* () {
    for (const file of files) {
      if (file.part === undefined) continue;
      const { bytes, lengths } = file.part;
      yield file.deflated === true && inflateRawSync !== undefined
        ? { bytes: inflateRawSync(bytes), lengths }
        : file.part;
    }
  })();
}

export function errorsOnly(file: FileReport): FileReport {
  return { ...file, findings: file.findings.filter(({ severity }) => severity === 'error') };
}
