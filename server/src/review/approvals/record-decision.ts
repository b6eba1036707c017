import type { Approvals, Decision } from '../../core/schema/types.js';
import type { Problem } from '../../workspace/problem.js';
import type { RecordStore } from '../records/store.js';
import { NO_APPROVALS, withDecision } from './approvals.js';
import { parseApprovals, stringifyApprovals } from './read-approvals.js';

/**
 * Records a decision; decisions that others make at the same time stay.
 * @param address of the record, as the store knows it
 * @param key path of the draft as the record names it
 * @returns the problem; undefined where it is recorded
 */
export function recordDecision(
  store: RecordStore,
  address: string,
  key: string,
  decision: Decision,
): Promise<Problem | undefined> {
  return store.update(address, {
    change(text) {
      const read = text === undefined ? { value: NO_APPROVALS } : parseApprovals(text, address);
      if (read.value === undefined) return read;
      return { value: stringifyApprovals(withDecision(read.value, key, decision)) };
    },
    holds(text) {
      const { value } = parseApprovals(text, address);
      return value !== undefined && holds(value, key, decision);
    },
  });
}

function holds({ drafts }: Approvals, key: string, decision: Decision): boolean {
  const entry = drafts[key];
  return [entry?.current, ...(entry?.history ?? [])].some(
    (one) => one?.at === decision.at && one.by === decision.by && one.digest === decision.digest,
  );
}
