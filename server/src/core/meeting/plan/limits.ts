import type { Limits, Profile } from '../../schema/types.js';
import type { PlanText } from './plan-text.js';

const LENGTH =
  /(不超过|不多于|控制在|不少于|不低于|至少)[^，。；]{0,4}?([0-9]{3,5})字(以内|以上|左右)?|([0-9]{3,5})字(以内|以上)/g;

/** Lengths that a plan sets for the drafts; those of a part (案例剖析不少于300字) are none. */
export function findLimits(plan: PlanText): Profile['limits'] {
  const limits: NonNullable<Profile['limits']> = {};
  for (const { text } of plan.sentences) {
    if (!/材料|提纲/.test(text) || /案例|部分(?:不|至)/.test(text)) continue;
    for (const match of text.matchAll(LENGTH)) {
      const clause = text
        .slice(0, match.index)
        .split(/[，；。、]/)
        .slice(-2)
        .join('');
      const kind = /班子/.test(clause) ? 'team' : /个人|提纲|本人/.test(clause) ? 'individual' : undefined;
      if (kind === undefined || match[3] === '左右') continue;
      const least = /不少于|不低于|至少/.test(match[1] ?? '') || (match[3] ?? match[5]) === '以上';
      const limit: Limits = least
        ? { minLength: Number(match[2] ?? match[4]) }
        : { maxLength: Number(match[2] ?? match[4]) };
      limits[kind] = { ...limits[kind], ...limit };
    }
  }
  return Object.keys(limits).length === 0 ? undefined : limits;
}
