import type { Draft, Section } from '../../../server/src/core/draft/model.js';
import type { LintResult } from '../../../server/src/core/lint.js';

/** Everything that a draft says, as data that two drafts can be compared by. */
export function plainDraft(draft: Draft): unknown {
  const { source, meta, title, headings, directives, verbatim } = draft;
  const numbers = new Map(draft.items.map((item, index) => [item, index]));
  const sectionOf = ({ heading, range, parent, children, items }: Section): unknown => ({
    heading,
    range,
    parent: parent?.range,
    children: children.map(sectionOf),
    items: items.map((item) => numbers.get(item)),
  });
  return {
    meta,
    title,
    headings,
    directives,
    verbatim,
    text: source.text,
    lines: source.lineStarts,
    sections: draft.sections.map(sectionOf),
    sentences: draft.sentences.map(({ range }) => range),
    // What an item has is worked out when it is asked for: it has to be named.
    items: draft.items.map(({ range, form, marker, lead, cells, section, sentences }) => ({
      range,
      form,
      marker,
      lead,
      cells,
      section: section?.range,
      sentences: sentences.map(({ prose, ...sentence }) => ({
        ...sentence,
        prose: prose.text,
        places: Array.from(prose.text, (_, at) => prose.sourceOffset(at)),
        shared: sentences.findIndex((other) => other.prose === prose),
      })),
    })),
  };
}

/** Everything that a result says, likewise. */
export function plainResult(result: LintResult): unknown {
  const { draft, ...rest } = result;
  if (rest.status === 'skipped') return { ...rest, draft: plainDraft(draft) };
  const { outline, profile, coverage, timing, ...linted } = rest;
  return {
    ...linted,
    timed: timing.size,
    profile: profile.id,
    draft: plainDraft(draft),
    areas: outline.areas.map(({ section, ...area }) => ({ ...area, section: section.range })),
    parts: outline.parts.map(({ section, ...part }) => ({ ...part, section: section.range })),
    places: draft.items.map((item) => [outline.role(item), outline.area(item)]),
    coverage: coverage.map(({ sections, ...area }) => ({
      ...area,
      sections: sections.map(({ range }) => range),
    })),
  };
}
