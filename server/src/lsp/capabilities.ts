import {
  CodeActionKind,
  TextDocumentSyncKind,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Locale } from '../core/locale.js';
import { say } from './messages.js';
import type { InitializationOptions } from './protocol.js';

/** What the client can do, as far as an answer depends on it. */
export interface ClientFeatures {
  readonly configuration: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshCodeLens: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly dataSupport: boolean;
  readonly codeActionLiterals: boolean;
  readonly snippetEdits: boolean;
  readonly snippetCompletions: boolean;
  readonly watchedFiles: boolean;
  readonly watchedSettings: boolean;
  readonly workspaceFolders: boolean;
  readonly textDocumentContent: boolean;
  readonly clientFiles: boolean;
  readonly statusNotifications: boolean;
  readonly markdownOutline: boolean;
  readonly commands: ReadonlySet<string>;
  readonly rulePages: string | undefined;
}

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.selfexam`;
/** Scheme of the virtual pages on rules and profiles. */
export const PAGE_SCHEME = 'selfexam';

export function readClientFeatures(params: InitializeParams): ClientFeatures {
  const { workspace, textDocument } = params.capabilities;
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const diagnostics = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  return {
    configuration: workspace?.configuration === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshCodeLens: workspace?.codeLens?.refreshSupport === true,
    relatedInformation: diagnostics?.relatedInformation === true,
    codeDescription: diagnostics?.codeDescriptionSupport === true,
    dataSupport: diagnostics?.dataSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    snippetEdits:
      workspace?.workspaceEdit?.snippetEditSupport === true &&
      workspace.workspaceEdit.documentChanges === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchedSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    textDocumentContent: workspace?.textDocumentContent !== undefined,
    clientFiles: options.clientFiles === true,
    statusNotifications: options.statusNotifications === true,
    markdownOutline: options.markdownOutline === true,
    commands: new Set(Array.isArray(options.commands) ? options.commands : []),
    rulePages: typeof options.rulePages === 'string' ? options.rulePages : undefined,
  };
}

/** @param locale of the editor: what is ours in a list of several outlines */
export function serverCapabilities(client: ClientFeatures, locale: Locale): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    ...(client.pullDiagnostics && {
      diagnosticProvider: {
        identifier: 'selfexam',
        interFileDependencies: false,
        workspaceDiagnostics: true,
      },
    }),
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL],
      resolveProvider: false,
    },
    hoverProvider: true,
    completionProvider: { resolveProvider: true, triggerCharacters: ['#', '-', ':', '：', '“', '/', ' '] },
    documentSymbolProvider: { label: say(locale, 'outline') },
    codeLensProvider: { resolveProvider: false },
    foldingRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
    workspace: {
      ...(client.workspaceFolders && { workspaceFolders: { supported: true, changeNotifications: true } }),
      ...(client.textDocumentContent && { textDocumentContent: { schemes: [PAGE_SCHEME] } }),
    },
  };
}
