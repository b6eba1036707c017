import { describe, expect, it } from 'vitest';
import { RULES } from '../../../server/src/core/index.js';
import { LOCALES } from '../../../server/src/core/locale.js';
import { readExample } from './example-text.js';
import { fixExample, lintExample } from './lint-example.js';

/** Every rule's examples, through the same lint() that users run. */
describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(
    rule.examples.map(
      (example, index) => [`${example.valid ? 'good' : 'bad'} ${index + 1}`, example] as const,
    ),
  )('%s', (_name, example) => {
    const { text, ranges } = readExample(example);
    const { result, findings } = lintExample(id, example);
    expect(result.crashes).toEqual([]);
    const found = findings.map(
      ({ range }) => `${range.start}-${range.end} ${text.slice(range.start, range.end)}`,
    );
    expect(found).toEqual(ranges.map(({ start, end }) => `${start}-${end} ${text.slice(start, end)}`));
    expect(findings.length === 0).toBe(example.valid);
    const ids = findings.map(({ messageId }) => messageId);
    if (example.messageIds !== undefined) expect(ids).toEqual(example.messageIds);
    else if (Object.keys(rule.messages).length > 1)
      expect(new Set(ids).size, 'name the messageIds').toBeLessThan(2);
    if (example.fixed !== undefined) expect(fixExample(id, example)).toBe(example.fixed);
  });

  it('has every message in every language, with every gap filled', () => {
    for (const locale of LOCALES) {
      for (const example of rule.examples) {
        for (const { message, related, fixes } of lintExample(id, example, locale).findings) {
          for (const text of [
            message,
            ...related.map((one) => one.message),
            ...fixes.map(({ title }) => title),
          ]) {
            expect(text).not.toMatch(/\{\w+\}|undefined|\[object/);
            expect(text.trim()).not.toBe('');
          }
        }
      }
    }
  });

  it('offers fixes as it says', () => {
    const offered = rule.examples
      .flatMap((example) => lintExample(id, example).findings)
      .flatMap(({ fixes }) => fixes);
    if (rule.fixable === 'none') expect(offered).toEqual([]);
    else expect(offered.map(({ safety }) => safety)).toContain(rule.fixable);
    if (rule.fixable === 'suggestion') expect(offered.map(({ safety }) => safety)).not.toContain('safe');
  });

  it('shows every message in an example', () => {
    const shown = new Set(
      rule.examples.flatMap((example) => lintExample(id, example).findings.map(({ messageId }) => messageId)),
    );
    expect(Object.keys(rule.messages).filter((message) => !shown.has(message))).toEqual([]);
  });
});
