import { ConfigurationTarget, l10n, window, workspace } from 'vscode';

/** Setting of the name, below `selfexam`. */
export const REVIEWER = 'review.reviewer';

/** The name that the setting remembers; empty where there is none yet. */
export function rememberedName(): string {
  return workspace.getConfiguration('selfexam').get(REVIEWER, '').trim();
}

/**
 * The name that somebody signs with. A signature asks each time, with the last name in place; a comment only once.
 * @returns undefined where it was not given
 */
export async function askName(always: boolean): Promise<string | undefined> {
  const known = rememberedName();
  if (known !== '' && !always) return known;
  const given = await window.showInputBox({
    title: l10n.t('Name of the Reviewer'),
    prompt: l10n.t('It stands in the record of approvals and comments.'),
    value: known,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? l10n.t('A name is needed.') : undefined),
  });
  const name = given?.trim();
  if (name === undefined || name === '') return undefined;
  if (name !== known)
    await workspace.getConfiguration('selfexam').update(REVIEWER, name, ConfigurationTarget.Global);
  return name;
}
