import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DraftParser } from '../../../server/src/core/draft/draft-parser.js';
import { parseDraft } from '../../../server/src/core/draft/parse.js';
import { lint, type LintOptions } from '../../../server/src/core/lint.js';
import { builtinProfiles } from '../../../server/src/core/meeting/builtin.js';
import { drafts, LINES, texts } from './arbitrary.js';
import { plainDraft, plainResult } from './plain-result.js';

/** What people type, paste and delete: characters, lines, whole blocks. */
const PIECES = [
  ...LINES,
  '\n',
  '\n\n',
  '我',
  '。',
  '\n\n一是没有去。二是忘了。\n\n',
  '\n\n比如，去年3月没有去。\n\n',
  '\n\n## 二、原因剖析\n\n',
  '\n\n（一）带头学习方面\n\n',
  '\n<!-- selfexam-disable-next-line self/vague-problem -- 已核实 -->\n',
  '〔待补充〕',
];
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 40 }), fc.nat({ max: 2000 })),
    insert: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })),
  }),
  { maxLength: 8 },
);

/** The versions of a text that somebody edits. */
function* versions(
  text: string,
  changes: typeof edits extends fc.Arbitrary<infer T> ? T : never,
): Generator<string> {
  let current = text;
  yield current;
  for (const { at, length, insert } of changes) {
    const from = Math.floor(at * (current.length + 1));
    current = current.slice(0, from) + insert + current.slice(from + length);
    yield current;
  }
}

function files(): string[] {
  return ['test/drafts', 'test/corpus/passages'].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  );
}

const options: LintOptions = {
  profile: (id) => builtinProfiles().get(id),
  defaultProfile: '2021-party-history',
  fallbackKind: 'individual',
  roster: [{ name: '张三', post: '书记' }, { name: '李四' }],
};

describe('DraftParser', () => {
  it('gives the draft of parseDraft after any edits', () => {
    fc.assert(
      fc.property(fc.oneof(texts, drafts), edits, (text, changes) => {
        const parser = new DraftParser();
        for (const version of versions(text, changes))
          expect(plainDraft(parser.parse(version))).toEqual(plainDraft(parseDraft(version)));
      }),
      { numRuns: 400 },
    );
  });

  it('leaves the drafts of earlier versions as they were', () => {
    fc.assert(
      fc.property(fc.oneof(texts, drafts), edits, (text, changes) => {
        const parser = new DraftParser();
        const made = [...versions(text, changes)].map((version) => ({
          version,
          draft: parser.parse(version),
        }));
        for (const { version, draft } of made)
          expect(plainDraft(draft)).toEqual(plainDraft(parseDraft(version)));
      }),
      { numRuns: 60 },
    );
  });

  it('gives every finding, fix and coverage of a lint of the whole text after any edits of whole drafts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files()), edits, (text, changes) => {
        const parser = new DraftParser();
        for (const version of versions(text, changes)) {
          const draft = parser.parse(version);
          expect(plainResult(lint(version, { ...options, draft }))).toEqual(
            plainResult(lint(version, options)),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
