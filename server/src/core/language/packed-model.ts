import { unpackModel, type ModelData } from './model-data.js';
import packed from './model.generated.js';

/**
 * The weights that ship, unpacked. The bundles of the command line have workspace/language-file.ts in place of this module:
 * a program that lives for a tenth of a second has no time to unpack them.
 */
export function shippedModelData(): ModelData {
  return unpackModel(packed);
}
