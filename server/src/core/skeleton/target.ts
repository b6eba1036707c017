import type { Draft } from '../draft/model.js';
import { endBefore, insertionEdits } from './insert.js';
import { below, styleOf, writeHeading, type HeadingStyle } from './style.js';
import type { TextEdit } from '../text/range.js';
import type { Outline } from '../meeting/outline.js';
import type { TargetGroup } from '../meeting/targets.js';

const PROMPT =
  '一是〔何时、在哪件事上、做了或没做什么、造成什么影响〕。〔这件事反映出思想、政治、作风上的什么问题〕';

/** The edits that insert a section of prompts about a colleague behind the last one there is, in the same style. */
export function promptedTarget(
  name: string,
  draft: Draft,
  outline: Outline,
  groups: readonly TargetGroup[],
): readonly TextEdit[] {
  const last = groups.findLast(({ section }) => section !== undefined)?.section;
  const part = outline.parts.find((match) => match.part === 'criticism')?.section;
  const container = last ?? part;
  const offset = endBefore(draft, container?.range.end ?? draft.source.text.length);
  const words = `对${name}同志的批评意见`;
  const blocks = [
    writeHeading(styleFor(draft, last, part), (last?.heading.ordinal?.value ?? 0) + 1, words),
    PROMPT,
  ];
  return insertionEdits(draft, [{ offset, blocks }]);
}

function styleFor(draft: Draft, last: TargetGroup['section'], part: TargetGroup['section']): HeadingStyle {
  if (last !== undefined) return styleOf(last.heading, draft.source);
  if (part !== undefined && part.heading !== draft.title) return below(styleOf(part.heading, draft.source));
  return { form: 'atx', depth: 2, ordinal: undefined };
}
