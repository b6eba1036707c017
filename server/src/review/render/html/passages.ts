import type { AnsweredItem, CopiedSide, ReviewReport } from '../../../core/schema/types.js';
import { percent, word } from '../words.js';
import { html, type Html } from './markup.js';

/** Shared passages side by side. */
export function copiedSection(report: ReviewReport): Html {
  const { locale, copied } = report;
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const side = ({ author, path, source, range, share, text }: CopiedSide): Html =>
    html`<div>
      <strong>${author ?? path}</strong> <span class="tag">${word(source, locale)}</span><br /><span
        class="soft small"
        >${path}${range !== undefined && t(` 第 ${range.start.line} 行`, ` line ${range.start.line}`)}${share > 0 && t(` · 占全文 ${percent(share)}`, ` · ${percent(share)} of the text`)}</span
      >${text !== '' && html`<p class="text">${text}</p>`}
    </div>`;
  return html`${copied.map(
    ({ left, right, length, identity }) =>
      html`<section class="copied">
        <p>
          ${t(`${length} 字，相同 ${percent(identity)}`, `${length} characters, ${percent(identity)} alike`)}
        </p>
        <div class="pair">${side(left)}${side(right)}</div>
      </section>`,
  )}`;
}

/** Opinions or items of last year's list with what answers them. */
export function answersTable(list: readonly AnsweredItem[], report: ReviewReport, caption: string): Html {
  const { locale, redacted } = report;
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('对象', 'For')}</th>
          ${!redacted && html`<th scope="col">${t('内容', 'Text')}</th>`}
          <th scope="col">${t('结果', 'Result')}</th>
          <th scope="col">${t('在哪里回应', 'Answered where')}</th>
        </tr>
      </thead>
      <tbody>
        ${list.map(
          ({ to, text, status, path, place, answer, source, line }) =>
            html`<tr>
              <td>${to ?? t('班子', 'team')}</td>
              ${!redacted && html`<td>${text}<br /><span class="soft small">${source}:${line}</span></td>`}
              <td class="state ${status}">${word(status, locale)}</td>
              <td>
                ${place !== undefined && html`${path ?? ''} ${t(`第 ${place.start.line} 行`, `line ${place.start.line}`)}`}${answer !== undefined && html`<br /><span class="small">${answer}</span>`}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Every problem of the drafts and its entry on this year's list. */
export function listedTable(report: ReviewReport): Html {
  const { locale, redacted, rectification } = report;
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const words = { answered: 'listed', unsure: 'unsure', unanswered: 'unlisted' } as const;
  return html`<div
    class="scroll"
    tabindex="0"
    role="region"
    aria-label="${t('本年度整改清单', "This year's list")}"
  >
    <table>
      <thead>
        <tr>
          <th scope="col">${t('材料', 'Draft')}</th>
          ${!redacted && html`<th scope="col">${t('问题', 'Problem')}</th>`}
          <th scope="col">${t('整改清单', 'List')}</th>
          <th scope="col">${t('缺什么', 'Gaps')}</th>
        </tr>
      </thead>
      <tbody>
        ${rectification.map(
          ({ path, line, text, status, list, entry, gaps }) =>
            html`<tr>
              <td>${path}:${line}</td>
              ${!redacted && html`<td>${text}</td>`}
              <td class="state ${status}">
                ${word(words[status], locale)}${entry !== undefined && html`<br /><span class="small">${list ?? ''}:${entry.start.line}</span>`}
              </td>
              <td>${gaps.map((gap) => word(gap, locale)).join(t('、', ', '))}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
