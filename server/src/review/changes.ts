import type { ReviewedFinding } from '../core/schema/types.js';

/** What became of findings since a draft was last reviewed. */
export interface Changes {
  readonly mended: number;
  readonly standing: number;
  /** Of each present finding, in order. */
  readonly each: readonly ('new' | 'standing')[];
}

/** Compares by rule and fingerprint; equal findings are counted, so that one of two that is mended counts as mended. */
export function compareFindings(
  before: readonly ReviewedFinding[],
  now: readonly ReviewedFinding[],
): Changes {
  const left = new Map<string, number>();
  for (const finding of before) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  const each = now.map((finding) => {
    const count = left.get(keyOf(finding)) ?? 0;
    if (count === 0) return 'new' as const;
    left.set(keyOf(finding), count - 1);
    return 'standing' as const;
  });
  const standing = each.filter((one) => one === 'standing').length;
  return { mended: before.length - standing, standing, each };
}

function keyOf({ rule, fingerprint }: ReviewedFinding): string {
  return `${rule}\u0000${fingerprint}`;
}
