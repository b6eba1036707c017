import type { ExtensionContext } from 'vscode';
import type { Service } from '../service.js';
import type { StatusStore } from '../statusStore.js';
import { registerChecklist } from './checklist.js';
import { registerLanguageStatus } from './languageStatus.js';
import { registerStatusItem } from './statusItem.js';

/** Everything that follows the active editor. */
export function registerViews(context: ExtensionContext, _service: Service, statuses: StatusStore): void {
  registerStatusItem(context, statuses);
  registerLanguageStatus(context, statuses);
  registerChecklist(context, statuses);
}
