// Runs the suite in a desktop VS Code, by the official runner.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';

/**
 * @param {{ extension: string, tests: string, workspace: string }} options as runSuite.mjs has them
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runDesktop({ extension, tests, workspace }) {
  const base = mkdtempSync(join(tmpdir(), 'selfexam-desktop-'));
  const folder = join(base, 'workspace');
  const result = join(base, 'result.json');
  cpSync(workspace, folder, { recursive: true });
  const vscodeExecutablePath = process.env.VSCODE_EXECUTABLE;
  try {
    await runTests({
      ...(vscodeExecutablePath !== undefined && { vscodeExecutablePath }),
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      extensionTestsEnv: { VSCODE_TEST_RESULT: result },
      launchArgs: [folder, '--disable-workspace-trust', '--user-data-dir', join(base, 'user')],
    });
  } catch (error) {
    console.error(String(error));
  }
  try {
    return JSON.parse(readFileSync(result, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
