import type { Range } from '../text/range.js';
import type { Directive, MetaValue } from './model.js';

const COMMENT = /<!--\s*selfexam-([a-z-]+)([^]*?)-->/g;
const TYPES = ['disable-next-line', 'disable', 'enable', 'disable-file'] as const;

/**
 * Reads directives from HTML nodes of the syntax tree (so none in code is ever read):
 * `<!-- selfexam-disable-next-line RULE[, RULE …] -- reason -->`.
 * @param text the original text, whose ranges the HTML nodes have
 */
export function readDirectives(html: readonly { readonly range: Range }[], text: string): Directive[] {
  const directives: Directive[] = [];
  for (const { range } of html) {
    const value = text.slice(range.start, range.end);
    if (!value.includes('selfexam-')) continue;
    for (const match of value.matchAll(COMMENT)) {
      const start = range.start + match.index;
      const name = match[1] as string;
      const rest = match[2] as string;
      const separator = /(?:^|\s)--\s/.exec(rest);
      const ids = separator === null ? rest : rest.slice(0, separator.index);
      const idsStart = start + match[0].indexOf(rest, match[0].indexOf(name) + name.length);
      const reason =
        separator === null ? undefined : rest.slice(separator.index + separator[0].length).trim();
      directives.push({
        range: { start, end: start + match[0].length },
        type: (TYPES as readonly string[]).includes(name) ? (name as Directive['type']) : 'unknown',
        name,
        rules: ruleIds(ids, idsStart),
        // A gap that an editor left to fill in is no reason.
        reason: reason === '' || /^〔[^〔〕]*〕$/.test(reason ?? '') ? undefined : reason,
      });
    }
  }
  return directives.sort((a, b) => a.range.start - b.range.start);
}

function ruleIds(ids: string, offset: number): MetaValue<string>[] {
  return [...ids.matchAll(/[^\s,，、]+/g)].map((match) => ({
    value: match[0],
    range: { start: offset + match.index, end: offset + match.index + match[0].length },
  }));
}
