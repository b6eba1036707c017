import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import type { Range } from '../core/text/range.js';

export interface ConfigValue {
  readonly value: string;
  readonly range: Range;
}

/** The parts of a configuration that lead somewhere; read from any text, also one that is half written. */
export interface ConfigReferences {
  readonly profile: ConfigValue | undefined;
  readonly rules: readonly ConfigValue[];
  /** Profile files. */
  readonly profiles: readonly ConfigValue[];
  /** Profile files, roster, baseline. */
  readonly paths: readonly ConfigValue[];
}

/** Finds what the text of a configuration refers to; never throws. */
export function readConfigText(text: string): ConfigReferences {
  const none: ConfigReferences = { profile: undefined, rules: [], profiles: [], paths: [] };
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const root = parse(text.slice(bom));
  if (!isMap(root)) return none;
  const at = (node: unknown): ConfigValue[] =>
    isScalar(node) && typeof node.value === 'string' && node.range
      ? [{ value: node.value, range: rangeOf(node, bom) }]
      : [];
  const rules = root.get('rules', true) as unknown;
  const profile = at(root.get('profile', true))[0];
  const isPath = profile !== undefined && /\.(?:ya?ml|json)$/.test(profile.value);
  const list = root.get('profiles', true) as unknown;
  const profiles = [...(isPath ? [profile] : []), ...(isSeq(list) ? list.items.flatMap(at) : [])];
  return {
    profile: isPath ? undefined : profile,
    rules: isMap(rules) ? rules.items.flatMap(({ key }) => at(key)) : [],
    profiles,
    paths: [...profiles, ...at(root.get('roster', true)), ...at(root.get('baseline', true))],
  };
}

function parse(text: string): unknown {
  try {
    return parseDocument(text, { logLevel: 'silent' }).contents;
  } catch {
    return undefined;
  }
}

function rangeOf({ range, type }: Scalar, bom: number): Range {
  const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0;
  return { start: (range?.[0] ?? 0) + bom + quoted, end: (range?.[1] ?? 0) + bom - quoted };
}
