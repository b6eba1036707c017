import { l10n, languages, window, type Diagnostic, type TextEditor } from 'vscode';
import { activeMarkdown } from './activeDraft.js';
import { applyEdit } from './applyEdit.js';
import type { CommandContext } from './index.js';

/** Suppresses a finding at the cursor by a comment that gives the reason. */
export async function disableWithReason(
  { service }: CommandContext,
  given: { rule?: string; reason?: string } = {},
): Promise<void> {
  const editor = activeMarkdown();
  if (editor === undefined) return;
  const finding = await pickFinding(editor, given.rule);
  if (finding === undefined) return;
  const rule = ruleOf(finding);
  const reason = given.reason ?? (await askReason(rule));
  if (reason === undefined) return;
  const { start, end } = finding.range;
  const range = {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
  const edit = await service.request('selfexam/disable', {
    uri: editor.document.uri.toString(),
    rule,
    range,
    reason,
  });
  if (edit !== null) await applyEdit(service, edit);
}

async function pickFinding(editor: TextEditor, rule: string | undefined): Promise<Diagnostic | undefined> {
  const { document, selection } = editor;
  const all = languages
    .getDiagnostics(document.uri)
    .filter(
      (one) =>
        one.source === 'selfexam' &&
        ruleOf(one).includes('/') &&
        (rule === undefined || ruleOf(one) === rule),
    );
  const here = all.filter(({ range }) => range.intersection(selection) !== undefined);
  const choice =
    here.length > 0 ? here : all.filter(({ range }) => range.start.line === selection.active.line);
  if (choice.length === 0) {
    void window.showInformationMessage(l10n.t('There is no finding at the cursor.'));
    return undefined;
  }
  if (choice.length === 1) return choice[0];
  const items = choice.map((finding) => ({ label: ruleOf(finding), detail: finding.message, finding }));
  return (await window.showQuickPick(items, { title: l10n.t('Which finding is to be suppressed?') }))
    ?.finding;
}

function askReason(rule: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Disable {0} here', rule),
    prompt: l10n.t('Why? The reason stands in the draft and in the review report.'),
    validateInput: (value) => (value.trim() === '' ? l10n.t('A reason is needed.') : undefined),
  });
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}
