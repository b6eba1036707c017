import { displayPath } from '../../workspace/disk-files.js';
import { oneLine, visible } from '../text/visible.js';
import type { Format } from './formatter.js';
import { joined } from './part.js';

const WORDS = { error: 'Error', warning: 'Warning', info: 'Info' } as const;

/** One line a finding, as ESLint's formatter of that name and VS Code's `$eslint-compact` have it. */
export const compact: Format = {
  part: (file, { cwd }) => [
    file.findings
      .map(({ range, severity, message, rule }) => {
        const { line, column } = range.start;
        return `${visible(displayPath(cwd, file.path))}: line ${line}, col ${column}, ${WORDS[severity]} - ${oneLine(message)} (${visible(rule)})\n`;
      })
      .join(''),
  ],
  report: (parts) => joined(parts),
};
