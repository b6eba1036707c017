import { readFileSync } from 'node:fs';
import type { DraftKind } from '../../core/draft/model.js';
import type { Context } from '../../core/language/features.js';
import type { Label } from '../../core/language/judgement.js';

/** A row of a corpus; see test/corpus/README.md. */
export interface Row {
  readonly text: string;
  readonly kind: DraftKind;
  readonly section: 'problem' | 'cause' | 'measure' | 'prior' | 'criticism' | 'other';
  readonly label: Label;
  readonly trap?: Label;
  readonly ambiguous?: boolean;
  readonly author?: string;
}

/** Reads JSON Lines. @throws on a line that is no JSON, with its number. */
export function readRows(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as Row];
      } catch {
        throw new Error(`${path}:${index + 1}: not JSON`);
      }
    });
}

/** The context that a row's section is in a draft. */
export function contextOfRow({ kind, section }: Row): Context {
  if (kind === 'criticism') return 'criticism';
  if (section === 'problem') return kind === 'team' ? 'team' : 'individual';
  if (section === 'cause' || section === 'measure' || section === 'prior') return section;
  return 'other';
}
