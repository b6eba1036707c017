import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import type { RuleCrash } from '../core/lint.js';
import type { Locale } from '../core/locale.js';
import { say } from './messages.js';

/** Rules that threw: told once to the user, and once with their stack to the log. */
export class CrashLog {
  private readonly told = new Set<string>();

  constructor(private readonly connection: Connection) {}

  report(crashes: readonly RuleCrash[], locale: Locale): void {
    for (const { rule, error } of crashes) {
      if (this.told.has(rule)) continue;
      this.told.add(rule);
      this.connection.console.error(`${rule}: ${error}`);
      void this.connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: say(locale, 'rule-crashed', { rule }),
      });
    }
  }
}
