/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { lint } from '../core/lint.js';
import { receiveLanguage } from './languageData.js';
import { createServer } from './server.js';

/**
 * The language server in a web worker; the client reads the files. The first message has the bytes of the language data,
 * every other one is of the protocol.
 */
const worker = self as unknown as DedicatedWorkerGlobalScope;

worker.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
  receiveLanguage(new Uint8Array(data));
  const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  createServer(connection, { version: undefined, files: undefined, rulePages: undefined, lint });
  connection.listen();
};
