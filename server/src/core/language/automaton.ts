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
  readonly next: Map<number, Node>;
  readonly words: number[];
}

/**
 * Finds every occurrence of a set of words, overlapping ones too. Built once, then immutable. Nodes are numbers, and
 * everything about them lies in a few small arrays that stay in the cache: few characters of a text lead anywhere.
 */
export class Automaton {
  /** Node of each first code unit; 0 where no word begins with it. */
  private readonly roots = new Uint16Array(0x10000);
  /** Open addressing: node and code unit in one number, and the node that they lead to. */
  private readonly keys: Int32Array;
  private readonly nodes: Uint16Array;
  private readonly mask: number;
  /** The words of node `n` are `words[first[n]]` up to, not with, `words[first[n + 1]]`. */
  private readonly first: Uint16Array;
  private readonly words: Uint16Array;

  /** @throws RangeError where the words need more nodes than 15 bits can tell apart */
  constructor(words: readonly string[]) {
    const root = treeOf(words);
    const nodes: Node[] = [root];
    const edges: [node: number, code: number, next: number][] = [];
    for (let at = 0; at < nodes.length; at++) {
      for (const [code, next] of (nodes[at] as Node).next) {
        edges.push([at, code, nodes.length]);
        nodes.push(next);
      }
    }
    if (nodes.length > 0x7fff) throw new RangeError(`${nodes.length} nodes are too many`);
    let size = 1;
    while (size < edges.length * 4) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size).fill(-1);
    this.nodes = new Uint16Array(size);
    for (const [node, code, next] of edges) {
      if (node === 0) this.roots[code] = next;
      else this.lead(node, code, next);
    }
    this.first = new Uint16Array(nodes.length + 1);
    this.words = new Uint16Array(words.length);
    let count = 0;
    for (const [at, node] of nodes.entries()) {
      for (const word of node.words) this.words[count++] = word;
      this.first[at + 1] = count;
    }
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
    const { roots, keys, nodes, mask, first, words } = this;
    hits.count = 0;
    for (let start = 0; start < length; start++) {
      let node = roots[codes[start] as number] as number;
      for (let at = start + 1; node !== 0; at++) {
        const behind = first[node + 1] as number;
        for (let i = first[node] as number; i < behind; i++) hits.push(start, at, words[i] as number);
        if (at >= length) break;
        const key = (node << 16) | (codes[at] as number);
        let slot = placeOf(key) & mask;
        while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & mask;
        node = keys[slot] === key ? (nodes[slot] as number) : 0;
      }
    }
  }

  private lead(node: number, code: number, next: number): void {
    const key = (node << 16) | code;
    let slot = placeOf(key) & this.mask;
    while (this.keys[slot] !== -1) slot = (slot + 1) & this.mask;
    this.keys[slot] = key;
    this.nodes[slot] = next;
  }
}

function placeOf(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function treeOf(words: readonly string[]): Node {
  const root: Node = { next: new Map(), words: [] };
  for (const [index, word] of words.entries()) {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let next = node.next.get(code);
      if (next === undefined) node.next.set(code, (next = { next: new Map(), words: [] }));
      node = next;
    }
    if (word !== '') node.words.push(index);
  }
  return root;
}
