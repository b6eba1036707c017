/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { lint } from '../core/lint.js';
import { createServer } from './server.js';

/** The language server in a web worker; the client reads the files. */
const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

createServer(connection, { version: undefined, files: undefined, rulePages: undefined, lint });
connection.listen();
