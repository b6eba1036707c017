import { commands, EventEmitter, l10n, window, type Event, type ExtensionContext } from 'vscode';
import type { CommandFailure } from '../api.js';
import type { Review } from '../review/review.js';
import type { Service } from '../service.js';
import type { StatusStore } from '../statusStore.js';
import { approve } from './approve.js';
import { checkFolder } from './checkFolder.js';
import { chooseProfile } from './chooseProfile.js';
import {
  addComment,
  cancelComment,
  deleteComment,
  editComment,
  reopenThread,
  resolveThread,
  saveComment,
  sendComment,
} from './comments.js';
import { copyPlainText } from './copyPlainText.js';
import { createConfig } from './createConfig.js';
import { disableWithReason } from './disableWithReason.js';
import { goTo } from './goTo.js';
import { goToFinding } from './goToFinding.js';
import { insertMissing } from './insertMissing.js';
import { newDraft } from './newDraft.js';
import { openDraft } from './openDraft.js';
import { openReport, saveReport } from './openReport.js';
import { openRule } from './openRule.js';
import { openSample } from './openSample.js';
import { refreshReview } from './refreshReview.js';
import { returnDraft } from './returnDraft.js';
import { showChecklist } from './showChecklist.js';
import { showReview } from './showReview.js';
import { toggle } from './toggle.js';

/** What a command may use. */
export interface CommandContext {
  readonly extension: ExtensionContext;
  readonly service: Service;
  readonly statuses: StatusStore;
  readonly review: Review;
}

type Command = (context: CommandContext, ...args: never[]) => unknown;

/** Every command by its id; titles stand in package.json. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  'selfexam.newDraft': newDraft,
  'selfexam.insertMissing': insertMissing,
  'selfexam.chooseProfile': chooseProfile,
  'selfexam.createConfig': createConfig,
  'selfexam.checkFolder': checkFolder,
  'selfexam.disableWithReason': disableWithReason,
  'selfexam.openRule': openRule,
  'selfexam.copyPlainText': copyPlainText,
  'selfexam.openSample': openSample,
  'selfexam.showChecklist': showChecklist,
  'selfexam.goTo': goTo,
  'selfexam.showReview': showReview,
  'selfexam.refreshReview': refreshReview,
  'selfexam.openDraft': openDraft,
  'selfexam.goToFinding': goToFinding,
  'selfexam.approve': approve,
  'selfexam.returnDraft': returnDraft,
  'selfexam.openReport': openReport,
  'selfexam.saveReport': saveReport,
  'selfexam.addComment': addComment,
  'selfexam.sendComment': sendComment,
  'selfexam.editComment': editComment,
  'selfexam.saveComment': saveComment,
  'selfexam.cancelComment': cancelComment,
  'selfexam.deleteComment': deleteComment,
  'selfexam.resolveThread': resolveThread,
  'selfexam.reopenThread': reopenThread,
  'selfexam.toggle': toggle,
  'selfexam.restart': ({ service }) => service.restart(),
  'selfexam.showLog': ({ service }) => service.log.show(),
};

/** Registers every command; whoever runs one is told in a message that it failed, other code by the event. */
export function registerCommands(context: CommandContext): Event<CommandFailure> {
  const { extension, service } = context;
  const failed = new EventEmitter<CommandFailure>();
  extension.subscriptions.push(failed);
  for (const [id, run] of Object.entries(COMMANDS)) {
    const command = async (...args: never[]): Promise<unknown> => {
      try {
        return await run(context, ...args);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        service.log.error(`${id}: ${message}`);
        failed.fire({ command: id, message });
        const show = l10n.t('Show Log');
        void window.showErrorMessage(l10n.t('That did not work: {0}', message), show).then((answer) => {
          if (answer === show) service.log.show();
        });
        return undefined;
      }
    };
    extension.subscriptions.push(commands.registerCommand(id, command));
  }
  return failed.event;
}
