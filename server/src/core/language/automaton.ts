/**
 * Words found, each `[start, end)` in the searched codes and the number of the word: columns that grow and are used again,
 * so that one buffer serves many texts.
 */
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

/**
 * A trie in columns. Node 0 is the root; the children of a node stand side by side, behind those of the nodes before it.
 */
export interface Trie {
  /** Node that a code unit leads to from the root, 0 where none: words differ most in their first character. */
  readonly roots: Uint16Array;
  /** Code that leads to each node. */
  readonly codes: Uint16Array;
  /** First child of each node; those of the next node begin where its own end. */
  readonly children: Uint16Array;
  /** First word that ends at each node, as an index of {@link words}; those of the next node begin where its own end. */
  readonly ends: Uint16Array;
  /** Numbers of the words, by the node that they end at. */
  readonly words: Uint16Array;
}

/** Finds every occurrence of a set of words, overlapping ones too. Immutable. */
export class Automaton {
  constructor(private readonly trie: Trie) {}

  /** Puts the words found into `hits` in place of what it held: in order of their start; of one start, shorter ones first. */
  scan(codes: Uint16Array, length: number, hits: HitBuffer): void {
    const { roots, codes: known, children, ends, words } = this.trie;
    hits.count = 0;
    for (let start = 0; start < length; start++) {
      let node = roots[codes[start] as number] as number;
      for (let at = start + 1; node !== 0; at++) {
        const last = ends[node + 1] as number;
        for (let i = ends[node] as number; i < last; i++) hits.push(start, at, words[i] as number);
        if (at >= length) break;
        const code = codes[at] as number;
        let child = (children[node + 1] as number) - 1;
        const first = children[node] as number;
        while (child >= first && known[child] !== code) child--;
        node = child < first ? 0 : child;
      }
    }
  }
}

interface Node {
  readonly code: number;
  readonly children: Map<number, Node>;
  readonly words: number[];
}

/** Builds the trie of a set of words; a word's number is its index. */
export function buildTrie(words: readonly string[]): Trie {
  const root: Node = { code: 0, children: new Map(), words: [] };
  for (const [index, word] of words.entries()) insert(root, word, index);
  // Breadth first: the children of one node come side by side.
  const nodes: Node[] = [root];
  const children: number[] = [];
  const ends: number[] = [];
  const ending: number[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as Node;
    children.push(nodes.length);
    ends.push(ending.length);
    nodes.push(...node.children.values());
    ending.push(...node.words);
  }
  if (nodes.length > 0xffff) throw new Error('a trie has at most 65,535 nodes');
  const roots = new Uint16Array(0x10000);
  for (const [index, { code }] of [...root.children.values()].entries()) roots[code] = index + 1;
  return {
    roots,
    codes: Uint16Array.from(nodes, ({ code }) => code),
    children: Uint16Array.from([...children, nodes.length]),
    ends: Uint16Array.from([...ends, ending.length]),
    words: Uint16Array.from(ending),
  };
}

function insert(root: Node, word: string, index: number): void {
  let node = root;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    let child = node.children.get(code);
    if (child === undefined) node.children.set(code, (child = { code, children: new Map(), words: [] }));
    node = child;
  }
  node.words.push(index);
}
