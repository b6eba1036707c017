import type { Feature } from '../session.js';
import { codeActions } from './codeActions.js';
import { codeLens } from './codeLens.js';
import { commands } from './commands.js';
import { completion } from './completion/index.js';
import { diagnostics } from './diagnostics.js';
import { folding } from './folding.js';
import { hover } from './hover.js';
import { links } from './links.js';
import { pages } from './pages.js';
import { pushDiagnostics } from './pushDiagnostics.js';
import { review } from './review/index.js';
import { status } from './status.js';
import { symbols } from './symbols.js';
import { workspaceDiagnostics } from './workspaceDiagnostics.js';

/** Every feature; each registers its own handlers. */
export const FEATURES: readonly Feature[] = [
  diagnostics,
  pushDiagnostics,
  workspaceDiagnostics,
  codeActions,
  hover,
  completion,
  symbols,
  codeLens,
  folding,
  links,
  pages,
  status,
  commands,
  review,
];
