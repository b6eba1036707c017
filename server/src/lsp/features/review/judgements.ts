import type { LintOptions, LintResult } from '../../../core/lint.js';
import type { Locale } from '../../../core/locale.js';
import type { JudgedFile } from '../../../review/assess.js';
import { gather, type Gathered } from '../../../review/gather.js';
import { problem, type Problem } from '../../../workspace/problem.js';
import { reportLinted } from '../../../workspace/report.js';
import { LONGEST } from '../../analysis.js';
import { messageIn } from '../../messages.js';
import type { Session } from '../../session.js';
import type { ReviewFolder } from './folders.js';

/** A draft as a review takes it; what is no draft has neither, what could not be judged says why. */
export type Judgement =
  | { readonly draft: Gathered; readonly file: JudgedFile }
  | { readonly draft?: undefined; readonly problem?: Problem };

/**
 * Judges drafts as the command line does for a review: by the configuration alone, and with what a baseline knows.
 * Each text is judged once.
 */
export class Judgements {
  private readonly kept = new Map<
    string,
    { readonly text: string; readonly made: string; readonly is: Judgement }
  >();

  constructor(private readonly session: Session) {
    session.onStale(() => this.kept.clear());
  }

  /** @param path how the folder's records name the draft */
  of(uri: string, path: string, text: string, { settings }: ReviewFolder, options: ReviewOptions): Judgement {
    const made = `${options.locale} ${path}`;
    const known = this.kept.get(uri);
    if (known?.text === text && known.made === made) return known.is;
    const is = this.judge(path, text, settings.roster, options);
    this.kept.set(uri, { text, made, is });
    return is;
  }

  /** Lets go of files that are no longer there. */
  keepOnly(uris: ReadonlySet<string>): void {
    for (const uri of this.kept.keys()) if (!uris.has(uri)) this.kept.delete(uri);
  }

  private judge(
    path: string,
    text: string,
    roster: ReviewFolder['settings']['roster'],
    { lint, locale }: ReviewOptions,
  ): Judgement {
    if (text.length > LONGEST) {
      const tenThousands = (length: number): number => Math.round(length / 10_000);
      const data = { size: tenThousands(text.length), limit: tenThousands(LONGEST) };
      return { problem: problem('too-long', { message: messageIn('too-long') }, data, { file: path }) };
    }
    const result: LintResult = this.session.host.lint(text, { ...lint, locale });
    if (result.status === 'linted')
      return { draft: gather(path, text, result, roster), file: reportLinted(result) };
    if (result.reason === 'not-a-draft') return {};
    const data = { id: result.detail, detail: result.detail, known: '…' };
    return {
      problem: problem(result.reason, { message: messageIn(result.reason) }, data, { file: path, line: 1 }),
    };
  }
}

export interface ReviewOptions {
  readonly lint: LintOptions;
  readonly locale: Locale;
}

/** The options of the command line's review: neither settings of the editor nor a baseline count. */
export function reviewOptions({ config }: Pick<ReviewFolder, 'config'>, locale: Locale): ReviewOptions {
  const options = config.options();
  delete (options as { isKnown?: unknown }).isKnown;
  return { lint: { ...options, defaultProfile: config.settings.defaultProfile }, locale };
}
