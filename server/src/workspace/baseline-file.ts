import { existsSync, mkdirSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { createBaseline, stringifyBaseline, type Baseline, type FileFindings } from '../core/baseline.js';
import { validateBaseline } from '../core/schema/validators.js';
import { writeAtomically } from './atomic-write.js';
import type { ConfigFiles } from './config/config-files.js';
import { parseData } from './config/data-document.js';
import { pointerPath, type AjvError } from './config/read-config.js';
import { schemaProblem } from './config/schema-problems.js';
import { writeProblem } from './file-problems.js';
import { problem, type Outcome, type Problem } from './problem.js';

/** Where `--write-baseline` writes when nothing names another file. */
export const BASELINE_NAME = 'selfexam-baseline.json';

/** Reads and checks a baseline file. */
export async function readBaseline(file: string, files: ConfigFiles): Promise<Outcome<Baseline>> {
  const read = await files.read(file);
  if (read === undefined) return { problems: [missing(file)] };
  if ('problem' in read) return { problems: [read.problem] };
  const parsed = parseData(read.text, file);
  if (parsed.value === undefined) return { problems: parsed.problems };
  const { value } = parsed.value;
  if (validateBaseline(value)) return { value: value as Baseline };
  const [error] = (validateBaseline.errors ?? []) as AjvError[];
  const { keyword = 'type', params = {}, instancePath = '' } = error ?? {};
  const demand = params.allowedValue ?? params.type ?? params.missingProperty ?? params.limit;
  const key =
    params.additionalProperty === undefined
      ? {}
      : { key: String(params.additionalProperty), keys: ['version', 'files'] };
  return {
    problems: [
      schemaProblem({ path: pointerPath(instancePath, value), keyword, demand, ...key }, parsed.value),
    ],
  };
}

/** How a baseline names a draft: relative to its own folder, with `/`. */
export function baselineKey(file: string, draft: string): string {
  const path = relative(dirname(file), draft);
  return sep === '/' ? path : path.split(sep).join('/');
}

/**
 * Writes the findings of judged files into a baseline. Entries of other files stay while those files are there.
 * @returns the problem; undefined where it is written
 */
export async function writeBaseline(
  file: string,
  judged: readonly FileFindings[],
  earlier: Baseline | undefined,
): Promise<Problem | undefined> {
  const kept = Object.entries(earlier?.files ?? {}).filter(([path]) =>
    existsSync(resolve(dirname(file), path)),
  );
  const baseline = createBaseline(judged, { version: 1, files: Object.fromEntries(kept) });
  try {
    mkdirSync(dirname(file), { recursive: true });
    await writeAtomically(file, stringifyBaseline(baseline));
    return undefined;
  } catch (error) {
    return writeProblem(error, file);
  }
}

function missing(file: string): Problem {
  const message = { 'zh-CN': '没有这个基线文件。', en: 'There is no such baseline file.' };
  const advice = {
    'zh-CN': '运行 selfexam lint --write-baseline 生成。',
    en: 'Run "selfexam lint --write-baseline" to make it.',
  };
  return problem('file-not-found', { message, advice }, {}, { file });
}
