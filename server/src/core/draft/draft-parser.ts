import { Source } from '../text/source.js';
import { parseMarkdownPart } from './markdown.js';
import type { Draft, DraftMeta } from './model.js';
import { limitNesting } from './nesting.js';
import { assemble, metaOf, parseDraft, leadingMarks, readStretch, type ReadStretch } from './parse.js';
import { frontMatterOf, type FrontMatter } from './plain-markdown.js';
import { cutAgain, type Stretch, type Stretches } from './stretches.js';

/** The front matter of a version, with what it says. */
interface Front extends FrontMatter {
  readonly words: string;
  readonly bomLength: number;
  readonly meta: DraftMeta;
  readonly stretch: ReadStretch;
}

/**
 * Parses the versions of one text, one after the other, each to the draft of {@link parseDraft}: what an edit did not
 * touch is not parsed again, only moved. Drafts stay good when the next one is made.
 */
export class DraftParser {
  private front: Front | undefined;
  private known: Stretches<LazyStretch> = { text: '', list: [], starts: [] };

  parse(text: string): Draft {
    const source = new Source(text);
    const marks = leadingMarks(text);
    const body = text.slice(marks);
    const front = this.readFront(body, marks);
    if (front === undefined) return parseDraft(text);
    this.known = cutAgain(this.known, body, front.end, (stretch) => new LazyStretch(stretch));
    const { list, starts } = this.known;
    if (
      list.some(({ farReaching }) => farReaching) ||
      isLimited(body.slice(0, starts[1] ?? body.length), front)
    )
      return parseDraft(text);
    const stretches = list.map((stretch) => stretch.read());
    const places = marks === 0 ? [...starts] : starts.map((start) => start + marks);
    return assemble(source, front.meta, [front.stretch, ...stretches], [0, ...places]);
  }

  private readFront(body: string, bomLength: number): Front | undefined {
    const known = this.front;
    // A front matter ends with its line: what follows cannot change it.
    if (
      known !== undefined &&
      known.words.endsWith('\n') &&
      known.bomLength === bomLength &&
      body.startsWith(known.words)
    )
      return known;
    const front = frontMatterOf(body);
    if (front === undefined) return (this.front = undefined);
    const words = body.slice(0, front.end);
    const text = '\uFEFF'.repeat(bomLength) + words;
    const stretch = readStretch({ type: 'root', children: [...front.children] }, text, bomLength);
    return (this.front = { ...front, words, bomLength, meta: metaOf(stretch, text), stretch });
  }
}

/** True where the text up to the second stretch has more marks than are parsed: they are counted from its beginning. */
function isLimited(head: string, { end }: Front): boolean {
  return end > 0 && limitNesting(head) !== head;
}

/** A stretch that is parsed when it is first needed. */
class LazyStretch implements Stretch {
  readonly words: string;
  readonly length: number;
  readonly farReaching: boolean;
  private known: ReadStretch | undefined;

  constructor({ words, length, farReaching }: Stretch) {
    this.words = words;
    this.length = length;
    this.farReaching = farReaching;
  }

  read(): ReadStretch {
    return (this.known ??= readStretch(parseMarkdownPart(limitNesting(this.words)), this.words, 0));
  }
}
