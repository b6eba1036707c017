/** A stream that a command writes to. */
export interface Output {
  write(text: string | Uint8Array): void;
  readonly isTTY: boolean;
  /** Width of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
}

/** Everything that a command gets from the process it runs in. */
export interface CliHost {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly version: string;
  /** How the command was called, for what to run next: `selfexam`, or `node dist/cli.js`. */
  readonly command: string;
  /** URL of the shipped page of all rules; undefined where it is not there. */
  readonly rulePages: string | undefined;
  /** The program that judges part of a batch in a thread of its own; undefined where there are no threads. */
  readonly batchProgram?: string | undefined;
  /** Processors that a batch may use. */
  readonly processors?: () => Promise<number>;
  /** Milliseconds, for --timing. */
  readonly clock: () => number;
  /** The time as ISO 8601, for what is kept: reports and approvals. */
  readonly now: () => string;
}

/** 0: nothing to object to; 1: findings; 2: something could not be judged, or the command was called wrongly. */
export type ExitCode = 0 | 1 | 2;
export const EXIT = { clean: 0, findings: 1, failure: 2 } as const;
