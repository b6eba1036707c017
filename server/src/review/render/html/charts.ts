import { html, type Html } from './markup.js';

/** One bar, of one part or of several. */
export interface Bar {
  readonly label: string;
  readonly parts: readonly { readonly value: number; readonly kind: string; readonly name: string }[];
  /** What stands behind the bar; the sum where not given. */
  readonly text?: string;
}

const WIDTH = 520;
const LABEL = 208;
const ROW = 26;
const TAIL = 46;

/**
 * Horizontal bars in SVG. The numbers stand beside them as text, so that nothing is said by colour or length alone.
 * @param most the value of a full bar; the largest sum where not given
 */
export function barChart(title: string, bars: readonly Bar[], most?: number): Html {
  const sums = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const full = Math.max(most ?? 0, 1e-9, ...(most === undefined ? sums : []));
  const room = WIDTH - LABEL - TAIL;
  const spoken = bars.map(
    ({ label, text, parts }, index) =>
      `${label}: ${text ?? (parts.length > 1 ? parts.map(({ name, value }) => `${name} ${value}`).join(', ') : String(sums[index]))}`,
  );
  return html`<figure>
    <figcaption>${title}</figcaption>
    <svg viewBox="0 0 ${WIDTH} ${bars.length * ROW}" role="img" aria-label="${spoken.join('; ')}">
      ${bars.map((bar, index) => {
        const y = index * ROW;
        let x = LABEL;
        return html`<text x="${LABEL - 8}" y="${y + 17}" text-anchor="end">${clip(bar.label)}</text
          ><rect
            class="track"
            x="${LABEL}"
            y="${y + 4}"
            width="${room}"
            height="${ROW - 9}"
            rx="2"
          />${bar.parts.map(({ value, kind }) => {
            const width = Math.round((value / full) * room * 10) / 10;
            const rect = html`<rect
              class="bar b-${kind}"
              x="${x}"
              y="${y + 4}"
              width="${width}"
              height="${ROW - 9}"
              rx="2"
            />`;
            x += width;
            return rect;
          })}<text x="${WIDTH - TAIL + 8}" y="${y + 17}">${bar.text ?? String(sums[index])}</text>`;
      })}
    </svg>
  </figure>`;
}

/** Labels are as wide as their column: a Chinese character counts two. */
function clip(label: string): string {
  let width = 0;
  let out = '';
  for (const char of label) {
    width += char > '\u2e7f' ? 2 : 1.1;
    if (width > 29) return `${out}…`;
    out += char;
  }
  return out;
}
