/** A sparse sample: feature numbers (all of value 1), its label and its weight in training. */
export interface Sample {
  readonly features: Int32Array;
  readonly label: number;
  readonly weight: number;
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /**
   * The share of a sample's features that it goes without, others each time it comes round: no feature can lean on
   * another, so that statements of new authors are judged better (Maaten et al. 2013, marginalized corrupted features).
   */
  readonly dropout: number;
  /** One training for each; their weights are averaged, so that no chance order decides. */
  readonly seeds: readonly number[];
}

/**
 * Multinomial logistic regression by AdaGrad. Samples are scaled to unit length. Deterministic for its seeds.
 * @returns weights, row by row: `weights[feature * labels + label]`
 */
export function trainSoftmax(
  samples: readonly Sample[],
  features: number,
  labels: number,
  options: TrainingOptions,
): Float64Array {
  const average = new Float64Array(features * labels);
  for (const seed of options.seeds) {
    const weights = trainOnce(samples, features, labels, options, seed);
    for (const [at, weight] of weights.entries())
      average[at] = (average[at] as number) + weight / options.seeds.length;
  }
  return average;
}

function trainOnce(
  samples: readonly Sample[],
  features: number,
  labels: number,
  options: TrainingOptions,
  seed: number,
): Float64Array {
  const weights = new Float64Array(features * labels);
  const squares = new Float64Array(features * labels).fill(1e-6);
  const random = lehmer(seed);
  const order = samples.map((_, index) => index);
  const scores = new Float64Array(labels);
  const kept: number[] = [];
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const sample = samples[index] as Sample;
      kept.length = 0;
      for (const feature of sample.features) if (random() >= options.dropout) kept.push(feature);
      const scale = 1 / Math.sqrt(Math.max(1, kept.length));
      score(kept, weights, labels, scale, scores);
      softmax(scores);
      scores[sample.label] = (scores[sample.label] as number) - 1;
      for (const feature of kept) {
        const base = feature * labels;
        for (let label = 0; label < labels; label++) {
          const at = base + label;
          const gradient =
            sample.weight * (scores[label] as number) * scale + options.l2 * (weights[at] as number);
          squares[at] = (squares[at] as number) + gradient * gradient;
          weights[at] =
            (weights[at] as number) - (options.rate * gradient) / Math.sqrt(squares[at] as number);
        }
      }
    }
  }
  return weights;
}

/** Adds up the weights of the features into `scores`, times `scale`. */
export function score(
  features: Iterable<number>,
  weights: Float64Array,
  labels: number,
  scale: number,
  scores: Float64Array,
): void {
  scores.fill(0);
  for (const feature of features) {
    const base = feature * labels;
    for (let label = 0; label < labels; label++)
      scores[label] = (scores[label] as number) + (weights[base + label] as number) * scale;
  }
}

/** In place. */
export function softmax(scores: Float64Array): void {
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += scores[i] = Math.exp((scores[i] as number) - most);
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / sum;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

/** The minimal standard generator (Park and Miller 1988): reproducible everywhere. */
export function lehmer(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
