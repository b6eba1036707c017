import { displayPath } from '../../workspace/disk-files.js';
import type { FileReport } from '../../workspace/report.js';
import { attributes, escapeXml } from '../text/xml.js';
import type { Formatter } from './formatter.js';

/** JUnit XML as CI servers read it: a suite for each draft, a failed case for each finding, a passed one for a clean draft. */
export const junit: Formatter = ({ files, problems }, { cwd, locale }) => {
  const suites = files.map((file) => suite(file, displayPath(cwd, file.path)));
  const failures = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const tests = files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), problems.length);
  if (problems.length > 0) {
    const cases = problems.map(({ code, message, file, line }) => {
      const place =
        file === undefined ? code : `${displayPath(cwd, file)}${line === undefined ? '' : `:${line}`}`;
      return `    <testcase${attributes({ name: code, classname: place })}><error${attributes({ message: message[locale], type: code })}/></testcase>\n`;
    });
    suites.push(
      `  <testsuite${attributes({ name: 'selfexam', tests: cases.length, failures: 0, errors: cases.length })}>\n${cases.join('')}  </testsuite>\n`,
    );
  }
  const totals = attributes({ name: 'selfexam', tests, failures, errors: problems.length });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${totals}>\n${suites.join('')}</testsuites>\n`;
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
