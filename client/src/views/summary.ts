import { l10n } from 'vscode';
import type { DraftStatus } from '../../../server/src/lsp/protocol.js';

/** How many of the check areas have a concrete problem; undefined for kinds that examine no areas. */
export function coverage({ checklist }: DraftStatus): { covered: number; total: number } | undefined {
  const areas = checklist.filter(({ group }) => group === 'area');
  if (areas.length === 0) return undefined;
  return { covered: areas.filter(({ status }) => status === 'covered').length, total: areas.length };
}

export function findings({ counts }: DraftStatus): number {
  return counts.errors + counts.warnings + counts.infos;
}

/** The state of a draft in one line. */
export function summary(status: DraftStatus): string {
  const areas = coverage(status);
  const found = findings(status);
  const words = [
    areas === undefined ? undefined : l10n.t('{0} of {1} areas', areas.covered, areas.total),
    found === 0 ? l10n.t('no findings') : l10n.t('{0} finding(s)', found),
  ];
  return words.filter((word) => word !== undefined).join(' · ');
}

/** Counts by severity in words; empty where there is nothing. */
export function countsInWords({ counts }: DraftStatus): string {
  const words = [
    counts.errors > 0 ? l10n.t('{0} error(s)', counts.errors) : undefined,
    counts.warnings > 0 ? l10n.t('{0} warning(s)', counts.warnings) : undefined,
    counts.infos > 0 ? l10n.t('{0} hint(s)', counts.infos) : undefined,
    counts.suppressed > 0 ? l10n.t('{0} suppressed', counts.suppressed) : undefined,
    counts.known > 0 ? l10n.t('{0} known from the baseline', counts.known) : undefined,
  ];
  return words.filter((word) => word !== undefined).join(l10n.t(', '));
}
