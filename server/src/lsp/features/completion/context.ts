import type { Position, Range as LspRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../../analysis.js';

/** The place where something is to be completed. */
export interface CompletionContext {
  readonly document: TextDocument;
  readonly position: Position;
  readonly offset: number;
  /** The line in front of the cursor. */
  readonly prefix: string;
  /** The line behind the cursor. */
  readonly suffix: string;
  readonly snippets: boolean;
  /** The client can be told to offer the values of a key that was inserted. */
  readonly suggestAgain: boolean;
  readonly analysis: Analysis;
}

/** What `resolve` needs to describe an item. */
export interface ItemData {
  readonly uri: string;
  readonly type: 'area' | 'part' | 'rule' | 'profile' | 'phrase';
  readonly id: string;
}

/** The range of the last `length` characters in front of the cursor. */
export function before({ position }: CompletionContext, length: number): LspRange {
  return { start: { line: position.line, character: position.character - length }, end: position };
}

/** Sorts items as they are given: clients sort by this text. */
export function order(group: number, index: number): string {
  return `${group}${String(index).padStart(4, '0')}`;
}
