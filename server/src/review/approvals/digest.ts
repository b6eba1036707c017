import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ResolvedProfile } from '../../core/meeting/profile.js';

/**
 * Digest of a draft as it is approved: line ends, a byte order mark and white space at the ends of lines do not count,
 * every other character does.
 */
export function textDigest(text: string): string {
  const normal = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u3000]+(?=\n|$)/g, '')
    .replace(/\n+$/, '')
    .normalize('NFC');
  return digest(normal);
}

/** Digest of the profile that a draft was judged against; the order of keys does not count. */
export function profileDigest(profile: ResolvedProfile): string {
  return digest(JSON.stringify(sorted(profile)));
}

function digest(text: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
