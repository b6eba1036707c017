import { writeFileSync } from 'node:fs';
import { LABELS } from '../core/language/judgement.js';
import { contextOfRow, readRows } from './train/corpus.js';
import { trainSoftmax, type Sample } from './train/softmax.js';
import { featureNames } from './train/vocabulary.js';

const OUT = 'server/lexicons/model.tsv';
const OPTIONS = { epochs: 18, rate: 0.5, l2: 3e-5, dropout: 0.4, seeds: [1, 2, 3] };
/**
 * A feature that few samples have says little about others: without those the model is a twentieth as large, which is what
 * a program that lives for a tenth of a second has to read. More than 46,800 features would need twice the slots; see
 * model-data.ts.
 */
const MIN_COUNT = 36;

/**
 * Trains the classifier on JSON Lines files and writes its weights, readable: one feature a line, `label=weight` pairs,
 * those that statements have most often first.
 * Deterministic: the same corpora give the same file. `npm run train -- FILE…`
 */
export function train(paths: readonly string[]): void {
  const rows = paths.flatMap(readRows).filter((row) => row.ambiguous !== true);
  const names = rows.map((row) => featureNames(row.text, contextOfRow(row)));
  const counts = new Map<string, number>();
  for (const list of names) for (const name of list) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kept = [...counts].flatMap(([name, count]) => (count >= MIN_COUNT ? [name] : [])).sort();
  const labels = rows.map((row) => LABELS.indexOf(row.label));
  const weights = centred(fit(labels, names, kept));
  const often = (name: string): number => counts.get(name) as number;
  const order = kept.map((_, index) => index);
  order.sort((a, b) => often(kept[b] as string) - often(kept[a] as string) || a - b);
  const lines = order.map((index) => {
    const pairs = LABELS.flatMap((label, k) => {
      const weight = (weights[index * LABELS.length + k] as number).toFixed(1);
      return Number(weight) === 0 ? [] : [`${label}=${weight}`];
    });
    return `${kept[index] as string}\t${pairs.join(' ')}`;
  });
  writeFileSync(
    OUT,
    `# Weights of the classifier, made by npm run train. Do not edit. ${rows.length} statements, ${kept.length} features.\n${lines.join('\n')}\n`,
  );
  console.log(`${OUT}: ${rows.length} statements, ${counts.size} features seen, ${kept.length} kept`);
}

/** Softmax does not mind a constant added to all labels of a feature: with the median at 0 most weights vanish. */
function centred(weights: Float64Array): Float64Array {
  for (let base = 0; base < weights.length; base += LABELS.length) {
    const row = weights.subarray(base, base + LABELS.length);
    const median = Float64Array.from(row).sort()[LABELS.length >> 1] as number;
    for (const [k, weight] of row.entries()) row[k] = weight - median;
  }
  return weights;
}

function fit(
  labels: readonly number[],
  names: readonly string[][],
  vocabulary: readonly string[],
): Float64Array {
  const numbers = new Map(vocabulary.map((name, index) => [name, index]));
  const samples = names.map((list, i): Sample => {
    const features = list.flatMap((name) => numbers.get(name) ?? []);
    return { features: Int32Array.from(features), label: labels[i] as number, weight: 1 };
  });
  return trainSoftmax(samples, vocabulary.length, LABELS.length, OPTIONS);
}

train(process.argv.slice(2));
