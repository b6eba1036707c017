import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { chooseFixes } from '../../core/fix.js';
import type { Linted } from '../../core/lint.js';
import type { Locale } from '../../core/locale.js';
import { containsRange } from '../../core/text/range.js';
import { linted } from '../analysis.js';
import { FIX_ALL } from '../capabilities.js';
import { dataOf, toRange } from '../convert.js';
import { isData } from '../documentKind.js';
import { say } from '../messages.js';
import { letMessagesIn, type Feature, type Session } from '../session.js';
import { RULES_OF_MISSING } from './insertMissing.js';
import { disableEdits, disableFileEdits } from './disable.js';
import { fixAllEdits } from './fixAll.js';
import { fixActions, sameFinding, toWorkspaceEdit, type EditStyle, type Told } from './fixes.js';
import { headingActions } from './headingActions.js';

/** Light bulb and fix-all. The order is always: fixes, all of this rule, rewritings, disable, rule page. */
export const codeActions: Feature = (session) => {
  const { connection, documents } = session;
  connection.onCodeAction(async (params, token): Promise<CodeAction[]> => {
    await letMessagesIn(token);
    const document = documents.get(params.textDocument.uri);
    if (document === undefined || isData(document) || !session.client.codeActionLiterals) return [];
    const analysis = await session.analyses.get(document);
    const result = linted(analysis);
    if (result === undefined || analysis.version !== document.version) return [];
    const wanted = (kind: string): boolean => wants(params, kind);
    const actions: CodeAction[] = [];
    if (wanted(CodeActionKind.QuickFix))
      actions.push(...quickFixes(session, document, result, analysis.locale, params));
    if (wanted(CodeActionKind.RefactorRewrite)) {
      actions.push(...headingActions(document, result, toRange(document, params.range), analysis.locale));
    }
    // Only where it is asked for: with every keystroke the light bulb would pay for it.
    if (params.context.only?.some((kind) => isPartOf(FIX_ALL, kind)) === true) {
      const edits = fixAllEdits(document.getText(), result, session, analysis);
      if (edits.length > 0) {
        const edit = toWorkspaceEdit(document, edits, { snippets: false });
        actions.push({ title: say(analysis.locale, 'fix-all'), kind: FIX_ALL, edit });
      }
    }
    return actions;
  });
};

function quickFixes(
  session: Session,
  document: TextDocument,
  result: Linted,
  locale: Locale,
  { context }: CodeActionParams,
): CodeAction[] {
  const style: EditStyle = { snippets: session.client.snippetEdits };
  const ours = context.diagnostics.flatMap((diagnostic): Told[] => {
    const data = dataOf(diagnostic);
    const finding = data && sameFinding(result.findings, data.rule, data.fingerprint, data.start);
    return finding === undefined ? [] : [{ diagnostic, finding }];
  });
  const rules = [...new Set(ours.map(({ finding }) => finding.rule))];
  const actions = [
    ...fixActions(document, ours, style),
    ...insertAll(session, ours, locale),
    ...rules.flatMap((rule) =>
      fixRule(
        document,
        result,
        rule,
        locale,
        style,
        ours.filter(({ finding }) => finding.rule === rule).map((one) => one.diagnostic),
      ),
    ),
    ...ours.flatMap((one) => disableActions(document, result, one, locale, style)),
    ...rules.flatMap((rule) => openRule(session, rule, locale)),
  ];
  return withoutDoubles(actions);
}

/** All findings of a rule at once, where more than one can be fixed and no fix of the rule does that already. */
function fixRule(
  document: TextDocument,
  { draft, findings }: Linted,
  rule: string,
  locale: Locale,
  style: EditStyle,
  diagnostics: Diagnostic[],
): CodeAction[] {
  const own = findings.filter((finding) => finding.rule === rule);
  if (own.some(({ fixes }) => fixes.some(({ group }) => group === 'all'))) return [];
  const chosen = chooseFixes(draft.source, own, { safety: 'all' });
  if (chosen.length < 2) return [];
  const edits = chosen.flatMap(({ fix }) => fix.edits).sort((a, b) => a.range.start - b.range.start);
  return [
    {
      title: say(locale, 'fix-rule', { rule, count: chosen.length }),
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: toWorkspaceEdit(document, edits, style),
    },
  ];
}

function disableActions(
  document: TextDocument,
  { draft }: Linted,
  { diagnostic, finding: { rule, range } }: Told,
  locale: Locale,
  style: EditStyle,
): CodeAction[] {
  if (rule.startsWith('hygiene/')) return []; // what a directive is told cannot be silenced by a directive
  const reason = `〔${say(locale, 'disable-reason')}〕`;
  const action = (
    id: 'disable-here' | 'disable-file',
    edits: ReturnType<typeof disableEdits>,
  ): CodeAction => ({
    title: say(locale, id, { rule }),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: toWorkspaceEdit(document, edits, style),
  });
  const whole = action('disable-file', disableFileEdits(draft, rule, reason));
  // What is missing is told at the title: there, "here" would mean the whole draft.
  if (draft.title !== undefined && containsRange(draft.title.range, range)) return [whole];
  return [action('disable-here', disableEdits(draft, range, rule, reason)), whole];
}

/** All that is missing at once, where more than one rule misses something: each has only an action for its own. */
function insertAll({ client }: Session, ours: readonly Told[], locale: Locale): CodeAction[] {
  const missing = ours.filter(({ finding }) => RULES_OF_MISSING.includes(finding.rule));
  const rules = new Set(missing.map(({ finding }) => finding.rule));
  if (rules.size < 2 || !client.commands.has('selfexam.insertMissing')) return [];
  const title = say(locale, 'insert-all');
  const diagnostics = missing.map(({ diagnostic }) => diagnostic);
  const command = { title, command: 'selfexam.insertMissing' };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command }];
}

function openRule({ client }: Session, rule: string, locale: Locale): CodeAction[] {
  if (!client.commands.has('selfexam.openRule')) return [];
  const title = say(locale, 'open-rule', { rule });
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      command: { title, command: 'selfexam.openRule', arguments: [rule] },
    },
  ];
}

function withoutDoubles(actions: readonly CodeAction[]): CodeAction[] {
  const seen = new Set<string>();
  return actions.filter(({ title, edit, command }) => {
    const key = JSON.stringify([title, edit, command]);
    return !seen.has(key) && seen.add(key);
  });
}

function wants({ context }: CodeActionParams, kind: string): boolean {
  return context.only === undefined || context.only.some((only) => isPartOf(kind, only));
}

/** Kinds are hierarchical: `quickfix` is part of the empty kind, `a.b` of `a`. */
function isPartOf(kind: string, whole: string): boolean {
  return whole === '' || kind === whole || kind.startsWith(`${whole}.`);
}
