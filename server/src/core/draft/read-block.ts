import { moved } from '../text/range.js';
import type { Block } from './blocks.js';
import { asHeading, type HeadingCandidate } from './heading.js';
import { extensionOf, givesExample, itemsOf, type Extension, type ItemSeed } from './items.js';
import { movedSeeds, movedSentences } from './moved-seed.js';

/** Something that was read and how far on it stands. */
interface Placed<T> {
  readonly value: T;
  readonly at: number;
}

/**
 * A block and what is read from it, worked out once: while a draft is typed into, most blocks stay as they are and only
 * move. Offsets of the block itself count from the beginning of its stretch; whoever asks says where that stands.
 */
export class ReadBlock {
  /** As it is where a paragraph stands behind it and where not: that matters to few blocks. */
  private readonly headings: (HeadingCandidate | null | undefined)[] = [undefined, undefined];
  private heading: Placed<HeadingCandidate> | undefined;
  private items: readonly ItemSeed[] | undefined;
  private moved: readonly ItemSeed[] | undefined;
  private movedTo = 0;
  private words: Placed<Extension> | undefined;
  private runsIn = false;
  private example: boolean | undefined;
  private plain: boolean | undefined;
  private plainLeading: boolean | undefined;
  readonly isParagraph: boolean;

  constructor(readonly block: Block) {
    this.isParagraph = block.type === 'paragraph';
  }

  /** True where the block is no heading and does not go on with the item in front of it; @param leads a paragraph stands behind it */
  isPlain(leads: boolean): boolean {
    return leads
      ? (this.plainLeading ??= !this.goesOn && this.ownHeading(true) === null)
      : (this.plain ??= !this.goesOn && this.ownHeading(false) === null);
  }

  /** The block as a heading that is not the first of the draft; @param leads a paragraph stands behind it */
  asHeading(leads: boolean, at: number): HeadingCandidate | undefined {
    const own = this.ownHeading(leads);
    if (own === null || at === 0) return own ?? undefined;
    if (this.heading?.at !== at || this.heading.value.text !== own.text)
      this.heading = { value: movedHeading(own, at), at };
    return this.heading.value;
  }

  private ownHeading(leads: boolean): HeadingCandidate | null {
    const { block, headings } = this;
    const which = leads && block.lonely ? 1 : 0;
    let heading = headings[which];
    // Not `??=`: that a block is none is known as well.
    if (heading === undefined) headings[which] = heading = asHeading(block, false, leads) ?? null;
    return heading;
  }

  /** True where the block goes on with the item in front of it, if there is one that it can go on with. */
  get goesOn(): boolean {
    const { block } = this;
    return block.continuation || (this.example ??= givesExample(block));
  }

  /** The items of the block; @param runsIn of what runs on behind its heading, not of the whole */
  itemsOf(runsIn: boolean, at: number): readonly ItemSeed[] {
    if (this.items === undefined || this.runsIn !== runsIn) {
      const prose = runsIn ? (this.ownHeading(false)?.rest ?? this.block.prose) : this.block.prose;
      this.items = itemsOf(this.block, prose);
      this.moved = undefined;
      this.runsIn = runsIn;
    }
    if (at === 0) return this.items;
    if (this.moved === undefined || this.movedTo !== at) {
      this.moved = movedSeeds(this.items, at);
      this.movedTo = at;
    }
    return this.moved;
  }

  /** The words of the block as more words of the item in front of it. */
  extension(at: number): Extension {
    this.words ??= { value: extensionOf(this.block.prose), at: 0 };
    if (this.words.at !== at) {
      const { sentences, end, origin } = this.words.value;
      const by = at - this.words.at;
      this.words = {
        value: { sentences: movedSentences(sentences, by), end: end + by, origin },
        at,
      };
    }
    return this.words.value;
  }
}

/** A heading so many characters further on. */
export function movedHeading(heading: HeadingCandidate, by: number): HeadingCandidate {
  const { ordinal } = heading;
  return {
    ...heading,
    range: moved(heading.range, by),
    textRange: moved(heading.textRange, by),
    ordinal: ordinal === undefined ? undefined : { ...ordinal, range: moved(ordinal.range, by) },
    rest: heading.rest?.moved(by),
  };
}
