import { execFileSync } from 'node:child_process';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LintOutput } from '../../server/src/core/schema/types.js';
import { validateLintOutput } from '../../server/src/core/schema/validators.js';
import { FORMAT_NAMES } from '../../server/src/cli/formatters/registry.js';
import { cli, folderWith } from './support/cli.js';
import { CLEAN, FAULTY, MENDABLE, OTHER } from './support/drafts.js';

/** Names that try to break out of every format: quotes, markup, commands, control and bidi characters, line breaks. */
const HOSTILE_NAMES = [
  'a"b\'c<d>&amp;.md',
  'x::error file=y::z,%0A%25.md',
  ']]>--><script>alert(1)<!--.md',
  '行1\n::warning::行2\r.md',
  'esc\u001B[31mred\u0007.md',
  'bidi\u202Egnp\u2066.md',
  '|`a`|[x](javascript:alert(1))*b*_c_#@d.md',
  '-- $(id) `id` ; rm.md',
];
/** Messages quote placeholders and the names in directives, so these carry the hostile text into every format. */
const HOSTILE_TEXTS = ['〔&"\']]>|::\u001B[31m〕', '〔::error::%0A\u202E_#@〕'];
const HOSTILE_DIRECTIVE = '<!-- selfexam-disable x/<b>&"\']]|[x](javascript:1)::%0A*`@ -- 理由 -->';

interface SarifLog {
  runs: {
    results: {
      ruleId: string;
      suppressions?: { justification: string }[];
      locations: { physicalLocation: { region: Record<string, number> } }[];
    }[];
  }[];
}

function parseXml(xml: string): SaxesTagPlain[] {
  const tags: SaxesTagPlain[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => tags.push(tag));
  parser.write(xml).close();
  return tags;
}

const SARIF_SCHEMA = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

/** Errors against the official schema, which is of JSON Schema draft 4 and has patterns without the `u` flag. */
function sarifErrors(text: string): unknown[] {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(SARIF_SCHEMA, 'utf8')) as object);
  return validate(JSON.parse(text)) ? [] : (validate.errors ?? []);
}

const SUPPRESSED = FAULTY.replace(
  '一是',
  '<!-- selfexam-disable-next-line wording/set-phrase -- 引用“原话”<&> -->\n\n增强“四个自信”不够。\n\n一是',
);

describe('formats of a plain run', () => {
  let outputs: Record<string, string> = {};
  const folder = folderWith({
    'clean.md': CLEAN,
    'b/faulty.md': SUPPRESSED,
    'b/带空格 的.md': `\uFEFF${MENDABLE}`,
    'menu.md': OTHER,
  });
  const findings = (): LintOutput['files'][number]['findings'] =>
    (JSON.parse(outputs.json ?? '') as LintOutput).files.flatMap((file) => file.findings);

  beforeAll(async () => {
    const runs = FORMAT_NAMES.map(async (format) => {
      const ran = await cli(folder, ['lint', '.', '--format', format]);
      expect({ format, code: ran.code, stderr: ran.stderr }).toEqual({ format, code: 1, stderr: '' });
      return [format, ran.stdout] as const;
    });
    outputs = Object.fromEntries(await Promise.all(runs));
  });

  it('json keeps its contract', () => {
    const output = JSON.parse(outputs.json ?? '') as LintOutput;
    expect(validateLintOutput(output), JSON.stringify(validateLintOutput.errors)).toBe(true);
    expect(output.files.map(({ path }) => path)).toEqual(['b/faulty.md', 'b/带空格 的.md', 'clean.md']);
    expect(output.skipped).toMatchObject([{ path: 'menu.md', reason: 'not-a-draft' }]);
    expect(output.problems).toEqual([]);
    const { errors, warnings, infos, suppressed } = output.summary;
    expect(errors + warnings + infos).toBe(findings().length);
    expect(suppressed).toBe(1);
    expect(output.files[0]?.suppressed[0]).toMatchObject({
      rule: 'wording/set-phrase',
      reason: '引用“原话”<&>',
    });
    const mendable = output.files[1]?.findings.find(({ rule }) => rule === 'wording/set-phrase');
    // Line and column do not count the BOM, the offset does.
    const line = `\uFEFF${MENDABLE}`.slice(0, mendable?.range.start.offset).split('\n').length;
    expect(mendable?.range.start.line).toBe(line);
    expect(mendable).toMatchObject({ fixable: 'safe', severity: 'warning' });
    expect(mendable?.basis.length).toBeGreaterThan(0);
  });

  it('sarif fits the official schema, with suppressions, fixes and places', () => {
    expect(sarifErrors(outputs.sarif ?? '')).toEqual([]);
    const [run] = (JSON.parse(outputs.sarif ?? '') as SarifLog).runs;
    const results = run?.results ?? [];
    expect(
      results
        .filter(({ suppressions }) => suppressions !== undefined)
        .map(({ suppressions }) => suppressions?.[0]?.justification),
    ).toEqual(['引用“原话”<&>']);
    expect(results.length).toBe(findings().length + 1);
    // In a file with a BOM, offsets start behind it (SARIF 3.30.2).
    const region = results.find(
      ({ ruleId, suppressions }) => ruleId === 'wording/set-phrase' && suppressions === undefined,
    )?.locations[0]?.physicalLocation.region;
    expect(
      MENDABLE.slice(region?.charOffset, (region?.charOffset ?? 0) + (region?.charLength ?? 0)),
    ).toContain('四个自信');
  });

  it('sarif names every rule of the results in the driver', () => {
    const log = JSON.parse(outputs.sarif ?? '') as {
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: { ruleId: string; ruleIndex: number }[];
      }[];
    };
    const [run] = log.runs;
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('junit and checkstyle are well-formed and complete', () => {
    const cases = parseXml(outputs.junit ?? '');
    expect(cases.filter(({ name }) => name === 'failure')).toHaveLength(findings().length);
    const suites = cases.filter(({ name }) => name === 'testsuite');
    expect(suites).toHaveLength(3);
    const total = suites.reduce((sum, { attributes }) => sum + Number(attributes.tests), 0);
    expect(cases.filter(({ name }) => name === 'testcase')).toHaveLength(total);
    expect(Number(cases[0]?.attributes.tests)).toBe(total);
    const errors = parseXml(outputs.checkstyle ?? '').filter(({ name }) => name === 'error');
    expect(errors.map(({ attributes }) => Number(attributes.line))).toEqual(
      findings().map(({ range }) => range.start.line),
    );
  });

  it('compact and github have one line a finding, in forms that problem matchers know', () => {
    const compact = (outputs.compact ?? '').trimEnd().split('\n');
    expect(compact).toHaveLength(findings().length);
    for (const line of compact)
      expect(line).toMatch(/^(.+):\sline\s(\d+),\scol\s(\d+),\s(Error|Warning|Info)\s-\s(.+)\s\((.+)\)$/);
    const github = (outputs.github ?? '').trimEnd().split('\n');
    expect(github).toHaveLength(findings().length);
    for (const line of github)
      expect(line).toMatch(
        /^::(error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+,col=\d+(,endColumn=\d+)?,title=[^,:]+::.+$/,
      );
  });

  it('gitlab entries have fingerprints of their own that stay when lines move', async () => {
    type Entry = { fingerprint: string; location: { path: string; lines: { begin: number } } };
    const before = JSON.parse(outputs.gitlab ?? '') as Entry[];
    expect(new Set(before.map(({ fingerprint }) => fingerprint)).size).toBe(findings().length);
    const moved = folderWith({ 'b/faulty.md': SUPPRESSED.replace('# 相互', '\n\n# 相互') });
    const after = JSON.parse((await cli(moved, ['lint', '.', '-f', 'gitlab'])).stdout) as Entry[];
    const of = (entries: Entry[]): string[] =>
      entries.filter(({ location }) => location.path === 'b/faulty.md').map(({ fingerprint }) => fingerprint);
    expect(of(after)).toEqual(of(before));
  });

  it('markdown is a table that says what the findings say', () => {
    for (const { rule } of findings()) expect(outputs.markdown).toContain(rule);
  });

  it('stylish shows the line, carets, the clause once, a summary, and what to run next', () => {
    const text = outputs.stylish ?? '';
    expect(text).toContain('依据：');
    const clauses = text.split('\n').filter((line) => line.includes('依据：'));
    expect(new Set(clauses).size).toBe(clauses.length);
    expect(text).toMatch(/✖ \d+ 个问题（\d+ 个错误，\d+ 个警告，\d+ 个提示），检查了 3 份材料/);
    expect(text).toContain('另有 1 个已注明理由忽略');
    expect(text).toMatch(/： node \S+cli\.js lint --fix \.$/m);
    expect(text).toMatch(/： node \S+cli\.js explain \S+$/m);
    expect(text).not.toContain('\u001B');
  });

  it('every format is written to a file just as to the terminal', async () => {
    for (const format of FORMAT_NAMES) {
      const ran = await cli(folder, ['lint', '.', '-f', format, '-o', `out/deep/${format}.txt`]);
      expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 1, stdout: '' });
      expect(readFileSync(join(folder, 'out/deep', `${format}.txt`), 'utf8')).toBe(outputs[format]);
    }
  });
});

describe('the sample drafts', () => {
  const drafts = join(import.meta.dirname, '../drafts');

  it('give JSON and SARIF that fit their schemas', async () => {
    const [json, sarif] = await Promise.all(
      ['json', 'sarif'].map((format) => cli(drafts, ['lint', '.', '-f', format])),
    );
    const output = JSON.parse(json?.stdout ?? '') as LintOutput;
    expect(validateLintOutput(output), JSON.stringify(validateLintOutput.errors)).toBe(true);
    expect(output.summary.files).toBeGreaterThan(10);
    expect(output.problems).toEqual([]);
    expect(sarifErrors(sarif?.stdout ?? '')).toEqual([]);
  });
});

describe('carets', () => {
  it('stand right under full-width text, emoji and combining marks', async () => {
    const prefix = 'a全角ｶé😀👨‍👩‍👧，';
    const folder = folderWith({ 'x.md': CLEAN.replace('一是', `${prefix}XX村，一是`) });
    const { stdout } = await cli(folder, ['lint', 'x.md']);
    const lines = stdout.split('\n');
    const caret = lines.findIndex((line) => /│ +\^+$/.test(line));
    const line = lines[caret - 1] ?? '';
    expect(line).toContain(prefix);
    // 1 + 4 + 1 + 1 + 2 + 2 + 2 columns.
    expect((lines[caret] ?? '').slice(line.indexOf('│') + 2)).toBe(`${' '.repeat(13)}^^`);
  });

  it('stay inside the width of the terminal, however long the line', async () => {
    const folder = folderWith({
      'x.md': CLEAN.replace('一是', `${'长'.repeat(50_000)}XX村${'长'.repeat(50_000)}一是`),
    });
    const { stdout } = await cli(folder, ['lint', 'x.md']);
    const line = stdout.split('\n').find((one) => one.includes('│ …') && one.includes('XX')) ?? '';
    expect(line.length).toBeGreaterThan(20);
    expect(line.length).toBeLessThan(100);
  });
});

describe('hostile names and texts', () => {
  const files = Object.fromEntries(
    HOSTILE_NAMES.map((name) => [
      name,
      FAULTY.replace('一是抓落实', `${HOSTILE_DIRECTIVE}\n\n一是${HOSTILE_TEXTS.join('')}抓落实`),
    ]),
  );
  const folder = folderWith(files);
  const run = async (format: string): Promise<string> => {
    const { code, stdout } = await cli(folder, ['lint', '.', '--format', format]);
    expect(code).toBe(1);
    return stdout;
  };

  it('are carried whole by json and sarif', async () => {
    const output = JSON.parse(await run('json')) as LintOutput;
    expect(validateLintOutput(output)).toBe(true);
    expect(output.files.map(({ path }) => path).sort()).toEqual([...HOSTILE_NAMES].sort());
    const messages = output.files[0]?.findings.map(({ message }) => message).join('\n') ?? '';
    for (const text of HOSTILE_TEXTS) expect(messages).toContain(text);
    expect(messages).toContain('[x](javascript:1)');
    const sarif = await run('sarif');
    expect(sarifErrors(sarif)).toEqual([]);
    const log = JSON.parse(sarif) as { runs: { artifacts: { location: { uri: string } }[] }[] };
    const uris = (log.runs[0]?.artifacts ?? []).map(({ location }) => decodeURIComponent(location.uri));
    expect(uris.sort()).toEqual([...HOSTILE_NAMES].sort());
  });

  it('leave XML well-formed and come back from it', async () => {
    for (const format of ['junit', 'checkstyle']) {
      const tags = parseXml(await run(format));
      expect(tags.map(({ name }) => name)).not.toContain('script');
      const named = tags
        .filter(({ name }) => name === (format === 'junit' ? 'testsuite' : 'file'))
        .map(({ attributes }) => attributes.name);
      // What XML 1.0 cannot hold is replaced; everything else comes back.
      expect(named.sort()).toEqual(
        HOSTILE_NAMES.map((name) => name.replace(/(?![\t\n\r])\p{Cc}/gu, '\uFFFD')).sort(),
      );
    }
  });

  it('never start a line, a command or a colour in text formats', async () => {
    for (const format of ['stylish', 'compact', 'github', 'markdown']) {
      const text = await run(format);
      // eslint-disable-next-line no-control-regex -- the characters that must not come through
      expect(text, format).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
    }
    const commands = (await run('github')).trimEnd().split('\n');
    for (const line of commands) expect(line).toMatch(/^::(error|warning|notice) file=[^,:\s]/);
    const unescape = (text: string): string =>
      text.replace(/%(0D|0A|3A|2C|25)/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    const names = commands.map((line) => unescape(/file=([^,]*)/.exec(line)?.[1] ?? ''));
    expect(names.some((name) => name === 'x::error file=y::z,%0A%25.md')).toBe(true);
  });

  it('become text, not markup, in Markdown', async () => {
    const tree = fromMarkdown(await run('markdown'));
    const types = new Set<string>();
    visit(tree, (node) => void types.add(node.type));
    expect(
      [...types].filter((type) =>
        ['html', 'link', 'image', 'emphasis', 'strong', 'linkReference', 'code', 'blockquote'].includes(type),
      ),
    ).toEqual([]);
  });

  it('give a diff that git applies', async () => {
    const mendable = folderWith({ 'a"b\tc.md': MENDABLE, 'sub/x y.md': MENDABLE });
    const { stdout } = await cli(mendable, ['lint', '.', '--fix-dry-run']);
    execFileSync('git', ['apply', '--unsafe-paths', '-'], { cwd: mendable, input: stdout });
    expect(readFileSync(join(mendable, 'sub/x y.md'), 'utf8')).toBe(
      MENDABLE.replace('增强“四个自信”', '坚定“四个自信”'),
    );
    expect(readFileSync(join(mendable, 'a"b\tc.md'), 'utf8')).toBe(
      MENDABLE.replace('增强“四个自信”', '坚定“四个自信”'),
    );
  });
});
