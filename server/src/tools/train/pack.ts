import { readFileSync } from 'node:fs';
import { CUE_WORDS } from '../../core/language/cue-words.js';
import { CUE_GROUPS } from '../../core/language/cues.js';
import { CONTEXTS, PAIR_SEEDS, TEMPLATES } from '../../core/language/features.js';
import { hashFeature, hashPair } from '../../core/language/hash.js';
import { LABELS } from '../../core/language/judgement.js';
import { BIAS, WIDTH } from '../../core/language/model-layout.js';
import { valueKind } from './vocabulary.js';

const SOURCE = 'server/lexicons/model.tsv';
const TARGET = 'server/src/core/language/model.generated.ts';

/** Packs the readable weights for loading: see model.ts. */
export function modelFile(): Record<string, string> {
  const lines = readFileSync(SOURCE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const words = new Map<string, number[]>();
  for (const [index, { word }] of CUE_WORDS.entries()) words.set(word, [...(words.get(word) ?? []), index]);
  const rows = lines.map((line) => {
    const [name = '', pairs = ''] = line.split('\t');
    const weights = new Float64Array(LABELS.length);
    for (const pair of pairs.split(' ').filter((text) => text !== '')) {
      const [label = '', weight = '0'] = pair.split('=');
      weights[(LABELS as readonly string[]).indexOf(label)] = Number(weight);
    }
    return { hashes: hashesOf(name, words), weights };
  });
  let most = 1e-9;
  for (const { weights } of rows) for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const unit = most / 127;
  const entries = rows.flatMap(({ hashes, weights }) => hashes.map((hash) => ({ hash, weights })));
  const bytes = new Uint8Array(entries.length * (4 + WIDTH));
  const hashView = new Int32Array(bytes.buffer, 0, entries.length);
  for (const [i, { hash, weights }] of entries.entries()) {
    hashView[i] = hash;
    for (const [k, weight] of weights.entries())
      bytes[entries.length * 4 + i * WIDTH + k] = Math.round(weight / unit) + BIAS;
  }
  const data = `${entries.length}:${unit}:${Buffer.from(bytes).toString('base64')}`;
  return {
    [TARGET]: `// GENERATED from ${SOURCE} by \`npm run generate\`. Do not edit.\nexport default '${data}';\n`,
  };
}

/** The inverse of nameOf() in vocabulary.ts; a word that stands in two groups has two numbers. */
function hashesOf(name: string, words: ReadonlyMap<string, number[]>): number[] {
  const [template = '', own = '*', ...values] = split(name);
  const number = (TEMPLATES as readonly string[]).indexOf(template);
  const context = own === '*' ? -1 : (CONTEXTS as readonly string[]).indexOf(own);
  if (template === 'word')
    return (words.get(values[0] ?? '') ?? []).map((word) => hashFeature(number, context, word, 0, 0));
  const [a = 0, b = 0, c = 0] = values.map((value, index) => {
    switch (valueKind(template, index)) {
      case 'character':
        return value === '' ? 0 : value.charCodeAt(0);
      case 'group':
        return value === '-' ? -1 : CUE_GROUPS.indexOf(value);
      default:
        return Number(value);
    }
  });
  const seed = PAIR_SEEDS[number];
  return [seed === undefined ? hashFeature(number, context, a, b, c) : hashPair(seed, a, b)];
}

/** Characters may be `|` themselves; `\p` stands for it. */
function split(name: string): string[] {
  return name
    .split('|')
    .map((part) => part.replaceAll('\\p', '|').replaceAll('\\t', '\t').replaceAll('\\b', '\\'));
}
