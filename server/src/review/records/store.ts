import type { Outcome, Problem } from '../../workspace/problem.js';

/** What is done to the text of a record that several people write. */
export interface RecordChange {
  /**
   * The new text; called again with a newer text where somebody else was quicker.
   * @param text undefined where there is no file yet
   */
  change(text: string | undefined): Outcome<string>;
  /** True where a text has what the change put into it. */
  holds(text: string): boolean;
}

/** Where records of the review are kept: the disk, or an editor's file system. */
export interface RecordStore {
  /**
   * Reads a record, changes it and writes it as a whole, so that nothing that others write at the same time is lost.
   * @returns the problem; undefined where it is written
   */
  update(address: string, change: RecordChange): Promise<Problem | undefined>;
}

/** How often a change is made anew before a record counts as busy. */
export const MOST_TRIES = 5;

/** Somebody else kept writing. */
export function recordBusy(file: string): Problem {
  return {
    code: 'record-locked',
    message: {
      'zh-CN': '审阅记录一直被别人占用，没有写入。',
      en: 'Somebody else kept the review record locked; nothing was written.',
    },
    advice: {
      'zh-CN': '请稍后再试；确认没有人在审阅时，可以删除旁边的 .lock 文件。',
      en: 'Try again later; where nobody reviews, the .lock file beside it may be removed.',
    },
    file,
  };
}
