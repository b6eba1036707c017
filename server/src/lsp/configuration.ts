import { createMatcher } from '../core/baseline.js';
import type { LintOptions } from '../core/lint.js';
import type { Locale } from '../core/locale.js';
import { builtinProfile, builtinProfiles } from '../core/meeting/builtin.js';
import { readProfile } from '../core/meeting/read.js';
import type { Baseline, Profile } from '../core/schema/types.js';
import { validateBaseline } from '../core/schema/validators.js';
import { findConfig } from '../workspace/config/find-config.js';
import { loadSettings } from '../workspace/config/load-settings.js';
import { isProfilePath } from '../workspace/config/profiles.js';
import type { Settings } from '../workspace/config/settings.js';
import type { Problem } from '../workspace/problem.js';
import { configFileKind } from './configFiles.js';
import { readConfigText } from './configText.js';
import { IGNORE_NAMES, IgnoreFiles } from './ignoreFiles.js';
import type { ProfileInfo } from './protocol.js';
import { baseName, folderOf, relativeUri, uriFiles, type ReadUri } from './uriFiles.js';

/** What the configuration says about one document. */
export interface DraftConfig {
  /** URI of the configuration; undefined where there is none. */
  readonly uri: string | undefined;
  readonly name: string;
  /** Everything it says; the defaults where there is none or where it is broken. */
  readonly settings: Settings;
  readonly profiles: readonly ProfileInfo[];
  readonly defaultProfile: string;
  readonly profileFrom: 'config' | 'setting' | 'default';
  readonly locale: Locale | undefined;
  /** Left out by a pattern. */
  readonly ignored: boolean;
  readonly roster: readonly string[];
  /** Why the configuration cannot be used; the defaults stand in for it then. */
  readonly problems: readonly Problem[];
  /** Options of one lint run; a matcher of the baseline is used up by it. */
  options(): Omit<LintOptions, 'locale' | 'defaultProfile'>;
  /** URI of the file that holds a profile; undefined for built-in ones. */
  profileFile(id: string): string | undefined;
}

interface Loaded {
  readonly uri: string | undefined;
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  readonly baseline: Baseline | undefined;
  readonly profileFiles: ReadonlyMap<string, string>;
}

/** The configurations of the open folders, each read once until one of its files changes. */
export class Configurations {
  private readonly found = new Map<string, Promise<string | undefined>>();
  private readonly loaded = new Map<string, Promise<Loaded>>();
  private readonly used = new Set<string>();
  private readonly ignoreFiles: IgnoreFiles;

  constructor(
    private readonly host: {
      /** Text of a file as the editor has it. */
      readonly read: ReadUri;
      readonly folders: () => readonly string[];
    },
  ) {
    this.ignoreFiles = new IgnoreFiles(this.files(), host.folders);
  }

  /** The configuration that counts for a document, the nearest one above it. */
  async get(uri: string): Promise<DraftConfig> {
    const folder = /^untitled:/.test(uri) ? (this.host.folders()[0] ?? folderOf(uri)) : folderOf(uri);
    const address = configFileKind(uri) === 'config' ? uri : await this.find(folder);
    const [loaded, ignored] = await Promise.all([this.load(address, folder), this.ignoreFiles.ignores(uri)]);
    return draftConfig(uri, loaded, ignored);
  }

  /** What is wrong with a configuration as it stands in the editor. */
  async check(
    uri: string,
    _text: string,
  ): Promise<{ problems: readonly Problem[]; locale: Locale | undefined }> {
    const { problems, settings } = await this.load(uri, folderOf(uri));
    return { problems, locale: settings.locale };
  }

  /** True where the nearest configuration names the file as a profile, however broken either of them is. */
  async isProfile(uri: string): Promise<boolean> {
    const address = await this.find(folderOf(uri));
    const text = address === undefined ? undefined : await this.read(address);
    if (address === undefined || text === undefined) return false;
    const files = this.files();
    return readConfigText(text).profiles.some(({ value }) => files.resolve(folderOf(address), value) === uri);
  }

  /** Data of the profiles that a profile file may build on. */
  async profileData(uri: string): Promise<(id: string) => Profile | undefined> {
    const folder = folderOf(uri);
    const { profileFiles } = await this.load(await this.find(folder), folder);
    const own = new Map<string, Profile>();
    for (const [id, file] of profileFiles) {
      const text = file === uri ? undefined : await this.read(file);
      const reading = text === undefined ? undefined : readProfile(text);
      if (reading?.ok === true) own.set(id, reading.profile);
    }
    return (id) => own.get(id) ?? builtinProfile(id);
  }

  /** True where one of the files is, or may become, part of a configuration. */
  concerns(uris: readonly string[]): boolean {
    return uris.some(
      (uri) =>
        this.used.has(uri) ||
        configFileKind(uri) !== undefined ||
        (IGNORE_NAMES as readonly string[]).includes(baseName(uri)),
    );
  }

  clear(): void {
    this.found.clear();
    this.loaded.clear();
    this.used.clear();
    this.ignoreFiles.clear();
  }

  private find(folder: string): Promise<string | undefined> {
    let address = this.found.get(folder);
    if (address === undefined) {
      address = findConfig(folder, this.files());
      this.found.set(folder, address);
    }
    return address;
  }

  private load(address: string | undefined, folder: string): Promise<Loaded> {
    const key = address ?? '';
    let loaded = this.loaded.get(key);
    if (loaded === undefined) {
      loaded = this.readAll(address, folder);
      this.loaded.set(key, loaded);
    }
    return loaded;
  }

  private async readAll(address: string | undefined, folder: string): Promise<Loaded> {
    const files = this.files();
    const outcome = await loadSettings(address, folder, files);
    const settings = outcome.value ?? (await loadSettings(undefined, folder, files)).value;
    if (settings === undefined) throw new Error('the default settings must always load');
    const profileFiles = new Map<string, string>();
    const { profile, profiles = [] } = settings.config;
    for (const path of [...profiles, ...(profile !== undefined && isProfilePath(profile) ? [profile] : [])]) {
      const file = files.resolve(settings.folder, path);
      const reading = readProfile((await this.read(file)) ?? '');
      if (reading.ok) profileFiles.set(reading.profile.id, file);
    }
    const baseline =
      settings.baseline === undefined ? undefined : parseBaseline(await this.read(settings.baseline));
    return { uri: address, settings, problems: outcome.problems ?? [], baseline, profileFiles };
  }

  private files(): ReturnType<typeof uriFiles> {
    return uriFiles((uri) => this.read(uri), this.host.folders());
  }

  private read(uri: string): Promise<string | undefined> {
    this.used.add(uri);
    return this.host.read(uri);
  }
}

function draftConfig(
  uri: string,
  { uri: address, settings, problems, baseline, profileFiles }: Loaded,
  ignored: boolean,
): DraftConfig {
  const path = uriFiles(() => Promise.resolve(undefined), []).relative(settings.folder, uri);
  const { profiles, config } = settings;
  return {
    uri: address,
    name: address === undefined ? '' : baseName(address),
    settings,
    profiles: [...profiles.values()].map(({ id, title, year, areas }) => ({
      id,
      title,
      ...(year !== undefined && { year }),
      builtin: builtinProfiles().has(id),
      areas: areas.map(({ name }) => name),
    })),
    defaultProfile: settings.defaultProfile,
    profileFrom: config.profile === undefined ? 'default' : 'config',
    locale: settings.locale,
    ignored: ignored || (path !== undefined && settings.isIgnored(path)),
    roster: settings.roster.map(({ name }) => name),
    problems,
    options() {
      const kind = path === undefined ? undefined : settings.kindOf(path);
      const matcher =
        baseline === undefined || settings.baseline === undefined
          ? undefined
          : createMatcher(baseline, relativeUri(folderOf(settings.baseline), uri));
      return {
        profile: (id) => profiles.get(id),
        rules: settings.rules,
        roster: settings.roster,
        ...(kind !== undefined && { fallbackKind: kind }),
        ...(matcher !== undefined && { isKnown: (finding) => matcher.isKnown(finding) }),
      };
    },
    profileFile: (id) => profileFiles.get(id),
  };
}

function parseBaseline(text: string | undefined): Baseline | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return validateBaseline(value) ? (value as Baseline) : undefined;
  } catch {
    return undefined;
  }
}
