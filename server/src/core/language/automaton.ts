/** A word found: `[start, end)` in the searched codes and the number of the word. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly word: number;
}

/** Hits as columns that grow and are used again: one buffer serves many texts. */
export class HitBuffer {
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  words = new Int32Array(64);
  count = 0;

  push(start: number, end: number, word: number): void {
    if (this.count === this.starts.length) this.grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.words[this.count++] = word;
  }

  private grow(): void {
    const larger = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.starts = larger(this.starts);
    this.ends = larger(this.ends);
    this.words = larger(this.words);
  }
}

interface Node {
  /** Sorted by insertion; fan-out is small below the root. */
  codes: number[];
  next: Node[];
  words: number[];
}

/** Finds every occurrence of a set of words, overlapping ones too. Built once, then immutable. */
export class Automaton {
  /** Root transitions by code unit: words differ most in their first character. */
  private readonly roots = new Array<Node | undefined>(0x10000);

  constructor(words: readonly string[]) {
    for (const [index, word] of words.entries()) this.insert(word, index);
  }

  /** Hits in order of their start; of one start, shorter ones first. */
  search(codes: Uint16Array, length: number): Hit[] {
    const hits = new HitBuffer();
    this.scan(codes, length, hits);
    return Array.from({ length: hits.count }, (_, i) => ({
      start: hits.starts[i] as number,
      end: hits.ends[i] as number,
      word: hits.words[i] as number,
    }));
  }

  /** The same hits, put into `hits` in place of what it held. */
  scan(codes: Uint16Array, length: number, hits: HitBuffer): void {
    hits.count = 0;
    for (let start = 0; start < length; start++) {
      let node = this.roots[codes[start] as number];
      for (let at = start + 1; node !== undefined; at++) {
        const { words } = node;
        for (let i = 0; i < words.length; i++) hits.push(start, at, words[i] as number);
        if (at >= length) break;
        const code = codes[at] as number;
        const known: number[] = node.codes;
        let i = known.length - 1;
        while (i >= 0 && known[i] !== code) i--;
        node = i < 0 ? undefined : node.next[i];
      }
    }
  }

  private insert(word: string, index: number): void {
    let node = (this.roots[word.charCodeAt(0)] ??= { codes: [], next: [], words: [] });
    for (let i = 1; i < word.length; i++) {
      const code = word.charCodeAt(i);
      const known = node.codes.indexOf(code);
      if (known >= 0) node = node.next[known] as Node;
      else {
        const child: Node = { codes: [], next: [], words: [] };
        node.codes.push(code);
        node.next.push(child);
        node = child;
      }
    }
    node.words.push(index);
  }
}
