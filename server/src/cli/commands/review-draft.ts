import { resolve } from 'node:path';
import type { ReviewDraft } from '../../core/schema/types.js';
import type { Gathered } from '../../review/gather.js';
import { reviewFolder, type Reviewed } from '../../review/review-folder.js';
import { baselineKey } from '../../workspace/baseline-file.js';
import { problem, type Outcome } from '../../workspace/problem.js';
import { Workspace } from '../../workspace/workspace.js';
import type { CommandContext } from '../context.js';

/** A draft with the review of its folder. */
export interface ReviewedDraft {
  readonly reviewed: Reviewed;
  readonly draft: Gathered;
  readonly described: ReviewDraft;
  /** How the record of approvals names it. */
  readonly key: string;
}

/** Reviews the folder of a draft, since what blocks it may stand in other drafts, and picks the draft out. */
export async function reviewDraft(
  path: string,
  config: string | false | undefined,
  { host, locale, localeGiven }: CommandContext,
): Promise<Outcome<ReviewedDraft>> {
  const file = resolve(host.cwd, path);
  const workspace = new Workspace({ cwd: host.cwd, config });
  const settings = await workspace.settingsFor(file);
  if (settings.value === undefined) return settings;
  const result = await reviewFolder({
    paths: settings.value.file === undefined ? [file] : [settings.value.folder, file],
    workspace,
    judge: { baseline: false },
    locale: localeGiven ? locale : undefined,
    version: host.version,
  });
  if (result.value === undefined) return result;
  const reviewed = result.value;
  const index = reviewed.drafts.findIndex((draft) => draft.path === file);
  const draft = reviewed.drafts[index];
  const described = reviewed.report.drafts[index];
  const own = reviewed.problems.filter((one) => one.file === file);
  if (draft === undefined || described === undefined) {
    const message = {
      'zh-CN': '这个文件不是一份可以审阅的材料。',
      en: 'This file is no draft that could be reviewed.',
    };
    const advice = {
      'zh-CN': '请核对路径，并在文件头写明文种。',
      en: 'Check the path, and name the kind in the front matter.',
    };
    return { problems: own.length > 0 ? own : [problem('not-a-draft', { message, advice }, {}, { file })] };
  }
  if (own.length > 0) return { problems: own };
  return { value: { reviewed, draft, described, key: baselineKey(reviewed.approvalsFile, file) } };
}
