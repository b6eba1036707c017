import { measure } from './evaluate/figures.js';
import { judgeRow } from './evaluate/harness.js';
import { judgePassage, passagesMarkdown } from './evaluate/passages.js';
import { isError, toMarkdown } from './evaluate/report.js';
import { readRows } from './train/corpus.js';

/**
 * `npm run eval -- [--json] [--no-errors] FILE.jsonl… PASSAGE.md…`: how well the rules judge labelled statements, each put into a draft
 * and linted as any other. Prints Markdown, or JSON. `--no-errors` keeps an unseen corpus unseen.
 */
function main(args: readonly string[]): void {
  const files = args.filter((arg) => !arg.startsWith('--'));
  if (files.length === 0)
    throw new Error('usage: npm run eval -- [--json] [--no-errors] FILE.jsonl… PASSAGE.md…');
  const passages = files.filter((file) => file.endsWith('.md')).map(judgePassage);
  const results = files
    .filter((file) => !file.endsWith('.md'))
    .map((file) => {
      const verdicts = readRows(file).map(judgeRow);
      return { file, figures: measure(verdicts), verdicts: args.includes('--no-errors') ? [] : verdicts };
    });
  if (args.includes('--json')) {
    const errors = results.map(({ file, figures, verdicts }) => ({
      file,
      ...figures,
      errors: verdicts.filter(isError),
    }));
    console.log(JSON.stringify({ statements: errors, passages }, null, 2));
    return;
  }
  console.log(results.map(({ file, figures, verdicts }) => toMarkdown(file, figures, verdicts)).join('\n'));
  if (passages.length > 0) console.log(passagesMarkdown(passages, !args.includes('--no-errors')));
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
