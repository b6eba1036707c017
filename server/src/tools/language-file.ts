import { shippedCues } from '../core/language/packed-cues.js';
import { shippedModelData } from '../core/language/packed-model.js';
import { writeLanguageFile } from '../workspace/language-file.js';

/** `language-file FOLDER`: writes cues and weights as the command line reads them. Run by the build. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('language-file FOLDER');
writeLanguageFile(folder, shippedModelData(), shippedCues());
