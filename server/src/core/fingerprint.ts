import type { Draft } from './draft/model.js';
import type { Detection } from './rule.js';
import { fold } from './text/characters.js';

/**
 * Identifies a finding by its rule, message and the words it stands on, not by its place: it stays the same when lines
 * move and when punctuation or white space changes. Findings that point at no words take their data instead.
 */
export function fingerprint(rule: string, detection: Detection, draft: Draft): string {
  const words = fold(draft.source.slice(detection.range)).slice(0, 400);
  const about = words === '' ? dataOf(detection) : words;
  const key = detection.key === undefined ? '' : `\u0000${detection.key}`;
  return hash(`${rule}\u0000${detection.messageId}\u0000${about}${key}`);
}

function dataOf({ data = {} }: Detection): string {
  return Object.entries(data)
    .filter(([, value]) => typeof value === 'string')
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join('\u0000');
}

/** 64 bits as 16 hexadecimal digits: cyrb53's mixing, kept to two 32-bit halves. Not for secrets. */
export function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}
