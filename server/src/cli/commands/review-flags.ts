import { badValue } from '../usage-error.js';
import { REVIEW_FORMATS, formatOfFile, type ReviewFormat } from '../formatters/review/registry.js';

/** Options of `review` as commander gives them. */
export interface ReviewFlags {
  readonly locale?: string;
  readonly out?: string;
  readonly format?: string;
  readonly redact?: boolean;
  readonly config?: string | false;
  readonly profile?: string;
  readonly ignore?: boolean;
  readonly exitZero?: boolean;
}

/**
 * The format: the option, else what the file's ending stands for, else text for the terminal.
 * @throws UsageError
 */
export function readReviewFormat({ out, format }: ReviewFlags): ReviewFormat {
  if (format !== undefined) {
    const found = REVIEW_FORMATS.find((one) => one === format);
    if (found === undefined) throw badValue('--format', format, REVIEW_FORMATS);
    return found;
  }
  if (out === undefined || out === '-') return 'text';
  const found = formatOfFile(out);
  if (found === undefined) throw badValue('--out', out, ['.html', '.xlsx', '.md', '.json', '.sarif', '.txt']);
  return found;
}
