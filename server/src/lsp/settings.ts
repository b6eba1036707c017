import type { Connection } from 'vscode-languageserver';
import { LOCALES } from '../core/locale.js';
import type { ClientSettings } from './protocol.js';

export const SECTION = 'selfexam';

export const DEFAULT_SETTINGS: ClientSettings = {
  enable: true,
  locale: 'auto',
  scope: 'folder',
  maxFiles: 1000,
  profile: '',
  codeLens: true,
};

/** The client's settings for each resource, asked for once and kept until they change. */
export class Settings {
  private readonly cache = new Map<string, Promise<ClientSettings>>();
  private pushed: ClientSettings = DEFAULT_SETTINGS;

  constructor(
    private readonly connection: Connection,
    /** The client answers `workspace/configuration`. */
    private readonly pull: () => boolean,
  ) {}

  /** Settings of a document; the defaults where the client has none or fails to answer. */
  get(uri: string | undefined): Promise<ClientSettings> {
    if (!this.pull()) return Promise.resolve(this.pushed);
    const key = uri ?? '';
    let settings = this.cache.get(key);
    if (settings === undefined) {
      settings = this.ask(uri);
      this.cache.set(key, settings);
    }
    return settings;
  }

  /** Forgets everything; `settings` is what a client that cannot be asked sent along. */
  change(settings: unknown): void {
    this.cache.clear();
    const section = isRecord(settings) ? settings[SECTION] : undefined;
    if (section !== undefined) this.pushed = readSettings(section);
  }

  forget(uri: string): void {
    this.cache.delete(uri);
  }

  private async ask(uri: string | undefined): Promise<ClientSettings> {
    try {
      const item = uri === undefined ? { section: SECTION } : { section: SECTION, scopeUri: uri };
      return readSettings(await this.connection.workspace.getConfiguration(item));
    } catch (error) {
      this.connection.console.warn(`workspace/configuration failed: ${String(error)}`);
      this.cache.delete(uri ?? '');
      return this.pushed;
    }
  }
}

/** Takes what is valid; the defaults stand in for the rest. */
export function readSettings(value: unknown): ClientSettings {
  const given = isRecord(value) ? value : {};
  const check = isRecord(given['check']) ? given['check'] : {};
  const profile = given['profile'];
  return {
    enable: typeof given['enable'] === 'boolean' ? given['enable'] : DEFAULT_SETTINGS.enable,
    locale:
      (['auto', ...LOCALES] as const).find((locale) => locale === given['locale']) ?? DEFAULT_SETTINGS.locale,
    scope: (['open', 'folder'] as const).find((scope) => scope === check['scope']) ?? DEFAULT_SETTINGS.scope,
    maxFiles: positive(check['maxFiles']) ?? DEFAULT_SETTINGS.maxFiles,
    profile: typeof profile === 'string' ? profile.trim() : DEFAULT_SETTINGS.profile,
    codeLens:
      isRecord(given['codeLens']) && given['codeLens']['enable'] === false
        ? false
        : DEFAULT_SETTINGS.codeLens,
  };
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
