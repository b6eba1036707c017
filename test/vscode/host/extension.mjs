// The extension as it is shipped: the files of the package and nothing else.
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vsce from '@vscode/vsce';

export const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

/** What VS Code shows of the extension: no pictures, which would have to come from the network. */
const README = 'client/README.md';

/** Paths of the files that the package holds. */
export function packagedFiles() {
  // The library takes the path of the README here, too; its types do not say so.
  const options = { cwd: REPOSITORY, packageManager: vsce.PackageManager.None, readmePath: README };
  return vsce.listFiles(options);
}

/** Copies the files of the package into a folder of their own, so that a test misses what the package lacks. */
export async function stageExtension() {
  const folder = mkdtempSync(join(tmpdir(), 'selfexam-extension-'));
  for (const file of await packagedFiles()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(REPOSITORY, file), join(folder, file));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Makes the .vsix and gives its path and size. */
export async function packageExtension(packagePath) {
  await vsce.createVSIX({
    cwd: REPOSITORY,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    readmePath: README,
  });
  return { packagePath, size: statSync(packagePath).size };
}
