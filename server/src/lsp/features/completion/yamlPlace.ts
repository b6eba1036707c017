import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** A place in a YAML file that may be half written, so that no parser reads it. */
export interface YamlPlace {
  /** The key whose value is being written; undefined where a key is. */
  readonly key: string | undefined;
  /** What has been typed of it. */
  readonly range: Range;
  /** A space where the value follows its colon without one. */
  readonly lead: string;
  /** Columns in front of the key, a list's dash included. */
  readonly indent: number;
}

export function placeInYaml(document: TextDocument, position: Position): YamlPlace {
  const line = document.getText({ start: { line: position.line, character: 0 }, end: position });
  const [, indent = '', rest = ''] = /^(\s*(?:- +)?)(.*)$/.exec(line) ?? [];
  const pair = /^([^:#]+):\s*(\S*)$/.exec(rest);
  const typed = pair === null ? rest : (pair[2] ?? '');
  return {
    key: pair?.[1]?.trim(),
    range: { start: { line: position.line, character: position.character - typed.length }, end: position },
    lead: pair !== null && line.endsWith(':') ? ' ' : '',
    indent: indent.length,
  };
}

/** The key that the lines of this indentation stand under. */
export function parentKey(document: TextDocument, line: number, indent: number): string | undefined {
  for (let above = line - 1; above >= 0; above--) {
    const text = document.getText({
      start: { line: above, character: 0 },
      end: { line: above + 1, character: 0 },
    });
    const match = /^(\s*)([^\s#:-][^:]*):\s*(?:#.*)?$/.exec(text.trimEnd());
    if (match !== null && (match[1] ?? '').length < indent) return match[2]?.trim();
  }
  return undefined;
}

/** `2024` alone would be read as a number. */
export function quoteIfNumber(id: string): string {
  return /^\d+$/.test(id) ? `'${id}'` : id;
}
