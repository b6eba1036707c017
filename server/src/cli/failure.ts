import { problem } from '../workspace/problem.js';
import { printProblems, type CommandContext } from './context.js';
import { EXIT, type ExitCode } from './host.js';
import { UsageError } from './usage-error.js';

/** Shows why a command was given up: it was called wrongly, or there is a fault in the program. */
export function showFailure(error: unknown, context: CommandContext): ExitCode {
  printProblems(error instanceof UsageError ? error.problems : [internalError(error)], context);
  return EXIT.failure;
}

function internalError(error: unknown): ReturnType<typeof problem> {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return problem(
    'internal-error',
    {
      message: { 'zh-CN': '程序内部出错：{detail}', en: 'Internal error: {detail}' },
      advice: { 'zh-CN': '没有写入任何文件；请把这段文字报告给维护者。', en: 'Please report this text.' },
    },
    { detail },
  );
}
