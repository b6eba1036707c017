import { l10n, window, type QuickPickItem, type Uri } from 'vscode';
import type { Service } from '../service.js';

/** Lets the user choose a meeting; its areas are shown, so that nobody has to know the ids. */
export async function pickProfile(
  service: Service,
  uri: Uri | undefined,
  placeHolder: string,
): Promise<string | undefined> {
  const profiles = await service.request('selfexam/profiles', { uri: uri?.toString() ?? null });
  const items = profiles.map(({ id, title, builtin, areas }): QuickPickItem & { id: string } => ({
    id,
    label: title,
    description: builtin ? id : l10n.t('{0} (own profile)', id),
    detail: areas.map((area, index) => `${index + 1}. ${area}`).join('  '),
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Meeting'),
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.id;
}
