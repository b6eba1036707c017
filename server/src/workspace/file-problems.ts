import type { Localized } from '../core/locale.js';
import { problem, type Problem } from './problem.js';

const TEXTS: Readonly<Record<string, { code: string; message: Localized; advice?: Localized }>> = {
  ENOENT: {
    code: 'file-not-found',
    message: { 'zh-CN': '没有这个文件或文件夹。', en: 'No such file or folder.' },
    advice: { 'zh-CN': '请核对路径；通配符要加引号。', en: 'Check the path; put globs in quotes.' },
  },
  EACCES: {
    code: 'file-unreadable',
    message: { 'zh-CN': '没有读取这个文件的权限。', en: 'No permission to read this file.' },
    advice: { 'zh-CN': '请向文件所有者要读取权限。', en: 'Ask its owner for read permission.' },
  },
  EISDIR: {
    code: 'file-is-folder',
    message: { 'zh-CN': '这是文件夹，不是文件。', en: 'This is a folder, not a file.' },
    advice: {
      'zh-CN': '请把文件夹改名，或者改为检查其中的文件。',
      en: 'Rename the folder or lint the files in it.',
    },
  },
  ELOOP: {
    code: 'symlink-loop',
    message: { 'zh-CN': '符号链接绕成了一圈。', en: 'Symbolic links form a loop.' },
    advice: { 'zh-CN': '请删除或重建这个链接。', en: 'Remove or repair the link.' },
  },
  EMFILE: {
    code: 'too-many-open-files',
    message: { 'zh-CN': '打开的文件太多。', en: 'Too many open files.' },
    advice: { 'zh-CN': '请分批检查，或者调高 ulimit -n。', en: 'Lint in batches or raise ulimit -n.' },
  },
  ENOTDIR: {
    code: 'file-not-found',
    message: { 'zh-CN': '路径中有一段不是文件夹。', en: 'A part of the path is not a folder.' },
    advice: { 'zh-CN': '请核对路径。', en: 'Check the path.' },
  },
  ENAMETOOLONG: {
    code: 'file-not-found',
    message: { 'zh-CN': '路径太长。', en: 'The path is too long.' },
    advice: { 'zh-CN': '请核对路径。', en: 'Check the path.' },
  },
};

/** What a failed file system call means to the user. */
export function fileProblem(error: unknown, file: string): Problem {
  const code = errorCode(error);
  const known = TEXTS[code === 'EPERM' ? 'EACCES' : code];
  if (known !== undefined) return problem(known.code, known, {}, { file });
  const text = { 'zh-CN': '读取失败：{detail}', en: 'Reading failed: {detail}' };
  return problem('file-unreadable', { message: text }, { detail: code || String(error) }, { file });
}

/** Why a file could not be written; it is as it was before. */
export function writeProblem(error: unknown, file: string): Problem {
  return problem(
    'file-not-written',
    {
      message: {
        'zh-CN': '写入失败（{detail}），原文件没有改动。',
        en: 'Writing failed ({detail}); the file is as it was.',
      },
      advice: { 'zh-CN': '请检查权限和磁盘空间。', en: 'Check permissions and disk space.' },
    },
    { detail: errorCode(error) || String(error) },
    { file },
  );
}

/** `ENOENT` and the like; empty where the error has no code. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
