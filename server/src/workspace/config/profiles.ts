import { builtinProfile, builtinProfiles } from '../../core/meeting/builtin.js';
import type { ResolvedProfile } from '../../core/meeting/profile.js';
import { readProfile, type ProfileReading } from '../../core/meeting/read.js';
import { ProfileError, resolveProfile } from '../../core/meeting/resolve.js';
import type { Profile } from '../../core/schema/types.js';
import { didYouMean } from '../nearest.js';
import { problem, type Outcome, type Place, type Problem } from '../problem.js';
import type { ConfigFiles } from './config-files.js';

/** True where a setting names a profile file, not an id: ids have neither dots nor slashes. */
export function isProfilePath(idOrPath: string): boolean {
  return /[./\\:]/.test(idOrPath);
}

/** A profile file that the configuration names, and where it does. */
export interface ProfileReference {
  readonly address: string;
  readonly place: Place;
}

interface OwnProfile {
  readonly file: string;
  readonly reading: ProfileReading & { readonly ok: true };
}

/**
 * The built-in profiles and those of a unit's own files, which may build on each other in any order.
 * @returns every profile by id, and the id in each file by the file's address
 */
export async function loadProfiles(
  references: readonly ProfileReference[],
  files: ConfigFiles,
): Promise<Outcome<{ byId: ReadonlyMap<string, ResolvedProfile>; idOfFile: ReadonlyMap<string, string> }>> {
  const problems: Problem[] = [];
  const own = new Map<string, OwnProfile>();
  const idOfFile = new Map<string, string>();
  for (const { address, place } of references) {
    if (idOfFile.has(address)) continue;
    const read = await files.read(address);
    if (read === undefined) problems.push(missingFile(address, place));
    else if ('problem' in read) problems.push(read.problem);
    else {
      const reading = readProfile(read.text);
      if (!reading.ok) {
        problems.push(
          ...reading.problems.map(({ message, line, column, range }) =>
            problem('bad-profile', { message }, {}, { file: address, line, column, range }),
          ),
        );
        continue;
      }
      const { id } = reading.profile;
      const taken = own.get(id)?.file ?? (builtinProfile(id) === undefined ? undefined : id);
      if (taken !== undefined)
        problems.push(duplicateId(id, taken, { file: address, ...reading.position(['id']) }));
      else own.set(id, { file: address, reading });
      idOfFile.set(address, id);
    }
  }
  const find = (id: string): Profile | undefined => own.get(id)?.reading.profile ?? builtinProfile(id);
  const resolved = new Map<string, ResolvedProfile>();
  for (const [id, { file, reading }] of own) {
    try {
      resolved.set(id, resolveProfile(reading.profile, find));
    } catch (error) {
      if (!(error instanceof ProfileError)) throw error;
      const path = error.code === 'duplicate-id' ? [] : ['extends'];
      problems.push(
        problem('bad-profile', { message: error.localized }, {}, { file, ...reading.position(path) }),
      );
    }
  }
  if (problems.length > 0) return { problems };
  const byId = resolved.size === 0 ? builtinProfiles() : new Map([...builtinProfiles(), ...resolved]);
  return { value: { byId, idOfFile } };
}

/** An id that no profile has, with the nearest one and the list. */
export function unknownProfile(id: string, known: Iterable<string>, place: Place = {}): Problem {
  const ids = [...known];
  const near = didYouMean(id, ids);
  return problem(
    'unknown-profile',
    {
      message: { 'zh-CN': '没有“{id}”这个会议档案。', en: 'There is no meeting profile "{id}".' },
      advice: {
        'zh-CN': `${near['zh-CN']}可用：{known}；也可以写档案文件的路径。`,
        en: `${near.en === '' ? '' : `${near.en} `}Known: {known}; the path of a profile file will do, too.`,
      },
    },
    { id, known: ids.join(', ') },
    place,
  );
}

/** The newest built-in meeting: what a draft is judged against where nothing names another. */
export function newestProfile(): string {
  const yearOf = (id: string): number => builtinProfile(id)?.year ?? 0;
  return [...builtinProfiles().keys()].reduce((newest, id) => (yearOf(id) >= yearOf(newest) ? id : newest));
}

function missingFile(address: string, place: Place): Problem {
  return problem(
    'file-not-found',
    {
      message: { 'zh-CN': '找不到会议档案文件 {address}。', en: 'There is no profile file {address}.' },
      advice: {
        'zh-CN': '路径以配置文件所在文件夹为准。',
        en: 'Paths are relative to the configuration file.',
      },
    },
    { address },
    place,
  );
}

function duplicateId(id: string, taken: string, place: Place): Problem {
  return problem(
    'duplicate-profile',
    {
      message: {
        'zh-CN': '档案编号“{id}”已被 {taken} 使用。',
        en: 'The profile id "{id}" is taken by {taken}.',
      },
      advice: {
        'zh-CN': '请换一个编号；要改内置档案，可以用 extends。',
        en: 'Choose another; use extends to change a built-in profile.',
      },
    },
    { id, taken: taken === id ? `built-in ${id}` : taken },
    place,
  );
}
