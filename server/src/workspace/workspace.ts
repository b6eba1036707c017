import { dirname, resolve } from 'node:path';
import type { ConfigFiles } from './config/config-files.js';
import { findConfig } from './config/find-config.js';
import { loadSettings } from './config/load-settings.js';
import type { Settings } from './config/settings.js';
import { diskFiles } from './disk-files.js';
import type { Outcome } from './problem.js';

export interface WorkspaceOptions {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** A configuration for every file; `false`: none. Undefined: the nearest one above each file. */
  readonly config?: string | false | undefined;
  /** Profile id or path that stands in for the configurations' own. */
  readonly profile?: string | undefined;
  readonly files?: ConfigFiles;
}

/** A folder of drafts with its configurations, each read once. */
export class Workspace {
  readonly cwd: string;
  readonly files: ConfigFiles;
  private readonly byFolder = new Map<string, Promise<string | undefined>>();
  private readonly byConfig = new Map<string, Promise<Outcome<Settings>>>();

  constructor(readonly options: WorkspaceOptions) {
    this.cwd = options.cwd;
    this.files = options.files ?? diskFiles;
  }

  /** Settings for a file; the same object, or the same problems, for all files of one configuration. */
  async settingsFor(file: string): Promise<Outcome<Settings>> {
    return this.settingsOf(dirname(file));
  }

  /** Settings for the files that stand in a folder. */
  async settingsOf(folder: string): Promise<Outcome<Settings>> {
    const config = await this.configOf(folder);
    const key = config ?? '';
    let settings = this.byConfig.get(key);
    if (settings === undefined) {
      const { profile } = this.options;
      const overrides = profile === undefined ? {} : { profile, profileFolder: this.cwd };
      settings = loadSettings(config, this.cwd, this.files, overrides);
      this.byConfig.set(key, settings);
    }
    return settings;
  }

  private configOf(folder: string): Promise<string | undefined> {
    const { config } = this.options;
    if (config === false) return Promise.resolve(undefined);
    if (config !== undefined) return Promise.resolve(resolve(this.cwd, config));
    let found = this.byFolder.get(folder);
    if (found === undefined) {
      found = findConfig(folder, this.files);
      this.byFolder.set(folder, found);
    }
    return found;
  }
}
