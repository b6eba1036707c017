import type { DraftKind, Item, Section } from './draft/model.js';
import type { Judgement } from './language/judgement.js';
import { itemsIn } from './meeting/items-in.js';
import type { Outline } from './meeting/outline.js';
import type { ResolvedProfile } from './meeting/profile.js';

/** How well a draft examines one check area. */
export interface AreaCoverage {
  /** Id of the area. */
  readonly area: string;
  readonly name: string;
  /** `covered`: at least one concrete problem; `thin`: a section, but no concrete problem; `missing`: no section. */
  readonly status: 'covered' | 'thin' | 'missing';
  /** Problems that name something concrete. */
  readonly problems: number;
  /** Statements in the section that are no concrete problem (vague ones, other people's problems …). */
  readonly others: number;
  readonly sections: readonly Section[];
}

/** Coverage of every check area of the profile; empty for kinds that do not examine areas. */
export function measureCoverage(
  outline: Outline,
  profile: ResolvedProfile,
  kind: DraftKind,
  judge: (item: Item) => Judgement,
): AreaCoverage[] {
  if (kind !== 'individual' && kind !== 'team') return [];
  const counts = new Map<string, { problems: number; others: number }>();
  for (const item of itemsIn(outline, 'problems')) {
    const area = outline.area(item);
    if (area === undefined || item.lead) continue;
    const count = counts.get(area) ?? { problems: 0, others: 0 };
    const { label } = judge(item);
    if (label === 'problem') count.problems++;
    else if (label !== 'ok-other') count.others++;
    counts.set(area, count);
  }
  return profile.areas.map(({ id, name }) => {
    const sections = outline.areas.filter((match) => match.area === id).map((match) => match.section);
    const { problems, others } = counts.get(id) ?? { problems: 0, others: 0 };
    const status = sections.length === 0 ? 'missing' : problems > 0 ? 'covered' : 'thin';
    return { area: id, name, status, problems, others, sections };
  });
}
