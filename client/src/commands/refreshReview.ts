import type { ReviewUnit } from '../../../server/src/lsp/protocol.js';
import type { CommandContext } from './index.js';

/** Reviews the open folders anew. */
export async function refreshReview({ review }: CommandContext): Promise<readonly ReviewUnit[]> {
  return review.store.refresh();
}
