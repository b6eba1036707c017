#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { lint } from '../core/lint.js';
import { nodeRecords } from './files/nodeRecords.js';
import { nodeFiles } from './files/nodeFiles.js';
import { createServer } from './server.js';

/**
 * How much the heap may grow over what was in use before garbage is collected: V8 takes up to 300 %. With many drafts open
 * that would be memory that others need; at 220 % typing in a long draft is not slower.
 */
setFlagsFromString('--heap-growing-percent=220');

/** `selfexam` language server in a Node process: `--stdio`, `--node-ipc`, `--pipe=` or `--socket=`. */
const connection = createConnection(ProposedFeatures.all);

// A fault in one request must not end the work on the others.
process.on('uncaughtException', (error) => connection.console.error(error.stack ?? String(error)));
process.on('unhandledRejection', (reason) =>
  connection.console.error(reason instanceof Error ? (reason.stack ?? String(reason)) : String(reason)),
);

createServer(connection, {
  version: packageVersion(),
  files: nodeFiles,
  records: nodeRecords,
  rulePages: pathToFileURL(join(__dirname, '../server/rules.md')).href,
  lint,
});
connection.listen();

/** The package stands around the bundle; an installation that lacks its manifest still works. */
function packageVersion(): string | undefined {
  try {
    return (JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as { version?: string })
      .version;
  } catch {
    return undefined;
  }
}
