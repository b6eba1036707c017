import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextDocumentContentChangeEvent,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const SERVER = new URL('../../dist/server.js', import.meta.url);

/** All that our server can make use of; tests take away what a client may lack. */
export const FULL: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    textDocumentContent: {},
  },
  textDocument: {
    diagnostic: {
      dynamicRegistration: false,
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
      isPreferredSupport: true,
      dataSupport: true,
    },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
  },
};

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folder?: string;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  readonly settings?: unknown;
}

/** A client of the bundled server in its own process, over stdio. */
export class TestClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly shown: string[] = [];
  settings: unknown;
  refreshes = 0;
  private readonly documents = new Map<string, TextDocument>();
  private readonly waiting: { test: () => boolean; resolve: () => void }[] = [];

  private constructor(
    readonly connection: ProtocolConnection,
    private readonly process: ChildProcess | undefined,
    readonly result: InitializeResult,
  ) {}

  /** Starts the real server. */
  static async start(options: StartOptions = {}): Promise<TestClient> {
    if (!existsSync(SERVER)) throw new Error('dist/server.js is missing: run npm run bundle');
    const child = spawn(process.execPath, [SERVER.pathname, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    return TestClient.connect(connection, options, child);
  }

  /** Speaks to a server on any connection. */
  static async connect(
    connection: ProtocolConnection,
    options: StartOptions,
    child?: ChildProcess,
  ): Promise<TestClient> {
    const holder: { client?: TestClient; settings: unknown } = { settings: options.settings ?? null };
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(() => holder.client?.settings ?? holder.settings),
    );
    connection.onRequest(RegistrationRequest.type, () => undefined);
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      if (holder.client !== undefined) holder.client.refreshes++;
      holder.client?.check();
    });
    const early: (() => void)[] = [];
    const later = (run: (client: TestClient) => void): void => {
      const { client } = holder;
      if (client === undefined) early.push(() => run(holder.client as TestClient));
      else {
        run(client);
        client.check();
      }
    };
    connection.onNotification(PublishDiagnosticsNotification.type, (params) =>
      later((client) => client.published.push(params)),
    );
    connection.onNotification(LogMessageNotification.type, ({ message }) =>
      later((client) => client.logged.push(message)),
    );
    connection.onNotification(ShowMessageNotification.type, ({ message }) =>
      later((client) => client.shown.push(message)),
    );
    connection.onUnhandledNotification(() => undefined);
    connection.listen();
    const folder = options.folder === undefined ? undefined : pathToFileURL(options.folder).href;
    const result = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: folder ?? null,
      workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'test' }],
      capabilities: options.capabilities ?? FULL,
      ...(options.locale !== undefined && { locale: options.locale }),
      ...(options.initializationOptions !== undefined && {
        initializationOptions: options.initializationOptions,
      }),
    });
    holder.client = new TestClient(connection, child, result);
    holder.client.settings = holder.settings;
    for (const run of early) run();
    await connection.sendNotification(InitializedNotification.type, {});
    return holder.client;
  }

  get alive(): boolean {
    return this.process?.exitCode === null && this.process.signalCode === null;
  }

  get pid(): number | undefined {
    return this.process?.pid;
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async change(uri: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.document(uri);
    const next = TextDocument.update(document, contentChanges, document.version + 1);
    this.documents.set(uri, next);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: next.version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open`);
    return document;
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    return report.kind === 'full' ? report.items : [];
  }

  /** Code actions for some diagnostics, as a light bulb on the first of them asks for. */
  async actions(uri: string, diagnostics: Diagnostic[], only?: string[]): Promise<CodeAction[]> {
    const range = diagnostics[0]?.range ?? {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    };
    return this.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only !== undefined && { only }) },
    });
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  /** The text after an edit; snippets are inserted with their placeholders' text. */
  applied(uri: string, edit: WorkspaceEdit | undefined): string {
    const document = this.document(uri);
    const [change] = edit?.documentChanges ?? [];
    if (change === undefined || !('edits' in change)) throw new Error('no edit of a document');
    if (change.textDocument.uri !== uri || change.textDocument.version !== document.version)
      throw new Error('edit of another version');
    const edits = change.edits.map((one) =>
      'snippet' in one
        ? { range: one.range, newText: plain(one.snippet.value) }
        : { range: one.range, newText: one.newText },
    );
    return TextDocument.applyEdits(document, edits);
  }

  /** Resolves as soon as the test holds; messages of the server are what may make it true. */
  until(test: () => boolean): Promise<void> {
    if (test()) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ test, resolve }));
  }

  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    const child = this.process;
    const exited =
      child === undefined
        ? Promise.resolve(null)
        : new Promise<number | null>((resolve) => child.once('exit', resolve));
    await this.connection.sendNotification(ExitNotification.type);
    const code = await exited;
    this.connection.dispose();
    return code;
  }

  private check(): void {
    for (const waiter of [...this.waiting]) {
      if (!waiter.test()) continue;
      this.waiting.splice(this.waiting.indexOf(waiter), 1);
      waiter.resolve();
    }
  }
}

function plain(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
}

/** URI of a file that is nowhere on disk. */
export function uriOf(name: string): string {
  return `file:///selfexam-test/${name}`;
}
