import type { ReviewReport } from '../../../core/schema/types.js';
import { nameOf, percent, word } from '../words.js';
import { html, type Html } from './markup.js';

/** Drafts by check areas: one table for each profile. */
export function areaMatrix(report: ReviewReport): Html[] {
  const { locale } = report;
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  return report.profiles.flatMap((profile): Html[] => {
    const rows = report.drafts
      .map((draft, index) => ({ draft, index }))
      .filter(({ draft }) => draft.profile === profile.id && draft.coverage.length > 0);
    if (rows.length === 0) return [];
    return [
      html`<div class="scroll" tabindex="0" role="region" aria-label="${t('检查方面', 'check areas')}">
        <table class="matrix">
          <caption>
            ${profile.title}${t('：格中是写得具体的问题个数', ': numbers are concrete problems')}
          </caption>
          <thead>
            <tr>
              <th scope="col">${t('作者', 'Author')}</th>
              ${profile.areas.map(({ name }) => html`<th scope="col">${name}</th>`)}
              <th scope="col" class="n">${t('问题占比', 'Problems')}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ draft, index }) =>
                html`<tr data-row="d${index}">
                  <th scope="row"><a href="#d${index}">${nameOf(draft)}</a></th>
                  ${profile.areas.map(({ id }) => {
                    const cell = draft.coverage.find(({ area }) => area === id);
                    return cell === undefined
                      ? html`<td></td>`
                      : html`<td class="${cell.status}">
                          ${word(cell.status, locale)}${cell.problems > 0 ? ` ${cell.problems}` : ''}
                        </td>`;
                  })}
                  <td class="n">${percent(draft.problemShare)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`,
    ];
  });
}

/** Who criticised whom. */
export function criticismTable(report: ReviewReport): Html | undefined {
  const { locale, criticism, members } = report;
  if (criticism.length === 0) return undefined;
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t('相互批评', 'criticism')}">
    <table class="matrix people">
      <caption>
        ${t('行是批评人，列是被批评人；数字是意见条数', 'Rows criticise, columns are criticised; numbers are criticisms')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('批评人', 'From')}</th>
          ${members.map(({ name }) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${members.map(
          (from) =>
            html`<tr>
              <th scope="row">${from.name}</th>
              ${members.map((to) => {
                const cell = criticism.find((one) => one.from === from.name && one.to === to.name);
                if (cell === undefined) return html`<td class="self">—</td>`;
                const name = cell.status === 'missing' ? 'not-criticised' : cell.status;
                return html`<td class="${cell.status === 'no-draft' ? 'missing' : cell.status}">
                  ${word(name, locale)}${cell.count > 0 ? ` ${cell.count}` : ''}
                </td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
