import type { Config, Member } from '../../core/schema/types.js';
import { problem, type Outcome, type Place, type Problem } from '../problem.js';
import type { ConfigFiles } from './config-files.js';
import {
  isProfilePath,
  loadProfiles,
  newestProfile,
  unknownProfile,
  type ProfileReference,
} from './profiles.js';
import { readConfig, type ReadConfig } from './read-config.js';
import { readRoster } from './roster.js';
import { ignoreMatcher, kindMatcher, ruleSettings, type Settings } from './settings.js';

/** What stands in for the configuration's own settings, as options of the command line do. */
export interface SettingsOverrides {
  /** Id, or path as seen from {@link profileFolder}, of the profile for drafts that name none. */
  readonly profile?: string;
  readonly profileFolder?: string;
}

/**
 * Reads a configuration with all that it names: profile files, roster.
 * @param address of the configuration; undefined for the defaults
 * @param folder where paths start from when there is no configuration
 * @returns the settings, or every problem found, each with its file and line
 */
export async function loadSettings(
  address: string | undefined,
  folder: string,
  files: ConfigFiles,
  overrides: SettingsOverrides = {},
): Promise<Outcome<Settings>> {
  const read = await readConfigFile(address, files);
  if (read.value === undefined) return read;
  const { config, document } = read.value;
  const base = address === undefined ? folder : (files.parent(address) ?? folder);
  const place = (...path: (string | number)[]): Place => document?.place(path) ?? {};

  const references = (config.profiles ?? []).map((path, index): ProfileReference => ({
    address: files.resolve(base, path),
    place: place('profiles', index),
  }));
  const wanted = wantedProfile(config, base, overrides, place('profile'));
  const wantedFile =
    wanted !== undefined && isProfilePath(wanted.id) ? files.resolve(wanted.folder, wanted.id) : undefined;
  if (wantedFile !== undefined && wanted !== undefined)
    references.push({ address: wantedFile, place: wanted.place });
  const profiles = await loadProfiles(references, files);
  const roster = await loadRoster(config, base, files, place('roster'));
  const problems: Problem[] = [...(profiles.problems ?? []), ...(roster.problems ?? [])];
  if (profiles.value === undefined || roster.value === undefined) return { problems };

  const { byId, idOfFile } = profiles.value;
  const id = wantedFile === undefined ? wanted?.id : idOfFile.get(wantedFile);
  if (id !== undefined && !byId.has(id))
    return { problems: [unknownProfile(id, byId.keys(), wanted?.place)] };
  return {
    value: {
      file: address,
      folder: base,
      config,
      locale: config.locale,
      profiles: byId,
      defaultProfile: id ?? newestProfile(),
      rules: ruleSettings(config),
      roster: roster.value,
      baseline: config.baseline === undefined ? undefined : files.resolve(base, config.baseline),
      kindOf: kindMatcher(config),
      isIgnored: ignoreMatcher(config),
    },
  };
}

type MaybeDocument = Pick<ReadConfig, 'config'> & Partial<Pick<ReadConfig, 'document'>>;

async function readConfigFile(
  address: string | undefined,
  files: ConfigFiles,
): Promise<Outcome<MaybeDocument>> {
  if (address === undefined) return { value: { config: {} } };
  const read = await files.read(address);
  if (read === undefined) {
    const message = { 'zh-CN': '没有这个配置文件。', en: 'There is no such configuration file.' };
    const advice = {
      'zh-CN': '请核对路径；运行 selfexam init 可以新建。',
      en: 'Check the path; "selfexam init" makes one.',
    };
    return { problems: [problem('config-not-found', { message, advice }, {}, { file: address })] };
  }
  return 'problem' in read ? { problems: [read.problem] } : readConfig(read.text, address);
}

function wantedProfile(
  { profile }: Config,
  base: string,
  overrides: SettingsOverrides,
  place: Place,
): { id: string; folder: string; place: Place } | undefined {
  if (overrides.profile !== undefined)
    return { id: overrides.profile, folder: overrides.profileFolder ?? base, place: {} };
  return profile === undefined ? undefined : { id: profile, folder: base, place };
}

async function loadRoster(
  { roster }: Config,
  base: string,
  files: ConfigFiles,
  place: Place,
): Promise<Outcome<readonly Member[]>> {
  if (roster === undefined) return { value: [] };
  if (typeof roster !== 'string') return { value: roster };
  const address = files.resolve(base, roster);
  const read = await files.read(address);
  if (read === undefined) {
    const message = { 'zh-CN': '找不到名册文件 {address}。', en: 'There is no roster file {address}.' };
    const advice = {
      'zh-CN': '路径以配置文件所在文件夹为准。',
      en: 'Paths are relative to the configuration file.',
    };
    return { problems: [problem('file-not-found', { message, advice }, { address }, place)] };
  }
  return 'problem' in read ? { problems: [read.problem] } : readRoster(read.text, address);
}
