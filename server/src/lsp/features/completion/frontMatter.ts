import { CompletionItemKind, InsertTextFormat, TextEdit, type CompletionItem } from 'vscode-languageserver';
import { KIND_NAMES, META_KEYS } from '../../../core/draft/meta.js';
import { DRAFT_KINDS } from '../../../core/draft/model.js';
import type { LintResult } from '../../../core/lint.js';
import { say } from '../../messages.js';
import { before, order, type CompletionContext, type ItemData } from './context.js';

type Key = keyof typeof META_KEYS;

/** Where the client has this command, the values of a key are offered as soon as the key is there. */
export const SUGGEST = 'editor.action.triggerSuggest';

const KEYS = Object.keys(META_KEYS) as Key[];

/** Keys that are not there yet, and the values that a key takes. */
export function completeFrontMatter(context: CompletionContext, result: LintResult): CompletionItem[] {
  const colon = /[:：]/.exec(context.prefix);
  const listed = /^\s*-\s+/.exec(context.prefix);
  if (colon === null && listed === null) return keys(context, result);
  const name = colon === null ? keyAbove(context) : context.prefix.slice(0, colon.index).trim();
  const key = KEYS.find((candidate) => (META_KEYS[candidate] as readonly string[]).includes(name));
  const typed = context.prefix
    .slice(colon === null ? (listed?.[0].length ?? 0) : colon.index + 1)
    .trimStart();
  return key === undefined
    ? []
    : values(context, key, typed, colon !== null && context.prefix.endsWith(colon[0]));
}

function keys(context: CompletionContext, { draft }: LintResult): CompletionItem[] {
  const { locale } = context.analysis;
  const missing = KEYS.filter((key) => draft.meta[key] === undefined);
  return missing.flatMap((key, index): CompletionItem[] => {
    const names = META_KEYS[key] as readonly string[];
    const name =
      (locale === 'en' ? names[0] : names.find((candidate) => /\p{Script=Han}/u.test(candidate))) ?? key;
    const range = before(context, context.prefix.trimStart().length);
    return [
      {
        label: name,
        kind: CompletionItemKind.Property,
        detail: say(locale, 'complete-key'),
        sortText: order(0, index),
        filterText: [name, ...names].join(' '),
        textEdit: TextEdit.replace(range, `${name}: `),
        ...(context.suggestAgain && { command: { title: '', command: SUGGEST } }),
      },
    ];
  });
}

function values(context: CompletionContext, key: Key, typed: string, space: boolean): CompletionItem[] {
  const { config, locale } = context.analysis;
  const item = (label: string, index: number, rest: Partial<CompletionItem> = {}): CompletionItem => ({
    label,
    kind: CompletionItemKind.Value,
    sortText: order(0, index),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: TextEdit.replace(before(context, typed.length), `${space ? ' ' : ''}${label}`),
    ...rest,
  });
  switch (key) {
    case 'kind':
      return DRAFT_KINDS.map((kind, index) => {
        const [english = kind, ...chinese] = KIND_NAMES[kind];
        const label = locale === 'en' ? english : (chinese.at(1) ?? english);
        return item(label, index, {
          detail: say(locale, `kind-${kind}`),
          filterText: [label, ...KIND_NAMES[kind]].join(' '),
        });
      });
    case 'profile':
      return [...config.profiles].reverse().map(({ id, title }, index) => {
        const data: ItemData = { uri: context.document.uri, type: 'profile', id };
        return item(id, index, { detail: title, data, kind: CompletionItemKind.Reference });
      });
    case 'name':
    case 'targets':
      return config.roster.map((name, index) => item(name, index, { kind: CompletionItemKind.Constant }));
    case 'accountable':
      return (locale === 'en' ? ['no', 'yes'] : ['否', '是']).map((label, index) => item(label, index));
    default:
      return [];
  }
}

/** The key that a list item stands under. */
function keyAbove({ document, position }: CompletionContext): string {
  for (let line = position.line - 1; line > 0; line--) {
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    const key = /^([^\s:：-][^:：]*)[:：]\s*$/.exec(text.trimEnd())?.[1];
    if (key !== undefined) return key.trim();
    if (!/^\s*-\s/.test(text)) return '';
  }
  return '';
}
