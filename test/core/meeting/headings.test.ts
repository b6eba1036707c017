import { describe, expect, it } from 'vitest';
import { profileOf, readHeadings, readHeldOut, tally } from './corpus.js';

const CORPORA = [
  { file: 'headings-2021.tsv', id: '2021-party-history', found: 0.98, foundSure: 0.97 },
  { file: 'headings-2024.tsv', id: '2024', found: 0.98, foundSure: 0.97 },
  { file: 'headings-2025.tsv', id: '2025', found: 0.98, foundSure: 0.97 },
];

describe.each(CORPORA)('headings of $id', ({ file, id, found, foundSure }) => {
  const profile = profileOf(id);
  const headings = readHeadings(file, profile);
  const result = tally(headings, profile);
  const { misses, ...figures } = result;
  console.log(id, JSON.stringify(figures), `\n${misses.join('\n')}`);

  it('is right where it says that it is sure', () => {
    expect(result.sureRight / (result.sureRight + result.sureWrong)).toBeGreaterThanOrEqual(0.98);
  });
  it('is never sure of a look-alike', () => {
    expect(result.lookAlikesSure).toBe(0);
  });
  it('finds the area of a heading', () => {
    expect(result.found / result.headings).toBeGreaterThanOrEqual(found);
    expect(result.foundSure / result.headings).toBeGreaterThanOrEqual(foundSure);
  });
});

describe('headings written after the matcher', () => {
  it.each(CORPORA)('of $id', ({ id }) => {
    const profile = profileOf(id);
    const { misses, ...figures } = tally(readHeldOut(profile), profile);
    console.log(id, 'held out', JSON.stringify(figures), `\n${misses.join('\n')}`);
    expect(figures.sureWrong).toBe(0);
    expect(figures.lookAlikesSure).toBe(0);
    expect(figures.found / figures.headings).toBeGreaterThanOrEqual(0.8);
  });
});
