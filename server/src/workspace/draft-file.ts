import { readFileSync, realpathSync, statSync } from 'node:fs';
import type { Localized } from '../core/locale.js';
import { writeAtomically } from './atomic-write.js';
import { decode, encode, type Encoding } from './encoding.js';
import { fileProblem, writeProblem } from './file-problems.js';
import { problem, type Outcome, type Problem } from './problem.js';

/** A file as a text, with what is needed to write it back unharmed. */
export interface DraftFile {
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly bytes: Uint8Array;
}

/** Larger files are refused: no draft has 64 MB, and the limits of strings are near. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** Reads a draft; every failure is a value that says what to do. */
export async function readDraftFile(path: string): Promise<Outcome<DraftFile>> {
  try {
    // Without waiting: for files of this size it takes longer to come back from a thread than to read.
    if (statSync(path).size > MAX_BYTES) return { problems: [tooLarge(path)] };
    return decodeDraft(readFileSync(path), path);
  } catch (error) {
    return { problems: [fileProblem(error, path)] };
  }
}

/** Bytes of a file or of standard input as a draft. */
export function decodeDraft(bytes: Uint8Array, path: string): Outcome<DraftFile> {
  if (bytes.length > MAX_BYTES) return { problems: [tooLarge(path)] };
  const decoded = decode(bytes);
  if (decoded.status === 'text') {
    return { value: { path, text: decoded.text, encoding: decoded.encoding, bytes } };
  }
  if (decoded.status === 'binary') return { problems: [binary(path, decoded.format)] };
  const { offset, byte, line } = decoded.bad;
  const data = { offset, line, byte: `0x${byte.toString(16).toUpperCase().padStart(2, '0')}` };
  return {
    problems: [
      problem(
        'invalid-encoding',
        {
          message: {
            'zh-CN': '不是有效的 UTF-8：第 {line} 行，第 {offset} 字节（从 0 起）是 {byte}。',
            en: 'Not valid UTF-8: line {line}, byte {offset} (from 0) is {byte}.',
          },
          advice: {
            'zh-CN': '请在编辑器中以 UTF-8 或 GB18030 重新保存。',
            en: 'Save it again as UTF-8 or GB18030 in an editor.',
          },
        },
        data,
        { file: path, line },
      ),
    ],
  };
}

/**
 * Writes a changed draft in its own encoding, atomically: whoever reads at any moment, also after a crash, gets the old
 * or the new file. Refuses where the file has changed since it was read, or where the encoding cannot keep the rest.
 * @returns the problem; undefined where it is written
 */
export async function writeDraftFile(file: DraftFile, text: string): Promise<Problem | undefined> {
  const { path, encoding } = file;
  try {
    const before = await encode(file.text, encoding);
    const after = await encode(text, encoding);
    if (after === undefined || before === undefined || Buffer.compare(before, file.bytes) !== 0) {
      return encodingLost(path, encoding);
    }
    const target = realpathSync(path);
    if (Buffer.compare(readFileSync(target), file.bytes) !== 0) return changedMeanwhile(path);
    await writeAtomically(target, after);
    return undefined;
  } catch (error) {
    return writeProblem(error, path);
  }
}

function binary(file: string, format: Localized): Problem {
  return problem(
    'binary-file',
    {
      message: {
        'zh-CN': `这是${format['zh-CN']}，不是文本。`,
        en: `This is ${format.en}, not a text.`,
      },
      advice: {
        'zh-CN': '请另存为 Markdown 或纯文本（.md）再检查。',
        en: 'Save it as Markdown or plain text (.md) first.',
      },
    },
    {},
    { file },
  );
}

function tooLarge(file: string): Problem {
  return problem(
    'file-too-large',
    {
      message: { 'zh-CN': '文件超过 {limit} MB。', en: 'The file is larger than {limit} MB.' },
      advice: { 'zh-CN': '请核对是不是材料；大文件请拆开。', en: 'Is it a draft? Split it if so.' },
    },
    { limit: MAX_BYTES / 1024 / 1024 },
    { file },
  );
}

function encodingLost(file: string, encoding: Encoding): Problem {
  return problem(
    'encoding-not-kept',
    {
      message: {
        'zh-CN': '无法用原来的编码（{encoding}）逐字节写回，没有写入。',
        en: 'It cannot be written back byte by byte in its encoding ({encoding}); nothing was written.',
      },
      advice: { 'zh-CN': '请先把文件转为 UTF-8。', en: 'Convert the file to UTF-8 first.' },
    },
    { encoding },
    { file },
  );
}

function changedMeanwhile(file: string): Problem {
  return problem(
    'file-changed',
    {
      message: {
        'zh-CN': '检查期间文件被改动过，没有写入。',
        en: 'The file changed while it was judged; nothing was written.',
      },
      advice: { 'zh-CN': '请保存后再运行一次。', en: 'Save it and run again.' },
    },
    {},
    { file },
  );
}
