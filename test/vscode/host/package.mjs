// `npm run package`: one .vsix with what the extension needs, and nothing else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageExtension, packagedFiles, REPOSITORY } from './extension.mjs';

const { name, version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
const files = await packagedFiles();
const { packagePath, size } = await packageExtension(join(REPOSITORY, `${name}-${version}.vsix`));
console.log(`${packagePath}: ${Math.round(size / 1024)} KB, ${files.length} files`);
