import { displayPath } from '../../workspace/disk-files.js';
import { attributes } from '../text/xml.js';
import type { Formatter } from './formatter.js';

/** Checkstyle XML, which many CI plug-ins read. */
export const checkstyle: Formatter = ({ files }, { cwd }) => {
  const parts = files.map((file) => {
    const errors = file.findings.map(({ range, severity, message, rule }) => {
      const { line, column } = range.start;
      return `    <error${attributes({ line, column, severity, message, source: `selfexam.${rule}` })}/>\n`;
    });
    return `  <file${attributes({ name: displayPath(cwd, file.path) })}>\n${errors.join('')}  </file>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${parts.join('')}</checkstyle>\n`;
};
