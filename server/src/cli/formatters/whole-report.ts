import { totalsOf, type Report } from '../../workspace/report.js';
import type { Format, FormatContext } from './formatter.js';
import { partOf } from './part.js';

/** Writes a report whose files are all at hand. */
export function wholeReport(format: Format, report: Report, context: FormatContext): string {
  const parts = report.files.map((file) => partOf(format.part(file, context)));
  const pieces = format.report(parts, totalsOf(report), context);
  return Buffer.concat(
    Array.from(pieces, (piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)),
  ).toString();
}
