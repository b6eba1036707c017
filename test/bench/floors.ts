/** `floors.mjs read|remark FOLDER`: the least that any linter of Markdown has to do. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [what, folder = '.'] = process.argv.slice(2);
let length = 0;
if (what === 'remark') {
  const [{ unified }, parse, gfm, frontmatter] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-gfm'),
    import('remark-frontmatter'),
  ]);
  const processor = unified().use(parse.default).use(gfm.default).use(frontmatter.default, ['yaml']).freeze();
  for (const file of readdirSync(folder)) {
    length += processor.parse(readFileSync(join(folder, file), 'utf8')).children.length;
  }
} else {
  for (const file of readdirSync(folder)) length += readFileSync(join(folder, file), 'utf8').length;
}
if (length === 0) process.exitCode = 2;
