import { CompletionItemKind, TextEdit, type CompletionItem } from 'vscode-languageserver';
import { SET_PHRASES } from '../../../core/wording/set-phrases.js';
import { say } from '../../messages.js';
import { before, order, type CompletionContext } from './context.js';

interface Phrase {
  readonly text: string;
  readonly source: string;
}

const PHRASES: readonly Phrase[] = [
  ...SET_PHRASES.collocations.flatMap(({ phrase, verb, source }) =>
    verb.split('、').map((one) => ({ text: `${one}“${phrase}”`, source })),
  ),
  ...SET_PHRASES.members.map(({ name, members, source }) => ({
    text: `“${name}”（${members.join('、')}）`,
    source,
  })),
  ...SET_PHRASES.sequences.map(({ members, source }) => ({ text: members.join('、'), source })),
];

/** Fixed formulations that go on as what was just typed: two characters are enough. */
export function completePhrases(context: CompletionContext): CompletionItem[] {
  const typed = /[\p{Script=Han}“”"]{2,12}$/u.exec(context.prefix)?.[0] ?? '';
  if (typed === '') return [];
  return PHRASES.flatMap(({ text, source }, index): CompletionItem[] => {
    const overlap = overlapOf(typed, text);
    if (overlap < 2) return [];
    return [
      {
        label: text,
        kind: CompletionItemKind.Text,
        detail: say(context.analysis.locale, 'complete-phrase'),
        documentation: source,
        sortText: order(3, index),
        filterText: typed.slice(typed.length - overlap),
        textEdit: TextEdit.replace(before(context, overlap), text),
      },
    ];
  });
}

/** Length of the longest end of `typed` that `text` starts with; straight and curly quotes count as equal. */
function overlapOf(typed: string, text: string): number {
  const plain = (value: string): string => value.replace(/[“”"]/g, '"');
  for (let length = Math.min(typed.length, text.length - 1); length >= 2; length--) {
    if (plain(text).startsWith(plain(typed.slice(typed.length - length)))) return length;
  }
  return 0;
}
