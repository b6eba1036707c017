import type { Locale } from '../core/locale.js';
import type { BatchFinding, Member, ReviewMember } from '../core/schema/types.js';
import type { Gathered } from './gather.js';
import type { BatchReporter } from './batch-reporter.js';

const KINDS = {
  individual: { 'zh-CN': '个人发言提纲', en: 'individual outlines' },
  criticism: { 'zh-CN': '相互批评意见', en: 'mutual criticisms' },
} as const;

/** Whose drafts are there: the members of the roster with theirs, and what is missing, double or nobody's. */
export function matchMembers(
  drafts: readonly Gathered[],
  roster: readonly Member[],
  shown: (path: string) => string,
  reporter: BatchReporter,
  locale: Locale,
): { members: ReviewMember[]; findings: BatchFinding[] } {
  if (roster.length === 0) return { members: [], findings: [] };
  const findings: BatchFinding[] = [];
  const own = (name: string, kind: 'individual' | 'criticism'): string[] =>
    drafts
      .filter((draft) => draft.kind === kind && draft.member?.name === name)
      .map(({ path }) => shown(path));
  const anyCriticism = drafts.some(({ kind }) => kind === 'criticism');
  const members = roster.map(({ name, post, role }): ReviewMember => {
    const paths = { individual: own(name, 'individual'), criticism: own(name, 'criticism') };
    if (paths.individual.length === 0)
      findings.push(...reporter.batch('batch/missing-draft', 'individual', { name }, { member: name }));
    if (anyCriticism && paths.criticism.length === 0)
      findings.push(...reporter.batch('batch/missing-draft', 'criticism', { name }, { member: name }));
    for (const kind of ['individual', 'criticism'] as const) {
      // A criticism may be one file for each colleague: several of them are no doubles.
      const list = kind === 'individual' ? paths.individual : [];
      if (list.length < 2) continue;
      const data = { name, count: list.length, kind: KINDS[kind][locale], paths: list.join('、') };
      findings.push(...reporter.batch('batch/duplicate-draft', 'twice', data, { member: name }));
    }
    return {
      name,
      ...(post === undefined ? {} : { post }),
      ...(role === undefined ? {} : { role }),
      drafts: paths,
    };
  });
  for (const draft of drafts) {
    if (draft.member !== undefined || (draft.kind !== 'individual' && draft.kind !== 'criticism')) continue;
    const path = shown(draft.path);
    findings.push(
      ...(draft.author === undefined
        ? reporter.batch('batch/unknown-author', 'nameless', {}, { path, line: 1 })
        : reporter.batch('batch/unknown-author', 'unknown', { name: draft.author }, { path, line: 1 })),
    );
  }
  return { members, findings };
}
