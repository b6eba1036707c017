import { commands, l10n, languages, Uri, window } from 'vscode';
import type { CommandContext } from './index.js';

/** Opens the page of a rule, offline and rendered: the one given, that of the finding at the cursor, or one of the list. */
export async function openRule({ service }: CommandContext, given?: string): Promise<void> {
  const rule = given ?? ruleAtCursor() ?? (await pickRule(service));
  if (rule === undefined) return;
  await service.start();
  await commands.executeCommand(
    'vscode.openWith',
    Uri.parse(`selfexam:/rules/${rule}.md`),
    'vscode.markdown.preview.editor',
  );
}

function ruleAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const found = languages
    .getDiagnostics(editor.document.uri)
    .find(({ source, range }) => source === 'selfexam' && range.contains(editor.selection.active));
  const code = found === undefined || typeof found.code !== 'object' ? found?.code : found.code.value;
  return typeof code === 'string' && code.includes('/') ? code : undefined;
}

async function pickRule(service: CommandContext['service']): Promise<string | undefined> {
  const rules = await service.request('selfexam/rules', null);
  const items = rules.map(({ id, summary }) => ({ label: id, detail: summary }));
  return (await window.showQuickPick(items, { title: l10n.t('Rule'), matchOnDetail: true }))?.label;
}
