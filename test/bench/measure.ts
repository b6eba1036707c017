import { spawn } from 'node:child_process';

/** Times of one subject in milliseconds. */
export interface Sample {
  readonly name: string;
  readonly times: readonly number[];
}

export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}

/** What is timed; `prepare` is run before each time and takes none of it. */
export type Subject = (() => unknown) | { readonly prepare: () => unknown; readonly run: () => unknown };

/** Runs every subject once a round, in turn, so that the noise of the machine falls on all of them alike. */
export async function interleave(
  subjects: Readonly<Record<string, Subject>>,
  rounds: number,
  warmup = 1,
): Promise<Map<string, Sample>> {
  const times = new Map<string, number[]>(Object.keys(subjects).map((name) => [name, []]));
  for (let round = -warmup; round < rounds; round++) {
    for (const [name, subject] of Object.entries(subjects)) {
      const run = typeof subject === 'function' ? subject : subject.run;
      if (typeof subject !== 'function') await subject.prepare();
      const start = performance.now();
      await run();
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return new Map([...times].map(([name, list]) => [name, { name, times: list }]));
}

export interface ChildOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end with its output thrown away. @throws Error where it exits with none of `codes` */
export function child(
  command: string,
  args: readonly string[],
  options: ChildOptions = {},
  codes: readonly number[] = [0, 1],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const started = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: { ...process.env, ...options.env },
    });
    let errors = '';
    started.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text.slice(0, 2000)));
    started.on('error', reject);
    started.on('close', (code) => {
      if (codes.includes(code ?? -1)) resolve();
      else reject(new Error(`${command} ${args.slice(0, 3).join(' ')}: exit ${code}\n${errors}`));
    });
  });
}
