import { fileURLToPath } from 'node:url';
import { diskStore } from '../../review/records/disk-store.js';
import type { RecordStore } from '../../review/records/store.js';

/** Records of this machine, written as the command line writes them. */
export const nodeRecords: RecordStore = {
  update: (uri, change) => diskStore.update(fileURLToPath(uri), change),
};
