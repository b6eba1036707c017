/** A word found: `[start, end)` in the searched codes and the number of the word. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly word: number;
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
    const hits: Hit[] = [];
    for (let start = 0; start < length; start++) {
      let node = this.roots[codes[start] as number];
      for (let at = start + 1; node !== undefined; at++) {
        for (const word of node.words) hits.push({ start, end: at, word });
        if (at >= length) break;
        const i = node.codes.indexOf(codes[at] as number);
        node = i < 0 ? undefined : node.next[i];
      }
    }
    return hits;
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
