import type { DraftKind } from '../draft/model.js';
import type { CheckArea, ClauseTopic, Deadline, Limits, Part, TopicItem } from '../schema/types.js';

/** A clause with the document it stands in. */
export interface Clause {
  readonly topic: ClauseTopic;
  readonly text: string;
  /** Title of the document and, where known, the section. */
  readonly source: string;
}

/** A check area; `source` is the document that its clause stands in, that of the profile which words the clause. */
export type ResolvedArea = Readonly<Required<Omit<CheckArea, 'omit'>> & { source: string }>;
export type ResolvedPart = Readonly<Required<Omit<Part, 'omit' | 'topic'>> & Pick<Part, 'topic'>>;
export type ResolvedTopicItem = Readonly<Required<Omit<TopicItem, 'omit'>>>;

/** A profile with everything it extends merged in, every list present, deeply frozen. */
export interface ResolvedProfile {
  readonly id: string;
  readonly title: string;
  readonly year: number | undefined;
  readonly theme: string;
  readonly source: string;
  readonly clauses: readonly Clause[];
  readonly areas: readonly ResolvedArea[];
  readonly parts: Readonly<Record<DraftKind, readonly ResolvedPart[]>>;
  readonly priorMeetings: readonly ResolvedTopicItem[];
  readonly explanations: readonly ResolvedTopicItem[];
  readonly accountability: boolean;
  readonly forbidden: readonly { readonly id: string; readonly phrase: string }[];
  readonly dates: Readonly<{
    draftsDue?: Deadline;
    meeting?: Deadline;
    report?: Deadline;
    rectified?: Deadline;
    other: readonly Deadline[];
  }>;
  readonly limits: Readonly<Partial<Record<DraftKind, Limits>>>;
}
