import { stringify } from 'yaml';
import type { Approvals } from '../../core/schema/types.js';
import { validateApprovals } from '../../core/schema/validators.js';
import type { ConfigFiles } from '../../workspace/config/config-files.js';
import { parseData } from '../../workspace/config/data-document.js';
import { problem, type Outcome } from '../../workspace/problem.js';
import { NO_APPROVALS } from './approvals.js';

/**
 * Reads the decisions of a folder; a file that is not there holds none.
 * @param address of the file, as the files know it
 */
export async function readApprovals(address: string, files: ConfigFiles): Promise<Outcome<Approvals>> {
  const read = await files.read(address);
  if (read === undefined) return { value: NO_APPROVALS };
  return 'problem' in read ? { problems: [read.problem] } : parseApprovals(read.text, address);
}

/** Decisions as data; a damaged file is a problem, never an empty list: it would be written over. */
export function parseApprovals(text: string, address: string): Outcome<Approvals> {
  const parsed = parseData(text, address);
  if (parsed.value === undefined) return { problems: parsed.problems };
  const { value } = parsed.value;
  if (validateApprovals(value)) return { value: value as Approvals };
  const [fault] = validateApprovals.errors ?? [];
  const message = {
    'zh-CN': '审阅记录不合格式（{path} {detail}），没有改动。',
    en: 'The record of approvals is malformed ({path} {detail}); it was left alone.',
  };
  const advice = {
    'zh-CN': '请从备份或版本库恢复这个文件，不要手工改写。',
    en: 'Restore it from a backup or from version control; it is not to be edited by hand.',
  };
  const data = { path: fault?.instancePath ?? '', detail: fault?.message ?? '' };
  return { problems: [problem('bad-approvals', { message, advice }, data, { file: address, line: 1 })] };
}

/** The file as it is written: entries by path, so that versions compare well. */
export function stringifyApprovals({ drafts }: Approvals): string {
  const sorted = Object.fromEntries(Object.entries(drafts).sort(([a], [b]) => (a < b ? -1 : 1)));
  const head =
    '# 审阅记录，由 selfexam approve / return 写入，不含材料原文；请勿手工修改。\n# Who approved which version; written by selfexam.\n';
  return head + stringify({ version: 1, drafts: sorted }, { lineWidth: 0, aliasDuplicateObjects: false });
}
