import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../server/src/core/index.js';
import { DRAFT_KINDS } from '../../../server/src/core/draft/model.js';
import { SEVERITIES } from '../../../server/src/core/finding.js';
import { LOCALES } from '../../../server/src/core/locale.js';

const TOPICS = (
  JSON.parse(readFileSync('schemas/profile.schema.json', 'utf8')) as {
    definitions: { topic: { enum: string[] } };
  }
).definitions.topic.enum;

it('has every id once', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('is named by its path', () => {
    expect(id).toMatch(/^[a-z]+(?:\/[a-z]+(?:-[a-z]+)*)$/);
    expect(existsSync(`server/src/core/rules/${id}.ts`)).toBe(true);
  });

  it('says in every language what it is and why', () => {
    for (const text of [rule.summary, rule.why, ...Object.values(rule.messages)]) {
      for (const locale of LOCALES) expect(text[locale].trim().length).toBeGreaterThan(3);
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
    }
    const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const message of Object.values(rule.messages)) {
      expect(placeholders(message.en)).toEqual(placeholders(message['zh-CN']));
      for (const locale of LOCALES) expect(message[locale].length).toBeLessThan(260);
    }
  });

  it('has kinds, severity and topics that exist', () => {
    expect(rule.kinds.length).toBeGreaterThan(0);
    for (const kind of rule.kinds) expect(DRAFT_KINDS).toContain(kind);
    expect(['off', ...SEVERITIES]).toContain(rule.severity);
    for (const topic of rule.basis) expect(TOPICS).toContain(topic);
    expect(rule.fixable === 'none').toBe(rule.fix === undefined);
  });

  it('is shown by at least two bad and two good examples, of its own kinds', () => {
    expect(rule.examples.filter(({ valid }) => !valid).length).toBeGreaterThanOrEqual(2);
    expect(rule.examples.filter(({ valid }) => valid).length).toBeGreaterThanOrEqual(2);
    for (const { kind } of rule.examples) expect(rule.kinds).toContain(kind);
    if (rule.fixable !== 'none') expect(rule.examples.some(({ fixed }) => fixed !== undefined)).toBe(true);
  });

  it('has options that its own schema accepts', () => {
    if (rule.options === undefined) return expect(rule.defaults).toBeUndefined();
    const validate = new Ajv({ strict: true }).compile(rule.options);
    expect(validate(rule.defaults ?? {})).toBe(true);
    for (const { options } of rule.examples) if (options !== undefined) expect(validate(options)).toBe(true);
  });
});
