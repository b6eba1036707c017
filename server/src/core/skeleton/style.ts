import { ORDINAL_CLASSES, type Heading, type OrdinalClass } from '../draft/model.js';
import { formatOrdinal, ordinalDepth } from '../draft/ordinal.js';
import type { Source } from '../text/source.js';

/** How a heading is written: its form and the class of its ordinal. */
export interface HeadingStyle {
  readonly form: 'atx' | 'bold' | 'bare';
  /** Number of `#`; only of atx headings. */
  readonly depth: number;
  readonly ordinal: OrdinalClass | undefined;
}

/** The style of an existing heading, as near as a heading of its own line can come to it. */
export function styleOf(heading: Heading, source: Source): HeadingStyle {
  const ordinal = heading.ordinal?.class;
  switch (heading.form) {
    case 'atx':
    case 'setext':
      return { form: 'atx', depth: heading.level, ordinal };
    case 'bold':
      return { form: 'bold', depth: 0, ordinal };
    case 'run-in': {
      const bold = source.slice(heading.range).startsWith('**');
      return { form: bold ? 'bold' : 'bare', depth: 0, ordinal: ordinal ?? 'han-bracket' };
    }
    case 'bare':
      return { form: 'bare', depth: 0, ordinal: ordinal ?? 'han' };
  }
}

/** The style one level below. Headings without `#` tell their level by their number, so they need one. */
export function below(style: HeadingStyle): HeadingStyle {
  const depth = style.form === 'atx' ? Math.min(6, style.depth + 1) : 0;
  if (style.form === 'atx' && style.ordinal === undefined) return { ...style, depth };
  const next =
    style.ordinal === undefined ? 1 : Math.min(ORDINAL_CLASSES.length - 1, ordinalDepth(style.ordinal) + 1);
  return { form: style.form, depth, ordinal: ORDINAL_CLASSES[next] };
}

/** Writes a heading: `## 一、words`, `**（一）words**`, `（一）words`. */
export function writeHeading(style: HeadingStyle, value: number, words: string): string {
  const text = `${style.ordinal === undefined ? '' : formatOrdinal(style.ordinal, Math.max(1, value))}${words}`;
  if (style.form === 'atx') return `${'#'.repeat(style.depth)} ${text}`;
  return style.form === 'bold' ? `**${text}**` : text;
}
