import type { CancellationToken } from 'vscode-languageserver';
import type { Locale } from '../../../core/locale.js';
import type { Approvals, CommentRecord } from '../../../core/schema/types.js';
import { APPROVALS_NAME } from '../../../review/approvals/approvals.js';
import { readApprovals } from '../../../review/approvals/read-approvals.js';
import { assess, namesOf, type Assessed, type JudgedFile, type ReadText } from '../../../review/assess.js';
import { COMMENTS_NAME } from '../../../review/comments/comments.js';
import { readComments } from '../../../review/comments/read-comments.js';
import { indexText, type OtherSource, type OtherText } from '../../../review/copied/other-text.js';
import type { Gathered } from '../../../review/gather.js';
import type { ConfigFiles } from '../../../workspace/config/config-files.js';
import type { Outcome, Problem } from '../../../workspace/problem.js';
import type { SkippedFile } from '../../../workspace/report.js';
import { letMessagesIn, type Session } from '../../session.js';
import { uriFiles } from '../../uriFiles.js';
import { beside, namedFiles, pathIn, reviewFolders, type ReviewFolder } from './folders.js';
import { Judgements, reviewOptions, type Judgement } from './judgements.js';
import { Texts } from './texts.js';

/** A reviewed folder with the addresses of its drafts. */
export interface FolderReview extends Assessed<JudgedFile> {
  readonly folder: ReviewFolder;
  readonly approvals: Approvals;
  /** URI of a file as the report names it. */
  uriOf(path: string): string;
}

/** Reviews the open folders as the command line does, by the texts that the editor has. */
export class Reviewer {
  readonly texts: Texts;
  private readonly judgements: Judgements;
  private readonly indexed = new Map<
    string,
    { readonly text: string; readonly names: string; readonly is: OtherText }
  >();

  constructor(private readonly session: Session) {
    this.texts = new Texts(session);
    this.judgements = new Judgements(session);
  }

  /** Every folder; of one that cannot be reviewed, why. */
  async all(token: CancellationToken): Promise<{ folder: ReviewFolder; review: Outcome<FolderReview> }[]> {
    const folders = await reviewFolders(this.session);
    this.judgements.keepOnly(new Set(folders.flatMap(({ uris }) => [...uris])));
    const all: { folder: ReviewFolder; review: Outcome<FolderReview> }[] = [];
    for (const folder of folders) all.push({ folder, review: await this.review(folder, token) });
    return all;
  }

  /** One folder. The problems alone where its configuration or a record of it is broken. */
  async review(folder: ReviewFolder, token: CancellationToken): Promise<Outcome<FolderReview>> {
    const { session } = this;
    const { settings } = folder;
    if (folder.config.problems.length > 0) return { problems: folder.config.problems };
    const [approvals, comments] = await Promise.all([this.approvals(folder), this.comments(folder)]);
    if (approvals.value === undefined) return approvals;
    if (comments.value === undefined) return comments;
    const locale = await this.localeOf(folder);
    const review = settings.config.review ?? {};
    const named = (patterns: readonly string[] | undefined): Promise<string[]> =>
      namedFiles(session, folder.folder, patterns);
    const apart = {
      'last-year': await named(review.lastYear),
      archive: await named(review.archive),
      sample: await named(review.samples),
      quotable: await named(review.quotable),
      opinions: await named(review.opinions),
      lastList: await named(review.lastList),
    };
    const left = new Set(Object.values(apart).flat());
    const judged: { draft: Gathered; file: JudgedFile }[] = [];
    const problems: Problem[] = [];
    const skipped: SkippedFile[] = [];
    const uris = new Map<string, string>();
    for (const uri of folder.uris) {
      if (left.has(uri)) continue;
      await letMessagesIn(token);
      const judgement = await this.judge(uri, folder, locale);
      if (judgement === undefined) continue;
      const path = pathIn(folder, uri);
      uris.set(path, uri);
      if (judgement.draft !== undefined) judged.push(judgement);
      else if (judgement.problem !== undefined) problems.push(judgement.problem);
      else skipped.push({ path, reason: 'not-a-draft', detail: '' });
    }
    const names = namesOf(
      settings,
      judged.map(({ draft }) => draft),
    );
    const nameKey = JSON.stringify([...names.values()]);
    const others: OtherText[] = [];
    for (const source of ['last-year', 'archive', 'sample'] as const)
      for (const uri of apart[source]) {
        await letMessagesIn(token);
        others.push(...(await this.other(source, uri, folder, names, nameKey)));
      }
    const read = async (list: readonly string[]): Promise<ReadText[]> => {
      const all: ReadText[] = [];
      for (const uri of list) {
        const text = await this.texts.read(uri);
        if (text !== undefined) all.push({ path: pathIn(folder, uri), text });
      }
      return all;
    };
    const assessed = assess({
      settings,
      locale,
      version: session.host.version ?? '',
      now: new Date().toISOString(),
      unit: folder.name,
      judged,
      partial: false,
      others,
      quotable: (await read(apart.quotable)).map(({ text }) => text),
      opinions: await read(apart.opinions),
      lastLists: await read(apart.lastList),
      approvals: approvals.value,
      comments: comments.value,
      skipped,
      problems,
      shown: (path) => path,
      keyOf: (path) => path,
      shownKey: (key) => key,
    });
    const files = this.files();
    return {
      value: {
        ...assessed,
        folder,
        approvals: approvals.value,
        uriOf: (path) => uris.get(path) ?? files.resolve(folder.folder, path),
      },
    };
  }

  /** One draft as a review judges it; undefined where the file cannot be read. */
  async judge(uri: string, folder: ReviewFolder, locale: Locale): Promise<Judgement | undefined> {
    const text = await this.texts.read(uri);
    if (text === undefined) return undefined;
    return this.judgements.of(uri, pathIn(folder, uri), text, folder, reviewOptions(folder, locale));
  }

  approvals({ folder }: Pick<ReviewFolder, 'folder'>): Promise<Outcome<Approvals>> {
    return readApprovals(beside(folder, APPROVALS_NAME), this.files());
  }

  comments({ folder }: Pick<ReviewFolder, 'folder'>): Promise<Outcome<CommentRecord>> {
    return readComments(beside(folder, COMMENTS_NAME), this.files());
  }

  /** The language of the messages: the setting, else the configuration's, else the editor's. */
  async localeOf({ folder, settings }: Pick<ReviewFolder, 'folder' | 'settings'>): Promise<Locale> {
    const { locale } = await this.session.settings.get(folder);
    return locale === 'auto' ? (settings.locale ?? this.session.locale) : locale;
  }

  private async other(
    source: OtherSource,
    uri: string,
    folder: ReviewFolder,
    names: Parameters<typeof indexText>[2],
    nameKey: string,
  ): Promise<OtherText[]> {
    const text = await this.texts.read(uri);
    if (text === undefined) return [];
    const known = this.indexed.get(uri);
    if (known?.text === text && known.names === nameKey) return [{ ...known.is, source }];
    const about = { path: pathIn(folder, uri), source, size: text.length, modified: 0 };
    const is = { ...indexText(about, text, names), text: () => text };
    this.indexed.set(uri, { text, names: nameKey, is });
    return [is];
  }

  private files(): ConfigFiles {
    return uriFiles((uri) => this.session.files.read(uri), this.session.folders());
  }
}
