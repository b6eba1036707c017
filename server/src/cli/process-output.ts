import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Output } from './host.js';

/**
 * Standard output or error. What goes into a file or a pipe is written at once: the streams of Node take as long to load
 * as a draft to judge. A reader that goes away, as `head` does, is no error: the rest is not written.
 */
export class ProcessOutput implements Output {
  /** True where something could not be written for another reason. */
  failed = false;
  private open = true;
  private stream: NodeJS.WriteStream | undefined;
  private terminal: boolean | undefined;

  constructor(private readonly fd: 1 | 2) {}

  get isTTY(): boolean {
    return (this.terminal ??= mayBeTerminal(this.fd) && this.asStream().isTTY === true);
  }

  get columns(): number | undefined {
    return this.isTTY ? this.asStream().columns : undefined;
  }

  readonly write = (text: string | Uint8Array): void => {
    if (!this.open) return;
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    if (this.stream !== undefined || this.isTTY) {
      this.later(bytes);
      return;
    }
    for (let at = 0; at < bytes.length;) {
      try {
        at += writeSync(this.fd, bytes, at);
      } catch (error) {
        // A pipe that is full and does not wait is left to the stream.
        if (codeOf(error) === 'EAGAIN') this.later(bytes.subarray(at));
        else this.end(error);
        return;
      }
    }
  };

  /** A stream writes when it can; by then the bytes may be others. */
  private later(bytes: Uint8Array): void {
    this.asStream().write(Buffer.from(bytes));
  }

  private asStream(): NodeJS.WriteStream {
    if (this.stream === undefined) {
      this.stream = this.fd === 1 ? process.stdout : process.stderr;
      this.stream.on('error', (error) => {
        this.end(error);
        if (this.failed) process.exitCode = 2;
      });
    }
    return this.stream;
  }

  private end(error: unknown): void {
    this.open = false;
    this.failed ||= !READER_GONE.has(codeOf(error));
  }
}

/** ECONNRESET: the pipe is a socket, and its reader went away in the middle of a write with bytes unread. */
const READER_GONE = new Set(['EPIPE', 'EOF', 'ECONNRESET']);

/** False for files, pipes and the null device, which need no look at terminals. */
function mayBeTerminal(fd: number): boolean {
  try {
    const { rdev, isCharacterDevice } = characterDevice(fd);
    return isCharacterDevice && rdev !== nullDevice();
  } catch {
    return false;
  }
}

function characterDevice(fd: number): { rdev: number; isCharacterDevice: boolean } {
  const found = fstatSync(fd);
  return { rdev: found.rdev, isCharacterDevice: found.isCharacterDevice() };
}

function nullDevice(): number | undefined {
  return process.platform === 'win32' ? undefined : statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
