/** A gap that the author fills: 〔…〕. */
const PLACEHOLDER = /〔([^〔〕\n]*)〕/g;

export function hasPlaceholder(text: string): boolean {
  return /〔[^〔〕\n]*〕/.test(text);
}

/** Escapes a text so that a snippet inserts it as it is. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/**
 * A text with placeholders as a snippet with a tab stop for each. The brackets stay: a gap that was not filled must
 * remain visible, and a rule reports it.
 * @param counter numbers the tab stops over several edits that are applied together
 */
export function toSnippet(text: string, counter: { next: number } = { next: 1 }): string {
  let at = 0;
  let snippet = '';
  for (const match of text.matchAll(PLACEHOLDER)) {
    snippet += `${escapeSnippet(text.slice(at, match.index))}\${${counter.next++}:${escapeSnippet(match[0])}}`;
    at = match.index + match[0].length;
  }
  return snippet + escapeSnippet(text.slice(at));
}
