import type { Totals } from '../../workspace/report.js';
import { visible } from '../text/visible.js';
import type { FormatContext } from './formatter.js';

/** What to run next, by what was found; at most three lines. */
export function nextSteps(
  { summary: { fixable }, firstRule, suggestions }: Totals,
  { locale, paths, fixing, colors, command }: FormatContext,
): string[] {
  const target = paths.length === 0 ? '.' : paths.map((path) => shellWord(path)).join(' ');
  const zh = locale !== 'en';
  const steps: string[] = [];
  if (fixable > 0 && fixing === 'none') {
    steps.push(
      `${zh ? `自动修复其中 ${fixable} 个：` : `Mend ${fixable} of them:`} ${colors.bold(`${command} lint --fix ${target}`)}`,
    );
  }
  if (firstRule !== undefined) {
    steps.push(
      `${zh ? '看规则的依据和例子：' : 'Clause and examples of a rule:'} ${colors.bold(`${command} explain ${firstRule}`)}`,
    );
  }
  if (suggestions > 0) {
    steps.push(
      zh
        ? '其余的修改建议（如补写缺少的部分）在编辑器的灯泡菜单里，或用 --format json 查看'
        : 'Further suggestions (such as missing sections) are in the editor’s light bulb, or in --format json',
    );
  }
  return steps;
}

/** A path as a POSIX shell takes it. */
function shellWord(path: string): string {
  const shown = visible(path);
  return /^[\w./@%+,:=\p{Script=Han}-]+$/u.test(shown) ? shown : `'${shown.replace(/'/g, `'\\''`)}'`;
}
