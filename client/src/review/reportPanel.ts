import { l10n, ViewColumn, window, type WebviewPanel } from 'vscode';

let panel: WebviewPanel | undefined;

/**
 * Shows a report beside the editor. The page is self-contained and forbids everything but its own style and script by
 * its content security policy; it cannot reach any file.
 */
export function showReport(html: string, name: string): void {
  panel ??= create();
  panel.title = l10n.t('Review: {0}', name);
  panel.webview.html = html;
  panel.reveal(undefined, true);
}

function create(): WebviewPanel {
  const made = window.createWebviewPanel(
    'selfexam.report',
    l10n.t('Review Report'),
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, localResourceRoots: [], enableFindWidget: true },
  );
  made.onDidDispose(() => {
    panel = undefined;
  });
  return made;
}
