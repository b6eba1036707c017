/** Control characters, marks that reorder text, invisible format characters, line separators, lone surrogates. */
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- these are the characters to be shown
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\p{Surrogate}|[\u{E0000}-\u{E0FFF}]/gu;

/**
 * A text in one line that shows what it is: nothing in it moves the cursor, starts a colour, reorders or hides letters.
 * Tabs become spaces, other such characters `\u{…}`.
 */
export function visible(text: string): string {
  return text.replace(HIDDEN, (char) =>
    char === '\t' ? ' ' : `\\u{${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}

/** A message in one line: line breaks and tabs become a space, the rest as in {@link visible}. */
export function oneLine(text: string): string {
  return visible(text.replace(/[\t ]*(?:\r\n|[\r\n\u2028\u2029])[\t ]*/g, ' '));
}
