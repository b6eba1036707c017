// The order matters once: whether the extension stays asleep can only be seen before the first draft.
import './activation.js';
import './diagnostics.js';
import './codeActions.js';
import './language.js';
import './commands.js';
import './review.js';
import './reviewComments.js';
import './settings.js';
import './localization.js';
import './virtual.js';
import './task.js';
import './restricted.js';
