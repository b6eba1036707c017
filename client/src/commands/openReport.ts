import { l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { ServerRequests } from '../../../server/src/lsp/protocol.js';
import { showReport } from '../review/reportPanel.js';
import type { CommandContext } from './index.js';

type Params = ServerRequests['selfexam/reviewReport']['params'];

/** Opens the report of the review beside the editor. */
export async function openReport(context: CommandContext, target?: ReportTarget): Promise<void> {
  const { text, name } = await report(context, { folder: folderOf(target), format: 'html', redact: false });
  showReport(text, name);
}

/** Writes the report into a file that the user chooses; without any words of the drafts where that is wanted. */
export async function saveReport(
  context: CommandContext,
  target?: ReportTarget & { readonly file?: Uri; readonly redact?: boolean },
): Promise<Uri | undefined> {
  const redact = target?.redact ?? (await askRedact());
  if (redact === undefined) return undefined;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const file =
    target?.file ??
    (await window.showSaveDialog({
      title: l10n.t('Save the Review Report'),
      filters: { HTML: ['html'], JSON: ['json'] },
      ...(folder !== undefined && { defaultUri: Uri.joinPath(folder, l10n.t('review-report.html')) }),
    }));
  if (file === undefined) return undefined;
  const format = /\.json$/i.test(file.path) ? 'json' : 'html';
  const { text } = await report(context, { folder: folderOf(target), format, redact });
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  void window.showInformationMessage(
    l10n.t('The report was written into {0}.', workspace.asRelativePath(file)),
  );
  return file;
}

/** A folder's row of the tree. */
type ReportTarget = { readonly unit?: { readonly folder: string } } | undefined;

const folderOf = (target: ReportTarget): string | null => target?.unit?.folder ?? null;

async function report({ service }: CommandContext, params: Params): Promise<{ text: string; name: string }> {
  const result = await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('Reviewing the drafts of the folder…') },
    () => service.request('selfexam/reviewReport', params),
  );
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

async function askRedact(): Promise<boolean | undefined> {
  const full = {
    label: l10n.t('With the words of the drafts'),
    detail: l10n.t('Confidential: for the reviewers only'),
    redact: false,
  };
  const figures = {
    label: l10n.t('Figures only'),
    detail: l10n.t('Without any words of drafts and comments'),
    redact: true,
  };
  return (await window.showQuickPick([full, figures], { title: l10n.t('Save the Review Report') }))?.redact;
}
