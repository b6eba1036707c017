import { displayPath } from '../../workspace/disk-files.js';
import { attributes } from '../text/xml.js';
import type { Format } from './formatter.js';
import { joined } from './part.js';

/** Checkstyle XML, which many CI plug-ins read. */
export const checkstyle: Format = {
  part(file, { cwd }) {
    const errors = file.findings.map(({ range, severity, message, rule }) => {
      const { line, column } = range.start;
      return `    <error${attributes({ line, column, severity, message, source: `selfexam.${rule}` })}/>\n`;
    });
    return [`  <file${attributes({ name: displayPath(cwd, file.path) })}>\n${errors.join('')}  </file>\n`];
  },
  *report(parts) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';
    yield* joined(parts);
    yield '</checkstyle>\n';
  },
};
