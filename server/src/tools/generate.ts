import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Set by esbuild.config.mjs: the first step must not import what it writes. */
declare const STEP: 'sources' | 'pages';

/** Writes every generated file, or with `--check` fails where one is not fresh. Run by `npm run generate[:check]`. */
async function main(): Promise<void> {
  const files =
    STEP === 'sources'
      ? {
          ...(await (await import('./schemas.js')).schemaFiles()),
          ...(await import('./registry.js')).registryFile(),
          ...(await import('./train/pack.js')).modelFile(),
        }
      : await (await import('./pages.js')).pageFiles();
  const stale = Object.entries(files).filter(([path, content]) => read(path) !== content);
  if (process.argv.includes('--check')) {
    for (const [path] of stale) console.error(`${path} is not fresh: run npm run generate`);
    if (stale.length > 0) process.exitCode = 1;
    return;
  }
  for (const [path, content] of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(`wrote ${path}`);
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
