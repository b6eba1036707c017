import { CompletionItemKind, InsertTextFormat, TextEdit, type CompletionItem } from 'vscode-languageserver';
import type { Linted } from '../../../core/lint.js';
import { RULES } from '../../../core/rules/registry.js';
import { say } from '../../messages.js';
import { before, order, type CompletionContext, type ItemData } from './context.js';

const NAMES = ['disable-next-line', 'disable', 'enable', 'disable-file'] as const;

/** Inside a comment: the directive, then its rules, then the reason. Undefined where the cursor is in no comment. */
export function completeDirective(
  context: CompletionContext,
  draft: Linted | undefined,
): CompletionItem[] | undefined {
  const open = context.prefix.lastIndexOf('<!--');
  if (open < 0 || context.prefix.indexOf('-->', open) >= 0) return undefined;
  const comment = context.prefix.slice(open + 4);
  const directive = /^\s*selfexam-(\S+)\s(.*)$/.exec(comment);
  if (directive === null) return names(context, comment.trimStart());
  const rest = directive[2] ?? '';
  if (/(?:^|\s)--(?:\s|$)/.test(rest)) return [];
  const typed = /[^\s,，、]*$/.exec(rest)?.[0] ?? '';
  const given = rest
    .slice(0, rest.length - typed.length)
    .split(/[\s,，、]+/)
    .filter((id) => id !== '');
  return [
    ...rules(context, draft, typed, given),
    ...(given.length > 0 && directive[1] !== 'enable' ? [reason(context, typed)] : []),
  ];
}

function names(context: CompletionContext, typed: string): CompletionItem[] {
  const { locale } = context.analysis;
  const close = context.suffix.includes('-->') ? '' : ' -->';
  return NAMES.map((name, index): CompletionItem => {
    const why =
      name === 'enable' ? '' : ` -- ${context.snippets ? `\${2:${say(locale, 'disable-reason')}}` : ''}`;
    const text = context.snippets ? `selfexam-${name} \${1}${why}${close}` : `selfexam-${name} `;
    const lead = typed === '' && !/\s$/.test(context.prefix) ? ' ' : '';
    return {
      label: `selfexam-${name}`,
      kind: CompletionItemKind.Keyword,
      detail: say(locale, 'complete-directive'),
      sortText: order(0, index),
      filterText: `selfexam-${name}`,
      insertTextFormat: context.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: TextEdit.replace(before(context, typed.length), `${lead}${text}`),
    };
  });
}

/** Rules with a finding below come first: they are what the comment is written for. */
function rules(
  context: CompletionContext,
  draft: Linted | undefined,
  typed: string,
  given: readonly string[],
): CompletionItem[] {
  const { document, position, analysis } = context;
  const near = new Set(
    (draft?.findings ?? [])
      .filter(({ range }) => {
        const distance = document.positionAt(range.start).line - position.line;
        return distance >= 0 && distance <= 2;
      })
      .map(({ rule }) => rule),
  );
  // hygiene/* is about directives: none can switch it off.
  return RULES.filter(({ id }) => !given.includes(id) && !id.startsWith('hygiene/')).map(
    ({ id, summary }, index): CompletionItem => {
      const data: ItemData = { uri: document.uri, type: 'rule', id };
      return {
        label: id,
        kind: CompletionItemKind.EnumMember,
        detail: summary[analysis.locale],
        sortText: order(near.has(id) ? 0 : 1, index),
        filterText: `${id} ${summary['zh-CN']}`,
        textEdit: TextEdit.replace(before(context, typed.length), id),
        data,
      };
    },
  );
}

function reason(context: CompletionContext, typed: string): CompletionItem {
  const label = `-- ${say(context.analysis.locale, 'disable-reason')}`;
  return {
    label,
    kind: CompletionItemKind.Snippet,
    sortText: order(2, 0),
    insertTextFormat: context.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: TextEdit.replace(
      before(context, typed.length),
      context.snippets ? `-- \${1:${say(context.analysis.locale, 'disable-reason')}}` : '-- ',
    ),
  };
}
