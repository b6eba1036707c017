import { commands, l10n, window, type Disposable, type LogOutputChannel, type TextDocument } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { DraftStatus, ServerRequests } from '../../server/src/lsp/protocol.js';
import { answerFileRequests } from './fileRequests.js';
import { answerWriteRequests } from './review/writeRequests.js';
import { QuietTyping } from './quiet/quietTyping.js';
import type { StatusStore } from './statusStore.js';

/** Makes the client of one entry: with a process or with a worker, which `release` ends. */
export type CreateClient = (options: {
  readonly id: string;
  readonly name: string;
  readonly client: LanguageClientOptions;
}) => Promise<{ readonly client: BaseLanguageClient; readonly release?: () => void }>;

/** The library is loaded with the client, not before. */
const NEVER_REVEAL = 4 as RevealOutputChannelOn.Never;

/** Commands that the server's code actions and lenses may name. */
const SERVER_COMMANDS = [
  'selfexam.openRule',
  'selfexam.showChecklist',
  'selfexam.insertMissing',
  'editor.action.triggerSuggest',
];

/** The language client: started once, on first need. */
export class Service implements Disposable {
  readonly log: LogOutputChannel;
  private client: Promise<BaseLanguageClient> | undefined;
  private readonly quiet = new QuietTyping();
  private release: (() => void) | undefined;

  constructor(
    private readonly create: CreateClient,
    private readonly statuses: StatusStore,
  ) {
    this.log = window.createOutputChannel('selfexam', { log: true });
  }

  get started(): boolean {
    return this.client !== undefined;
  }

  /** Starts the server where it does not run yet; tells the user where it cannot. */
  start(): Promise<BaseLanguageClient> {
    this.client ??= this.launch().catch((error: unknown) => {
      this.client = undefined;
      this.log.error(error instanceof Error ? error : String(error));
      void this.tellFailure();
      throw error;
    });
    return this.client;
  }

  /** Asks the server, which is started for it. */
  async request<M extends keyof ServerRequests>(
    method: M,
    params: ServerRequests[M]['params'],
  ): Promise<ServerRequests[M]['result']> {
    const client = await this.start();
    return client.sendRequest<ServerRequests[M]['result']>(method, params);
  }

  /** A new server in place of the old one; also where none runs or none would start. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  dispose(): void {
    this.quiet.dispose();
    this.stop().catch(() => undefined);
    this.log.dispose();
  }

  private async stop(): Promise<void> {
    const running = this.client;
    const { release } = this;
    this.client = undefined;
    this.release = undefined;
    this.statuses.clear();
    await running?.then((client) => client.dispose()).catch(() => undefined);
    release?.();
  }

  private async launch(): Promise<BaseLanguageClient> {
    const { client, release } = await this.create({
      id: 'selfexam',
      name: 'selfexam',
      client: this.options(),
    });
    this.release = release;
    client.onNotification('selfexam/statusChanged', (status: DraftStatus) => this.statuses.set(status));
    answerFileRequests(client);
    answerWriteRequests(client);
    await client.start();
    this.quiet.attach(client);
    await commands.executeCommand('setContext', 'selfexam.started', true);
    return client;
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: [
        { language: 'markdown' },
        { language: 'yaml' },
        { pattern: '**/{selfexam,*.profile}.{yaml,yml,json}' },
      ],
      outputChannel: this.log,
      revealOutputChannelOn: NEVER_REVEAL,
      synchronize: { configurationSection: 'selfexam' },
      initializationOptions: {
        clientFiles: true,
        statusNotifications: true,
        markdownOutline: true,
        commands: SERVER_COMMANDS,
      },
      diagnosticPullOptions: { onChange: true, onSave: true, onTabs: true },
      markdown: { isTrusted: { enabledCommands: ['selfexam.openRule'] } },
      middleware: {
        provideDiagnostics: (document, previous, token, next) =>
          this.quiet.provide(document, previous, token, next),
        didOpen: async (document, next) => {
          if (isFile(document)) await next(document);
        },
        didChange: async (event, next) => {
          if (isFile(event.document)) await next(event);
        },
        didSave: async (document, next) => {
          if (isFile(document)) await next(document);
        },
        didClose: async (document, next) => {
          this.statuses.delete(document.uri);
          if (isFile(document)) await next(document);
        },
      },
    };
  }

  private async tellFailure(): Promise<void> {
    const show = l10n.t('Show Log');
    const answer = await window.showErrorMessage(
      l10n.t('selfexam could not start its server. Drafts are not checked.'),
      show,
    );
    if (answer === show) this.log.show();
  }
}

/** Schemes of what is no file of anybody: our own pages, old versions, output, comments, cells and chats. */
const NO_FILES =
  /^(?:selfexam|git|gitfs|scm-history|output|debug|comment|review|walkThrough|vscode-(?!vfs|remote|test-web).*|chat-.*)$/;

/** Any file system will do, also one that another extension brings; what only looks like a file is left alone. */
function isFile({ uri }: TextDocument): boolean {
  return !NO_FILES.test(uri.scheme);
}
