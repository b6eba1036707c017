import { pathToFileURL } from 'node:url';
import { relative, isAbsolute } from 'node:path';
import { RULES } from '../../core/rules/registry.js';
import type { Locale } from '../../core/locale.js';
import { problemText, type Problem } from '../../workspace/problem.js';
import type { FileReport, ReportedFinding, ReportedFix } from '../../workspace/report.js';
import type { Span } from '../../workspace/spans.js';
import { oneLine } from '../text/visible.js';
import type { DescribedRule, Format, FormatContext, Formatter } from './formatter.js';
import { BETWEEN, elementsOf, withElements } from './json-arrays.js';
import { textsOf } from './part.js';
import { wholeReport } from './whole-report.js';

const LEVELS = { error: 'error', warning: 'warning', info: 'note', off: 'none' } as const;

/** Whoever writes a part does not know which file of the report it is: its number is put in later. */
const UNKNOWN = Number.MAX_SAFE_INTEGER;
/** Quotation marks inside strings are escaped: this is a key. */
const INDEX = `"index":${UNKNOWN}`;

/** SARIF 2.1.0 (OASIS), for code scanning services and editors' viewers. */
export const sarifFormat: Format = {
  part(file, { cwd, rules = RULES }) {
    const indexes = new Map(rules.map(({ id }, index) => [id, index]));
    const of = { file, cwd, rules: indexes };
    const results = [
      ...file.findings.map((finding) => result(finding, of)),
      ...file.suppressed.map((finding) => ({
        ...result(finding, of),
        suppressions: [{ kind: 'inSource', status: 'accepted', justification: finding.reason ?? '' }],
      })),
    ];
    const location = artifact(file.path, cwd);
    const described = { location, encoding: file.encoding, roles: ['analysisTarget'] };
    return [elementsOf([described]), ...elementsOf(results).split(INDEX)];
  },
  *report(parts, { problems }, context) {
    const artifacts: string[] = [];
    const results: string[] = [];
    for (const part of parts) {
      const [described = '', ...pieces] = textsOf(part);
      const found = pieces.join(`"index":${artifacts.length}`);
      artifacts.push(described);
      if (found !== '') results.push(found);
    }
    yield* withElements(logOf(problems, context), [
      { name: 'artifacts', elements: separated(artifacts) },
      { name: 'results', elements: separated(results) },
    ]);
  },
};

/** A whole report at once. */
export const sarif: Formatter = (report, context) => wholeReport(sarifFormat, report, context);

function* separated(texts: readonly string[]): Generator<string> {
  for (const [index, text] of texts.entries()) yield index === 0 ? text : `${BETWEEN}${text}`;
}

function logOf(problems: readonly Problem[], context: FormatContext): object {
  const { version, cwd, exitCode, locale, rules = RULES } = context;
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'selfexam',
            semanticVersion: version,
            language: locale,
            rules: rules.map((rule) => descriptor(rule, context)),
          },
        },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        defaultEncoding: 'utf-8',
        originalUriBaseIds: { SRCROOT: { uri: `${pathToFileURL(cwd).href.replace(/\/$/, '')}/` } },
        invocations: [
          {
            executionSuccessful: exitCode !== 2,
            exitCode,
            toolExecutionNotifications: problems.map((problem) => ({
              level: 'error',
              descriptor: { id: problem.code },
              message: { text: problemText(problem, locale) },
              ...(problem.file === undefined
                ? {}
                : {
                    locations: [
                      { physicalLocation: problemPlace(problem.file, problem.line, problem.column, cwd) },
                    ],
                  }),
            })),
          },
        ],
        artifacts: [],
        results: [],
      },
    ],
  };
}

function descriptor(rule: DescribedRule, { locale, rulePages }: FormatContext): object {
  const text = `${rule.summary[locale]}\n\n${rule.why[locale]}\n\nselfexam explain ${rule.id}`;
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|[/-])(\w)/g, (_whole, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.summary[locale] },
    fullDescription: { text: rule.why[locale] },
    help: { text },
    ...(rulePages === undefined ? {} : { helpUri: `${rulePages}#${rule.id.replace(/\//g, '')}` }),
    defaultConfiguration: { enabled: rule.severity !== 'off', level: LEVELS[rule.severity] },
    messageStrings: messageStrings(rule, locale),
    properties: {
      tags: [...new Set([rule.id.split('/')[0] ?? '', ...(rule.kinds ?? [])])],
      fixable: rule.fixable ?? 'none',
    },
  };
}

/** Placeholders of SARIF messages are numbers; ours have names, so the braces are escaped. */
function messageStrings({ messages }: DescribedRule, locale: Locale): object {
  return Object.fromEntries(
    Object.entries(messages).map(([id, text]) => [id, { text: text[locale].replace(/[{}]/g, '$&$&') }]),
  );
}

interface ResultContext {
  readonly file: FileReport;
  readonly cwd: string;
  readonly rules: ReadonlyMap<string, number>;
}

function result(finding: ReportedFinding, { file, cwd, rules }: ResultContext): object {
  const location = { ...artifact(file.path, cwd), index: UNKNOWN };
  const physical = (span: Span): object => ({
    artifactLocation: location,
    region: region(span, file.bomLength),
  });
  const { rule, severity, message, range, related, fixes, fingerprint, basis } = finding;
  const ruleIndex = rules.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: plain(message) },
    locations: [{ physicalLocation: physical(range) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((one, id) => ({
            id,
            physicalLocation: physical(one.range),
            message: { text: plain(one.message) },
          })),
        }),
    partialFingerprints: { 'selfexam/v1': fingerprint },
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixObject(fix, location, file.bomLength)) }),
    properties: {
      messageId: finding.messageId,
      basis: basis.map(({ text, source }) => ({ text: oneLine(text), source })),
    },
  };
}

function fixObject(
  { title, edits, safety }: ReportedFix,
  artifactLocation: object,
  bomLength: number,
): object {
  const replacements = edits.map((edit) => ({
    deletedRegion: region(edit.range, bomLength),
    ...(edit.text === '' ? {} : { insertedContent: { text: edit.text } }),
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation, replacements }],
    properties: { safety },
  };
}

/** What a message quotes from a draft must not become a link (SARIF 2.1.0, 3.11.6). */
function plain(message: string): string {
  return message.includes('](') ? message.replace(/[\\[\]]/g, '\\$&') : message;
}

/** A byte order mark is no part of the content (SARIF 2.1.0, 3.30.2), so offsets do not count it. */
function region({ start, end }: Span, bomLength: number): object {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: Math.max(0, start.offset - bomLength),
    charLength: end.offset - start.offset,
  };
}

function problemPlace(
  file: string,
  line: number | undefined,
  column: number | undefined,
  cwd: string,
): object {
  const place = { artifactLocation: artifact(file, cwd) };
  return line === undefined
    ? place
    : { ...place, region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
}

/** Relative to the working directory where the file lies in it. */
function artifact(file: string, cwd: string): { uri: string; uriBaseId?: string } {
  const inside = relative(cwd, file);
  const href = pathToFileURL(file).href;
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return { uri: href };
  const base = `${pathToFileURL(cwd).href.replace(/\/$/, '')}/`;
  return { uri: href.startsWith(base) ? href.slice(base.length) : href, uriBaseId: 'SRCROOT' };
}
