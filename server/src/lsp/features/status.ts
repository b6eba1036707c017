import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale } from '../../core/locale.js';
import type { Linted } from '../../core/lint.js';
import { LONGEST, type Analysis } from '../analysis.js';
import { isData } from '../documentKind.js';
import { say, type MessageId } from '../messages.js';
import type { DraftStatus } from '../protocol.js';
import type { Feature } from '../session.js';
import { checklistOf } from './checklist.js';

const NO_COUNTS: DraftStatus['counts'] = { errors: 0, warnings: 0, infos: 0, suppressed: 0, known: 0 };

/** What status item and checklist show. */
export const status: Feature = ({ connection, documents, analyses }) => {
  connection.onRequest('selfexam/status', async ({ uri }: { uri: string }): Promise<DraftStatus | null> => {
    const document = documents.get(uri);
    if (document === undefined) return null;
    if (isData(document)) return { ...bare(document, document.version), state: 'config', reason: '' };
    return statusOf(document, await analyses.get(document));
  });
};

export function statusOf(
  document: TextDocument,
  { version, locale, config, enabled, result }: Analysis,
): DraftStatus {
  const base = { ...bare(document, version), ...(config.uri !== undefined && { config: config.uri }) };
  if (!enabled) return { ...base, state: 'off', reason: say(locale, config.ignored ? 'ignored' : 'off') };
  if (result === undefined) {
    const size = (length: number): number => Math.round(length / 10_000);
    return {
      ...base,
      state: 'too-long',
      reason: say(locale, 'too-long', { size: size(document.getText().length), limit: size(LONGEST) }),
    };
  }
  if (result.status === 'skipped')
    return { ...base, state: result.reason, reason: skippedReason(result.reason, result.detail, locale) };
  const count = (severity: string): number =>
    result.findings.filter((finding) => finding.severity === severity).length;
  return {
    ...base,
    state: 'draft',
    reason: '',
    kind: result.kind,
    kindName: say(locale, `kind-${result.kind}`),
    ...(result.draft.meta.name !== undefined && { author: result.draft.meta.name.value }),
    profile: { id: result.profile.id, title: result.profile.title, why: whyProfile(result, config, locale) },
    checklist: checklistOf(document, result, locale),
    counts: {
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suppressed: result.suppressed.length,
      known: result.known.length,
    },
  };
}

function bare(
  { uri }: TextDocument,
  version: number,
): Pick<DraftStatus, 'uri' | 'version' | 'checklist' | 'counts'> {
  return { uri, version, checklist: [], counts: NO_COUNTS };
}

function skippedReason(
  reason: 'not-a-draft' | 'unknown-profile' | 'bad-front-matter',
  detail: string,
  locale: Locale,
): string {
  const data = { id: detail, detail, known: '…' };
  return say(locale, reason satisfies MessageId, data);
}

function whyProfile({ draft }: Linted, config: Analysis['config'], locale: Locale): string {
  if (draft.meta.profile !== undefined) return say(locale, 'why-front-matter');
  if (config.profileFrom === 'config') return say(locale, 'why-config', { config: config.name });
  return say(locale, config.profileFrom === 'setting' ? 'why-setting' : 'why-default');
}
