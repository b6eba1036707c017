import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createProgram, type Actions } from '../../server/src/cli/program.js';
import { readLintArguments } from '../../server/src/cli/lint-arguments.js';

/** What the whole program reads; undefined where it finds a mistake or shows help. */
async function readByProgram(argv: readonly string[]): Promise<unknown> {
  let read: unknown;
  const lint: Actions['lint'] = (paths, flags) => {
    read = { paths, flags };
    return Promise.resolve(0);
  };
  try {
    await lintProgram(lint).parseAsync(['lint', ...argv], { from: 'user' });
  } catch {
    return undefined;
  }
  return read;
}

function lintProgram(lint: Actions['lint'] = () => Promise.resolve(0)): ReturnType<typeof createProgram> {
  const ignore = (): void => undefined;
  return createProgram({ lint } as Actions, {
    locale: 'en',
    version: '0',
    write: ignore,
    writeError: ignore,
    done: ignore,
  });
}

const command = lintProgram().commands.find((one) => one.name() === 'lint');
const OPTIONS = command?.options ?? [];
const NAMES = OPTIONS.flatMap(({ short, long }) => [short, long]).filter((name) => name !== undefined);
const VALUES = ['json', 'a.md', '材料', '!b.md', '1/2', 'a=b', 'x=error', '', '-', '-1', ' ', '--', '-x'];

const name = fc.constantFrom(...NAMES);
const value = fc.constantFrom(...VALUES);
const piece = fc.oneof(
  { weight: 4, arbitrary: name.map((one) => [one]) },
  { weight: 4, arbitrary: fc.tuple(name, value) },
  { weight: 2, arbitrary: fc.tuple(name, value).map(([one, text]) => [`${one}=${text}`]) },
  { weight: 1, arbitrary: fc.tuple(name, value).map(([one, text]) => [`${one}${text}`]) },
  { weight: 2, arbitrary: value.map((text) => [text]) },
  { weight: 1, arbitrary: fc.constantFrom(['--help'], ['-h'], ['-V'], ['--nothing'], ['-fc'], ['-']) },
);
const argumentLists = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.flat());

it('what the short way reads is what the whole program reads; the rest it hands on', async () => {
  await fc.assert(
    fc.asyncProperty(argumentLists, async (argv) => {
      const read = readLintArguments(argv);
      if (read !== undefined) expect(read).toEqual(await readByProgram(argv));
    }),
    { numRuns: 1000 },
  );
});

it('the short way reads every option that the program has, but for those whose value may be missing', async () => {
  expect(OPTIONS.length).toBeGreaterThan(20);
  for (const option of OPTIONS) {
    for (const given of [option.short, option.long].filter((one) => one !== undefined)) {
      const argv = option.required ? [given, '1/2'] : [given];
      const read = readLintArguments(argv);
      if (option.optional) expect(read, given).toBeUndefined();
      else {
        expect(read, given).toBeDefined();
        expect(read, given).toEqual(await readByProgram(argv));
      }
    }
  }
});
