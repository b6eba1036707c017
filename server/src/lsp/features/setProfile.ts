import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Utils, URI } from 'vscode-uri';
import { isMap, parseDocument } from 'yaml';
import type { Draft } from '../../core/draft/model.js';
import { writeConfigYaml } from '../../core/meeting/plan/write-config.js';
import type { TextEdit } from '../../core/text/range.js';
import { readConfigText } from '../configText.js';
import { toLspRange } from '../convert.js';
import type { Session } from '../session.js';
import { folderOf } from '../uriFiles.js';

/** Names the profile in the front matter: changes the value, adds the key, or writes a front matter. */
export function setInDraft({ meta, source }: Draft, profile: string): TextEdit {
  const { eol, bomLength } = source;
  const value = scalar(profile);
  if (meta.profile !== undefined) return { range: meta.profile.range, text: value };
  if (meta.range === undefined) {
    const text = `---${eol}profile: ${value}${eol}---${eol}${eol}`;
    return { range: { start: bomLength, end: bomLength }, text };
  }
  const second = source.lineStarts[source.lineIndex(meta.range.start) + 1] ?? meta.range.end;
  return { range: { start: second, end: second }, text: `profile: ${value}${eol}` };
}

/** Names the profile in the configuration that counts for a document, or makes one in its folder. */
export async function setInFolder(session: Session, uri: string, profile: string): Promise<WorkspaceEdit> {
  const { uri: address } = await session.configurations.get(uri);
  if (address === undefined) {
    const folder = session.folders().find((one) => uri.startsWith(one)) ?? folderOf(uri);
    const created = Utils.joinPath(URI.parse(folder), 'selfexam.yaml').toString();
    const start = { line: 0, character: 0 };
    const newText = writeConfigYaml({ profile, locale: session.locale });
    return {
      documentChanges: [
        { kind: 'create', uri: created },
        { textDocument: { uri: created, version: null }, edits: [{ range: { start, end: start }, newText }] },
      ],
    };
  }
  const open = session.open(address);
  const text = open?.getText() ?? (await session.files.read(address)) ?? '';
  const document = TextDocument.create(address, 'yaml', 0, text);
  const { range, text: newText } = configEdit(text, profile);
  const edit = { range: toLspRange(document, range), newText };
  return {
    documentChanges: [{ textDocument: { uri: address, version: open?.version ?? null }, edits: [edit] }],
  };
}

function configEdit(text: string, profile: string): TextEdit {
  const { profile: id, profiles } = readConfigText(text);
  const root = parseDocument(text, { logLevel: 'silent' }).contents;
  const path: unknown = isMap(root) ? root.get('profile') : undefined;
  const old = id ?? profiles.find(({ value }) => value === path);
  const quoted = old !== undefined && /["']/.test(text[old.range.start - 1] ?? '');
  if (old !== undefined) return { range: old.range, text: quoted ? profile : scalar(profile) };
  if (text.trimStart().startsWith('{')) {
    const at = text.indexOf('{') + 1;
    return {
      range: { start: at, end: at },
      text: ` ${JSON.stringify('profile')}: ${JSON.stringify(profile)},`,
    };
  }
  const at = isMap(root) ? (root.range?.[0] ?? 0) : text.length;
  const before = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  return { range: { start: at, end: at }, text: `${before}profile: ${scalar(profile)}\n` };
}

/** `2024` alone would be read as a number. */
function scalar(value: string): string {
  return /^[\d.]+$/.test(value) ? `'${value}'` : value;
}
