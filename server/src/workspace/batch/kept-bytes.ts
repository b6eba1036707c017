import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const WINDOW = 256 * 1024;

/**
 * A file that is read piece by piece through one window: memory that is used for the first time takes longer than reading
 * into it, and few results are looked at twice.
 */
export class KeptBytes {
  private room = Buffer.alloc(0);
  /** The part of the file that is in the room. */
  private from = 0;
  private to = 0;
  private descriptor: number | undefined;
  readonly size: number;

  /** @throws the file system's error */
  constructor(file: string) {
    this.descriptor = openSync(file, 'r');
    this.size = fstatSync(this.descriptor).size;
  }

  /**
   * So many bytes of the file, good until the next call.
   * @throws Error where the file has become shorter, or the file system's error
   */
  read(at: number, length: number): Buffer {
    if (at < this.from || at + length > this.to) this.fill(at, Math.max(length, WINDOW));
    if (at + length > this.to) throw new Error('the cache became shorter while it was read');
    return this.room.subarray(at - this.from, at - this.from + length);
  }

  /** Reads all that is there and lets go of the file, so that it can be replaced; every piece stays good from now on. */
  load(): void {
    if (this.descriptor === undefined) return;
    this.room = Buffer.alloc(0);
    this.fill(0, this.size);
    this.close();
  }

  close(): void {
    if (this.descriptor !== undefined) closeSync(this.descriptor);
    this.descriptor = undefined;
  }

  private fill(at: number, length: number): void {
    const { descriptor } = this;
    if (descriptor === undefined) throw new Error('the cache is closed');
    if (this.room.length < length) this.room = Buffer.allocUnsafeSlow(length);
    const { room } = this;
    let end = 0;
    for (let read = -1; read !== 0 && end < room.length; end += read)
      read = readSync(descriptor, room, end, room.length - end, at + end);
    this.from = at;
    this.to = at + end;
  }
}
