import { beforeWish } from './bundled.js';
import { cue } from './cued.js';
import { CUE_GROUPS } from './cues.js';
import { decide } from './decide.js';
import type { Context } from './features.js';
import type { Label } from './judgement.js';
import { shippedModel } from './model.js';

/** How likely a sentence must be a problem on its own to carry an item that is vague as a whole. */
const SURE = 0.7;
const TEAM = CUE_GROUPS.indexOf('team');
const SELF = new Set(['self', 'selfAct', 'member', 'own'].map((id) => CUE_GROUPS.indexOf(id)));
/** 「支部工作抓得不紧」: the noun is what the author is in charge of, not who acts. */
const IN_CHARGE_OF = /^(?:的?(?:建设|工作|生活|活动|事务|管理|运转|会议))/;

/** What the classifier takes sentences for, together. */
export function likeliestOf(texts: readonly string[], context: Context): ReturnType<typeof decide> {
  return decide(shippedModel().classify(texts, context), context);
}

/**
 * The label of an item once it counts what stands where in it; the classifier only knows what stands in it.
 * @param likeliest the label by the classifier
 * @param texts the sentences of the item
 */
export function labelOfWhole(likeliest: Label, texts: readonly string[], context: Context): Label {
  switch (likeliest) {
    case 'vague':
      if (context === 'individual' && isOfTeam(texts)) return 'team-for-personal';
      return texts.length > 1 && texts.some((text) => isFact(text, context)) ? 'problem' : likeliest;
    case 'advice':
    case 'hope': {
      const front = beforeWish(texts);
      return front !== undefined && likeliestOf(front, context).label === 'problem' ? 'problem' : likeliest;
    }
    default:
      return likeliest;
  }
}

/** True where a sentence alone tells a problem that can be checked: in long prose it stands behind much that cannot. */
function isFact(text: string, context: Context): boolean {
  const { label, confidence } = likeliestOf([text], context);
  return label === 'problem' && confidence >= SURE;
}

/** True where a statement begins with the team as its subject and never names the author: whose fault it is comes first. */
function isOfTeam(texts: readonly string[]): boolean {
  const all = texts.map(cue);
  if (all.some(({ found }) => found.some(({ group }) => SELF.has(group)))) return false;
  const [first] = all;
  if (first === undefined) return false;
  const leading = first.found.filter(({ group, from }) => from === first.start && group === TEAM);
  const end = Math.max(0, ...leading.map(({ to }) => to));
  return end > 0 && !IN_CHARGE_OF.test((texts[0] as string).slice(end));
}
