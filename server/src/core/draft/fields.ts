import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar } from 'yaml';

/** A value of a front matter as text, with its half-open range in the YAML. */
export interface FieldValue {
  readonly text: string;
  readonly range: readonly [number, number];
}

/** A key of a front matter: one value, several, or none that is text. */
export interface Field {
  readonly key: string;
  readonly value?: FieldValue;
  readonly list?: readonly FieldValue[];
}

export interface Fields {
  readonly fields: readonly Field[];
  /** What is no YAML: the first mistake, and where. */
  readonly error?: { readonly range: readonly [number, number]; readonly message: string };
  /** True where the YAML is something else than keys with values. */
  readonly notMapping: boolean;
}

/** Characters of a front matter up to which keys that are there twice are an error; no draft has nearly as many. */
const LONGEST_COMPARED = 20_000;

/** Reads the YAML of a front matter. */
export function readFields(yaml: string): Fields {
  return readPlainFields(yaml) ?? readYamlFields(yaml);
}

/** `key: words`, where nothing in them means something in YAML, and `key: "words"`. */
const PLAIN =
  /^([A-Za-z\u4E00-\u9FFF]+): (?:([\w\u4E00-\u9FFF](?:[\w\u4E00-\u9FFF、，· -]*[\w\u4E00-\u9FFF])?)|"[^"\\]*")$/;
const NULL = /^null$/i;

/**
 * Reads what most front matters are, to what {@link readYamlFields} gives: a library that takes as long to load as a
 * draft to judge is not needed for them.
 * @returns undefined where YAML has to decide
 */
export function readPlainFields(yaml: string): Fields | undefined {
  const fields: Field[] = [];
  const keys = new Set<string>();
  let start = 0;
  for (const line of yaml === '' ? [] : yaml.split('\n')) {
    const [, key, words] = PLAIN.exec(line) ?? [];
    if (key === undefined || keys.has(key) || NULL.test(key) || (words !== undefined && NULL.test(words)))
      return undefined;
    keys.add(key);
    const from = key.length + 2;
    const text = (words ?? line.slice(from + 1, -1)).trim();
    fields.push({ key, value: { text, range: [start + from, start + line.length] } });
    start += line.length + 1;
  }
  return { fields, notMapping: false };
}

/** Reads any YAML. */
export function readYamlFields(yaml: string): Fields {
  // A lone CR ends a line of YAML, but not for this parser; the lengths stay the same.
  const document = parseDocument(yaml.replace(/\r(?!\n)/g, '\n'), {
    lineCounter: new LineCounter(),
    logLevel: 'silent',
    schema: 'core',
    // Every key is compared with every other one.
    uniqueKeys: yaml.length <= LONGEST_COMPARED,
  });
  const [fault] = document.errors;
  const error =
    fault === undefined
      ? {}
      : {
          error: {
            range: [fault.pos[0], Math.max(fault.pos[0] + 1, fault.pos[1])] as const,
            message: fault.message.split('\n')[0] ?? '',
          },
        };
  const map = document.contents;
  if (!isMap(map)) return { fields: [], notMapping: map !== null, ...error };
  const fields = map.items.flatMap(({ key, value }): Field[] => {
    if (!isScalar(key)) return [];
    const field = { key: String(key.value).trim() };
    if (isSeq(value)) return [{ ...field, list: value.items.flatMap((item) => valueOf(item, yaml) ?? []) }];
    const one = valueOf(value, yaml);
    return [one === undefined ? field : { ...field, value: one }];
  });
  return { fields, notMapping: false, ...error };
}

function valueOf(node: unknown, yaml: string): FieldValue | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  return { text: textOf(node), range: [node.range?.[0] ?? 0, node.range?.[1] ?? yaml.length] };
}

function textOf(node: Scalar): string {
  return (typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))).trim();
}
