import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/core/rules/registry.js';
import { parseData } from '../../server/src/workspace/config/data-document.js';
import { readConfig } from '../../server/src/workspace/config/read-config.js';
import { optionProblems } from '../../server/src/workspace/config/rule-options.js';
import { ignoreMatcher, kindMatcher } from '../../server/src/workspace/config/settings.js';
import type { Problem } from '../../server/src/workspace/problem.js';

function problemsOf(text: string): readonly Problem[] {
  return readConfig(text, 'selfexam.yaml').problems ?? [];
}

/** `line:column code message advice` of the only problem. */
function only(text: string): string {
  const problems = problemsOf(text);
  expect(problems).toHaveLength(1);
  const [one] = problems;
  return `${one?.line}:${one?.column} ${one?.code} ${one?.message.en} ${one?.advice?.en ?? ''}`.trim();
}

describe('readConfig', () => {
  it('reads YAML and JSON alike, also with a BOM, and an empty file', () => {
    const config = {
      profile: '2024',
      rules: { 'wording/set-phrase': 'off' },
      drafts: { team: ['班子/*.md'] },
    };
    const yaml = '\uFEFFprofile: "2024"\nrules:\n  wording/set-phrase: off\ndrafts: { team: [班子/*.md] }\n';
    expect(readConfig(yaml, 'selfexam.yaml').value?.config).toEqual(config);
    expect(readConfig(JSON.stringify(config, undefined, '\t'), 'selfexam.json').value?.config).toEqual(
      config,
    );
    expect(readConfig('# nothing\n', 'selfexam.yaml').value?.config).toEqual({});
  });

  it.each([
    ['profil: x', '1:1 unknown-key Unknown setting "profil". Did you mean "profile"?'],
    [
      'rules:\n  wording/set-phrases: off',
      '2:3 unknown-rule There is no rule "wording/set-phrases". Did you mean "wording/set-phrase"?',
    ],
    [
      'rules:\n  set-phrase: off',
      '2:3 unknown-rule There is no rule "set-phrase". Did you mean "wording/set-phrase"?',
    ],
    [
      'rules:\n  wording/set-phrase: warn',
      '2:23 bad-value "rules.wording/set-phrase" has the unknown value "warn". Did you mean "warning"?',
    ],
    [
      'rules:\n  wording/set-phrase:\n    sevrity: off',
      '3:5 unknown-key Unknown key "sevrity" in "rules.wording/set-phrase". Did you mean "severity"?',
    ],
    [
      'rules:\n  wording/set-phrase:\n    severity: on',
      '3:15 bad-value "rules.wording/set-phrase.severity" has the unknown value "on". Known: off, info, warning, error.',
    ],
    ['locale: de', '1:9 bad-value "locale" has the unknown value "de". Known: zh-CN, en.'],
    ['ignore: x', '1:9 bad-type "ignore" must be a list; it is "x".'],
    ['roster: 3', '1:9 bad-type "roster" must be a list or a text; it is "3".'],
    ['roster:\n  - { nme: 张三 }', '2:5 missing-key "roster[0]" lacks "name".'],
    ['- a', '1:1 bad-type The top level must be a mapping; it is "["a"]".'],
    ['a: b: c', expect.stringMatching(/^1:\d+ bad-yaml /) as string],
    ['locale: en\nlocale: en', expect.stringMatching(/^2:1 duplicate-key /) as string],
    ['profile: !!js/function "f"', expect.stringMatching(/^1:\d+ bad-yaml Unknown YAML tag/) as string],
  ])('%j is refused at its place', (text, expected) => {
    const problems = problemsOf(text);
    const first = problems[0];
    const shown =
      `${first?.line}:${first?.column} ${first?.code} ${first?.message.en} ${first?.advice?.en ?? ''}`.trim();
    expect(shown).toEqual(expected);
    for (const one of problems) expect(one.message['zh-CN']).toMatch(/\p{Script=Han}/u);
  });

  it('reports every fault, each once', () => {
    expect(problemsOf('profil: x\nlocale: de\nrules: { a/b: off }\n').map(({ line }) => line)).toEqual([
      1, 2,
    ]);
    expect(problemsOf('rules:\n  a/b: off\n  c/d: off\n').map(({ line }) => line)).toEqual([2, 3]);
  });

  it('refuses alias bombs, deep nesting and large files', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghij'
        .split('')
        .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`),
    ].join('\n');
    expect(only(bomb)).toContain('too-many-aliases');
    expect(only('profile: &a {x: [*a]}')).toContain('too-many-aliases');
    expect(only('&a {<<: *a}')).toContain('too-many-aliases');
    expect(only('['.repeat(50_000))).toContain('too-deep');
    expect(only(`${'- '.repeat(50_000)}x`)).toContain('too-deep');
    expect(only(`# ${'x'.repeat(3_000_000)}`)).toContain('file-too-large');
  });

  it('never throws', () => {
    const pieces = fc.constantFrom(
      'profile',
      'rules',
      ':',
      ' ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '&a ',
      '*a',
      '!!x',
      '\t',
      '#',
      '|',
      '>',
      '?',
      '\0',
      '😀',
      '\r',
      '__proto__',
      '<<: *a',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const { value, problems } = readConfig(parts.join(''), 'selfexam.yaml');
        expect(value === undefined).toBe(problems !== undefined);
        for (const { line = 1, column = 1 } of problems ?? []) expect(line >= 1 && column >= 1).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('gives offsets that hold the key at fault', () => {
    const text = '\uFEFFlocale: en\nprofil: x\n';
    const range = problemsOf(text)[0]?.range;
    expect(text.slice(range?.start, range?.end)).toBe('profil');
  });
});

describe('options of rules', () => {
  const schema = {
    type: 'object',
    additionalProperties: false,
    properties: {
      max: { type: 'integer', minimum: 1 },
      mode: { enum: ['strict', 'loose'] },
      words: { type: 'array', items: { type: 'string' } },
      deep: { type: 'object', additionalProperties: false, properties: { depth: { type: 'number' } } },
    },
  };
  const problemsFor = (yaml: string, options: object | undefined = schema): string[] => {
    const rule = { ...RULES[0], id: 'test/rule', options } as unknown as Parameters<typeof optionProblems>[0];
    const document = parseData(`options: ${yaml}`, 'selfexam.yaml').value;
    if (document === undefined) throw new Error('no document');
    const { options: given } = document.value as { options: object };
    return optionProblems(rule, given, document, ['options']).map(({ column, message, advice }) =>
      `${column} ${message.en} ${advice?.en ?? ''}`.trim(),
    );
  };

  it('are checked against the schema of the rule, with the nearest name', () => {
    expect(problemsFor('{ max: 3, mode: loose, words: [a], deep: { depth: 1 } }')).toEqual([]);
    expect(problemsFor('{ max: x }')).toEqual(['17 "options.max" must be an integer; it is "x".']);
    expect(problemsFor('{ max: 0 }')).toEqual(['17 "options.max": "0" does not fit (minimum: 1).']);
    expect(problemsFor('{ mod: loose }')).toEqual([
      '12 Unknown key "mod" in "options". Did you mean "mode"?',
    ]);
    expect(problemsFor('{ mode: losse }')).toEqual([
      '18 "options.mode" has the unknown value "losse". Did you mean "loose"?',
    ]);
    expect(problemsFor('{ words: [a, 1] }')).toEqual(['23 "options.words[1]" must be a text; it is "1".']);
    expect(problemsFor('{ deep: { dept: 1 } }')).toEqual([
      '20 Unknown key "dept" in "options.deep". Did you mean "depth"?',
    ]);
  });

  it('are refused where the rule has none', () => {
    const rule = { ...RULES[0], id: 'test/rule' } as Record<string, unknown>;
    delete rule.options;
    const document = parseData('options: { a: 1 }', 'selfexam.yaml').value;
    if (document === undefined) throw new Error('no document');
    expect(
      optionProblems(rule as unknown as Parameters<typeof optionProblems>[0], { a: 1 }, document, [
        'options',
      ]),
    ).toHaveLength(1);
  });

  it('of every rule have a schema that accepts the defaults', () => {
    const document = parseData('{}', 'x').value;
    if (document === undefined) throw new Error('no document');
    for (const rule of RULES) {
      if (rule.options !== undefined)
        expect(optionProblems(rule, rule.defaults ?? {}, document, []), rule.id).toEqual([]);
    }
  });
});

describe('globs of the configuration', () => {
  it('give a kind by path', () => {
    const kindOf = kindMatcher({
      drafts: { individual: ['个人/**/*.md', './a?.md'], team: ['**/班子*.md'] },
    });
    expect([
      kindOf('个人/张三.md'),
      kindOf('个人/一处/李四.md'),
      kindOf('a1.md'),
      kindOf('x/班子材料.md'),
      kindOf('b.md'),
    ]).toEqual(['individual', 'individual', 'individual', 'team', undefined]);
  });

  it('leave files out as gitignore does', () => {
    const ignored = ignoreMatcher({ ignore: ['归档/', '*.tmp.md', '!keep.tmp.md'] });
    expect([
      ignored('归档/a.md'),
      ignored('x/归档/a.md'),
      ignored('a.tmp.md'),
      ignored('keep.tmp.md'),
      ignored('a.md'),
      ignored('../a.tmp.md'),
    ]).toEqual([true, true, true, false, false, false]);
  });
});
