import type { DraftKind, Item } from '../draft/model.js';
import type { Outline } from '../meeting/outline.js';
import type { Judgement } from './judgement.js';

/** Judges items, each once. */
export function createJudge(_kind: DraftKind, outline: Outline): (item: Item) => Judgement {
  const cache = new Map<Item, Judgement>();
  return (item) => {
    let judgement = cache.get(item);
    if (judgement === undefined) {
      const role = outline.role(item);
      const label = role === 'problems' || role === 'criticism' ? 'problem' : 'ok-other';
      judgement = { label, confidence: 0, subject: 'none', statements: [], evidence: [] };
      cache.set(item, judgement);
    }
    return judgement;
  };
}
