import { displayPath } from '../../workspace/disk-files.js';
import type { Report, SkippedFile } from '../../workspace/report.js';
import type { CommandContext } from '../context.js';
import { KIND_WORDS } from '../formatters/words.js';
import { padColumns } from '../text/display-width.js';
import { visible } from '../text/visible.js';

const SOURCES = {
  option: { 'zh-CN': '按 --kind', en: 'by --kind' },
  'front-matter': { 'zh-CN': '按文件头', en: 'by front matter' },
  title: { 'zh-CN': '按标题', en: 'by title' },
  opening: { 'zh-CN': '按开头的话', en: 'by its opening words' },
  config: { 'zh-CN': '按配置中的路径', en: 'by the configuration’s globs' },
} as const;

/** `--verbose`: how each file was judged, and why others were not; one line a file. */
export function explainFiles({ files, skipped }: Report, { host, locale }: CommandContext): string {
  const judged = files.map((file) => {
    const encoding = file.encoding === 'utf-8' ? '' : `, ${file.encoding}`;
    return `${visible(displayPath(host.cwd, file.path))}: ${KIND_WORDS[file.kind][locale]} (${SOURCES[file.kindFrom][locale]}), ${visible(file.profile)}${encoding}\n`;
  });
  const left = skipped.map(
    (file) => `${visible(displayPath(host.cwd, file.path))}: ${reason(file, locale)}\n`,
  );
  return [...judged, ...left].join('');
}

function reason({ reason: why, detail }: SkippedFile, locale: CommandContext['locale']): string {
  const shown = visible(detail);
  if (why === 'ignored') return locale === 'en' ? `ignored by ${shown}` : `被 ${shown} 忽略`;
  if (locale === 'en') {
    return `not a draft: neither front matter nor title${shown === '' ? '' : ` (“${shown}”)`} nor configuration tells its kind`;
  }
  return `不是材料：文件头、标题${shown === '' ? '' : `（“${shown}”）`}和配置都没有说明文种`;
}

/** `--timing`: the rules, the slowest first, with their share. */
export function timingTable(timing: ReadonlyMap<string, number>, { locale }: CommandContext): string {
  const total = [...timing.values()].reduce((sum, time) => sum + time, 0);
  const rows = [...timing].sort(([, a], [, b]) => b - a);
  const head = locale === 'en' ? ['rule', 'ms', 'share'] : ['规则', '毫秒', '占比'];
  const width = Math.max(...rows.map(([rule]) => rule.length), 10) + 2;
  const line = ([rule = '', time = '', share = '']: readonly string[]): string =>
    `${padColumns(rule, width)}${padColumns(time, 10)}${share}\n`;
  const percent = (time: number): string => (total === 0 ? '0%' : `${((100 * time) / total).toFixed(1)}%`);
  return [line(head), ...rows.map(([rule, time]) => line([rule, time.toFixed(2), percent(time)]))].join('');
}
