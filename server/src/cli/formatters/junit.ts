import { displayPath } from '../../workspace/disk-files.js';
import type { FileReport } from '../../workspace/report.js';
import { attributes, escapeXml } from '../text/xml.js';
import type { Format } from './formatter.js';

/** JUnit XML as CI servers read it: a suite for each draft, a failed case for each finding, a passed one for a clean draft. */
export const junit: Format = {
  part: (file, { cwd }) => [suite(file, displayPath(cwd, file.path)), String(file.findings.length)],
  *report(parts, { problems }, { cwd, locale }) {
    const suites: Uint8Array[] = [];
    let failures = 0;
    let tests = problems.length;
    for (const { bytes, lengths } of parts) {
      const [length = 0] = lengths;
      const count = Number(Buffer.from(bytes.subarray(length)).toString());
      // The number of failures stands in front of them all: what a part says must outlast it.
      suites.push(new Uint8Array(bytes.subarray(0, length)));
      failures += count;
      tests += Math.max(1, count);
    }
    const totals = attributes({ name: 'selfexam', tests, failures, errors: problems.length });
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${totals}>\n`;
    yield* suites;
    if (problems.length > 0) {
      const cases = problems.map(({ code, message, file, line }) => {
        const place =
          file === undefined ? code : `${displayPath(cwd, file)}${line === undefined ? '' : `:${line}`}`;
        return `    <testcase${attributes({ name: code, classname: place })}><error${attributes({ message: message[locale], type: code })}/></testcase>\n`;
      });
      yield `  <testsuite${attributes({ name: 'selfexam', tests: cases.length, failures: 0, errors: cases.length })}>\n${cases.join('')}  </testsuite>\n`;
    }
    yield '</testsuites>\n';
  },
};

function suite({ findings }: FileReport, path: string): string {
  const count = Math.max(1, findings.length);
  const cases = findings.map(({ rule, range, message, severity, basis }) => {
    const { line, column } = range.start;
    const clauses = basis.map(({ text, source }) => `\n${text} (${source})`).join('');
    const detail = `${path}:${line}:${column} ${message}${clauses}`;
    const failure = `<failure${attributes({ message, type: severity })}>${escapeXml(detail)}</failure>`;
    return `    <testcase${attributes({ name: `${rule} ${line}:${column}`, classname: path, file: path, line })}>${failure}</testcase>\n`;
  });
  if (cases.length === 0)
    cases.push(`    <testcase${attributes({ name: path, classname: path, file: path })}/>\n`);
  const totals = attributes({ name: path, tests: count, failures: findings.length, errors: 0 });
  return `  <testsuite${totals}>\n${cases.join('')}  </testsuite>\n`;
}
