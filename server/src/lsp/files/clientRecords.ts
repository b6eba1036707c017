import type { Connection } from 'vscode-languageserver';
import { MOST_TRIES, recordBusy, type RecordStore } from '../../review/records/store.js';
import { problem, type Problem } from '../../workspace/problem.js';
import type { FileSystem } from '../host.js';
import type { ClientRequests } from '../protocol.js';

type Write = ClientRequests['selfexam/writeFile'];

/** Records that only the client can write: those of a browser or of a virtual folder. */
export function clientRecords(connection: Connection, files: FileSystem): RecordStore {
  return {
    async update(uri, { change, holds }) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const before = await files.read(uri);
        const after = change(before);
        if (after.value === undefined) return after.problems[0];
        const params: Write['params'] = { uri, before: before ?? null, text: after.value };
        const { outcome, detail } = await connection.sendRequest<Write['result']>(
          'selfexam/writeFile',
          params,
        );
        if (outcome === 'refused') return notWritten(uri, detail ?? '');
        if (outcome === 'changed') continue;
        const now = await files.read(uri);
        if (now !== undefined && holds(now)) return undefined;
      }
      return recordBusy(uri);
    },
  };
}

/** Takes each record to where it can be written. */
export function combineRecords(local: RecordStore | undefined, remote: RecordStore | undefined): RecordStore {
  return {
    async update(uri, change) {
      const store = uri.startsWith('file:') ? (local ?? remote) : remote;
      return store === undefined ? notWritten(uri, '') : store.update(uri, change);
    },
  };
}

function notWritten(file: string, detail: string): Problem {
  const message = {
    'zh-CN': '这里不能写文件，没有记录。{detail}',
    en: 'Files cannot be written here; nothing was recorded. {detail}',
  };
  const advice = {
    'zh-CN': '请在可以写入的文件夹里审阅，或使用命令行 selfexam approve。',
    en: 'Review in a folder that can be written, or use the command line: selfexam approve.',
  };
  return problem('not-writable', { message, advice }, { detail }, { file });
}
