/** Markup that is safe to be put into a page. */
export interface Html {
  readonly html: string;
}

type Value = Html | string | number | undefined | false | readonly Value[];

/** Characters that a browser would reorder, hide or take for a control. */
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- these are the characters to be shown
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as content or attribute value; nothing in it is markup, reorders or hides letters. */
export function escapeHtml(text: string): string {
  return text
    .replace(HIDDEN, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`)
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** Template tag: every value is escaped but what is markup already. Attribute values must stand in quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  let out = parts[0] ?? '';
  for (const [index, value] of values.entries()) out += render(value) + (parts[index + 1] ?? '');
  return { html: out };
}

function render(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if ('html' in value) return value.html;
  return value.map(render).join('');
}

/** Markup that this program wrote itself, such as its style sheet. */
export function trusted(markup: string): Html {
  return { html: markup };
}
