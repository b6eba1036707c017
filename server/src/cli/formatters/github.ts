import { displayPath } from '../../workspace/disk-files.js';
import { visible } from '../text/visible.js';
import type { Format } from './formatter.js';
import { joined } from './part.js';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands of GitHub Actions: annotations at the lines of a pull request. */
export const github: Format = {
  part: (file, { cwd }) => [
    file.findings
      .map(({ range, severity, message, rule }) => {
        const { start, end } = range;
        const columns =
          start.line === end.line && end.column > start.column
            ? { col: start.column, endColumn: end.column }
            : { col: start.column };
        const place = {
          file: displayPath(cwd, file.path),
          line: start.line,
          endLine: end.line,
          ...columns,
        };
        return command(COMMANDS[severity], { ...place, title: rule }, message);
      })
      .join(''),
  ],
  *report(parts, { problems }, { cwd, locale }) {
    yield* joined(parts);
    for (const { file, line, message, code } of problems) {
      const place = {
        ...(file === undefined ? {} : { file: displayPath(cwd, file) }),
        ...(line === undefined ? {} : { line }),
        title: code,
      };
      yield command('error', place, message[locale]);
    }
  },
};

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}\n`;
}

/** As the runner's own toolkit escapes them: what is left is one line and cannot end the command. */
function escapeData(text: string): string {
  const escaped = text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  return visible(escaped);
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
