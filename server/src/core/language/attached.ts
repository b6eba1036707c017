import type { Item } from '../draft/model.js';
import type { Judged } from './telling.js';

/**
 * True for a paragraph without a number that stands right behind a numbered criticism with facts, of the same colleague:
 * 「建议…」 as the close of that criticism, as most drafts have it. It goes with the criticism and does not replace it.
 */
export function closesCriticism(item: Item, { draft, judge }: Judged): boolean {
  if (item.marker !== undefined || item.form !== 'paragraph') return false;
  const previous = draft.items[draft.items.indexOf(item) - 1];
  if (previous?.marker === undefined || previous.section !== item.section) return false;
  return judge(previous).label === 'problem';
}
