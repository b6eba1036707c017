import type { Draft, DraftKind, Item, Section } from '../draft/model.js';
import type { Memory } from '../memory.js';
import type { Part } from '../schema/types.js';
import type { ResolvedProfile } from './profile.js';

/** What a section is for; items take the role of the innermost section that has one. */
export type SectionRole = Part['id'];

/** A section that examines a check area. */
export interface AreaMatch {
  readonly area: string;
  readonly section: Section;
  /** 0 to 1. */
  readonly score: number;
  /** False: the heading fits, but not clearly; `rival` is the area it could also mean. */
  readonly sure: boolean;
  readonly rival: string | undefined;
}

/** A section that is one of the required or optional parts. */
export interface PartMatch {
  readonly part: SectionRole;
  readonly section: Section;
}

/** Which sections of a draft are which areas and parts of the meeting. Computed once per draft. */
export interface Outline {
  readonly draft: Draft;
  readonly memory: Memory;
  /** In the order of the draft; no section is in it twice. */
  readonly areas: readonly AreaMatch[];
  readonly parts: readonly PartMatch[];
  /** Role of the place where an item stands. */
  role(item: Item): SectionRole;
  /** Id of the check area whose section the item stands in. */
  area(item: Item): string | undefined;
}

export type OutlineBuilder = (draft: Draft, kind: DraftKind, profile: ResolvedProfile) => Outline;
