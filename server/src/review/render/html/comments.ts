import type { ReportThread, ReviewReport } from '../../../core/schema/types.js';
import { moment, word } from '../words.js';
import { html, type Html } from './markup.js';

/** Reviewers' comments, each with its sentence and what was answered. */
export function commentList(threads: readonly ReportThread[], { locale }: ReviewReport): Html {
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  return html`<ul class="findings threads">
    ${threads.map(
      ({ status, resolved, anchored, range, quote, section, comments }) =>
        html`<li data-thread="${status}">
          <span class="tag ${status === 'open' ? 'stale' : 'approved'}">${word(status, locale)}</span>
          <span class="soft small"
            >${range !== undefined && `${t(`第 ${range.start.line} 行`, `line ${range.start.line}`)} · `}${word(anchored, locale)}${section.length > 0 && ` · ${section.at(-1) ?? ''}`}${resolved !== undefined && ` · ${t('由', 'by ')}${resolved.by}${t(' 于 ', ' ')}${moment(resolved.at)}`}</span
          >${quote !== '' && html`<blockquote><mark>${quote}</mark></blockquote>`}
          <ul>
            ${comments.map(({ by, at, edited, text }) => html`<li><b>${by}</b> <span class="soft small">${moment(at)}${edited !== undefined && t('（改过）', ' (edited)')}</span>${text !== '' && html`<br />${text}`}</li>`)}
          </ul>
        </li>`,
    )}
  </ul>`;
}
