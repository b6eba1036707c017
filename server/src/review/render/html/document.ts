import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { ReviewReport } from '../../../core/schema/types.js';
import { groupBy } from '../../group-by.js';
import { ruleSummary } from '../../rule-words.js';
import { moment, nameOf, percent, word } from '../words.js';
import { barChart, type Bar } from './charts.js';
import { commentList } from './comments.js';
import { draftSection } from './drafts.js';
import { html, trusted, type Html } from './markup.js';
import { areaMatrix, criticismTable } from './matrices.js';
import { answersTable, copiedSection, listedTable } from './passages.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';

const MOST_RULES = 12;

/** The whole report in one file that asks for nothing from elsewhere; opens from a share, without a server. */
export function reviewHtml(report: ReviewReport): string {
  const { locale, summary, unit, generated, tool, redacted } = report;
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const sections = sectionsOf(report).filter(({ body }) => body !== undefined);
  const title = `${word('title', locale)} · ${unit}`;
  const policy = `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  const cards: readonly [number, string, string][] = [
    [summary.drafts, t('份材料', summary.drafts === 1 ? 'draft' : 'drafts'), ''],
    [summary.ready, word('ready', locale), 'ready'],
    [summary.revise, word('revise', locale), 'revise'],
    [summary.return, word('return', locale), 'return'],
    [summary.missing, t('份没有交', 'missing'), summary.missing > 0 ? 'return' : ''],
    [
      summary.copied,
      t('处雷同', summary.copied === 1 ? 'shared passage' : 'shared passages'),
      summary.copied > 0 ? 'revise' : '',
    ],
    [summary.approved, word('approved', locale), ''],
    [summary.stale, word('stale', locale), summary.stale > 0 ? 'revise' : ''],
    [
      summary.openComments,
      t('条意见未解决', summary.openComments === 1 ? 'open comment' : 'open comments'),
      summary.openComments > 0 ? 'revise' : '',
    ],
  ];
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(policy)}" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${trusted(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <a class="skip" href="#main">${t('跳到正文', 'Skip to the report')}</a>
        <header>
          <h1>${word('title', locale)}</h1>
          <p class="soft">
            ${unit}${report.profiles.length > 0 && ` · ${report.profiles.map((one) => one.title).join(t('、', ', '))}`}${generated !== undefined && html` · <time datetime="${generated}">${moment(generated)}</time>`}${redacted && t(' · 不含材料原文', ' · without any words of the drafts')}
          </p>
          <ul class="cards">
            ${cards.map(([value, name, kind]) => html`<li class="card ${kind}"><b>${value}</b>${name}</li>`)}
          </ul>
          <nav aria-label="${t('目录', 'Contents')}">
            <ul>
              ${sections.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}
            </ul>
          </nav>
        </header>
        <main id="main">
          ${sections.map(
            ({ id, name, body }) =>
              html`<section aria-labelledby="${id}">
                <h2 id="${id}">${name}</h2>
                ${body}
              </section> `,
          )}
        </main>
        <footer>
          <p>
            selfexam ${tool.version} ·
            ${redacted ? t('本报告只有数字，不含材料原文。', 'Figures only.') : t('本报告含有材料原文，请按保密要求保管。', 'This report quotes the drafts: keep it confidential.')}
          </p>
        </footer>
        ${trusted(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `;
  return page.html;
}

interface PageSection {
  readonly id: string;
  readonly name: string;
  readonly body: Html | undefined;
}

function sectionsOf(report: ReviewReport): PageSection[] {
  const { locale } = report;
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const matrices = areaMatrix(report);
  const some = <T>(list: readonly T[], body: () => Html): Html | undefined =>
    list.length === 0 ? undefined : body();
  return [
    { id: 's-overview', name: t('一览', 'Overview'), body: overview(report) },
    { id: 's-areas', name: t('检查方面', 'Check areas'), body: some(matrices, () => html`${matrices}`) },
    { id: 's-charts', name: t('图表', 'Charts'), body: some(report.drafts, () => charts(report)) },
    { id: 's-criticism', name: t('相互批评', 'Mutual criticism'), body: criticismTable(report) },
    {
      id: 's-copied',
      name: t('雷同段落', 'Shared passages'),
      body: some(report.copied, () => copiedSection(report)),
    },
    {
      id: 's-opinions',
      name: t('征求意见的回应', 'Solicited opinions'),
      body: some(report.opinions, () =>
        answersTable(
          report.opinions,
          report,
          t(
            '每条意见在所提对象的材料里有没有回应',
            'Whether each is answered in the draft of whom it is for',
          ),
        ),
      ),
    },
    {
      id: 's-last',
      name: t('上年度整改清单', "Last year's list"),
      body: some(report.lastList, () =>
        answersTable(
          report.lastList,
          report,
          t('每一项在责任人的材料里有没有交账', 'Whether each item is reported on by its owner'),
        ),
      ),
    },
    {
      id: 's-list',
      name: t('本年度整改清单', "This year's list"),
      body: some(report.rectification, () => listedTable(report)),
    },
    {
      id: 's-drafts',
      name: t('逐份材料', 'Draft by draft'),
      body: html`${filters(report)}${report.drafts.map((draft, index) => draftSection(draft, index, report))}`,
    },
    {
      id: 's-stray',
      name: t('所评材料已不在的意见', 'Comments on drafts that are gone'),
      body: some(report.strayComments, () => commentList(report.strayComments, report)),
    },
    {
      id: 's-failures',
      name: t('没有审阅的文件', 'Files that were not judged'),
      body: some([...report.problems, ...report.skipped], () => failures(report)),
    },
  ];
}

function overview(report: ReviewReport): Html {
  const { locale, batch } = report;
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  return html`${
      batch.length > 0 &&
      html`<ul>
        ${batch.map(({ severity, message, path }) => html`<li><span class="tag ${severity}">${word(severity, locale)}</span> ${message}${path !== undefined && html` <span class="soft small">${path}</span>`}</li>`)}
      </ul>`
    }
    <div class="scroll" tabindex="0" role="region" aria-label="${t('一览', 'Overview')}">
      <table>
        <thead>
          <tr>
            <th scope="col">${t('作者', 'Author')}</th>
            <th scope="col">${t('材料', 'Draft')}</th>
            <th scope="col">${t('结论', 'Verdict')}</th>
            <th scope="col">${t('先改什么', 'Mend first')}</th>
            <th scope="col" class="n">${t('必改', 'Blocking')}</th>
            <th scope="col" class="n">${t('警告', 'Warnings')}</th>
            <th scope="col" class="n">${t('雷同', 'Shared')}</th>
            <th scope="col">${t('审阅', 'Approval')}</th>
          </tr>
        </thead>
        <tbody>
          ${report.drafts.map(
            (draft, index) =>
              html`<tr data-row="d${index}">
                <th scope="row"><a href="#d${index}">${nameOf(draft)}</a></th>
                <td class="kind">${word(draft.kind, locale)}</td>
                <td class="state ${draft.verdict}">${word(draft.verdict, locale)}</td>
                <td>${draft.first[0]?.text ?? t('无', 'nothing')}</td>
                <td class="n">${draft.counts.blocking}</td>
                <td class="n">${draft.counts.warnings}</td>
                <td class="n">${percent(draft.copiedShare)}</td>
                <td class="state ${draft.approval.status}">${word(draft.approval.status, locale)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function charts(report: ReviewReport): Html {
  const { locale, drafts } = report;
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const findings = drafts.flatMap((draft) => draft.findings);
  const byRule = [...groupBy(findings, ({ rule }) => rule)]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_RULES)
    .map(([rule, list]): Bar => ({
      label: ruleSummary(rule, locale),
      parts: [{ value: list.length, kind: list[0]?.severity ?? 'info', name: rule }],
    }));
  const examined = drafts.filter(({ coverage }) => coverage.length > 0);
  const areas = report.profiles.flatMap(({ id, areas: list }) => {
    const own = examined.filter(({ profile }) => profile === id);
    return list.map((area): Bar => {
      const count = (status: 'covered' | 'thin' | 'missing'): number =>
        own.filter(({ coverage }) => coverage.some((one) => one.area === area.id && one.status === status))
          .length;
      const parts = (['covered', 'thin', 'missing'] as const).map((status) => ({
        value: count(status),
        kind: status,
        name: word(status, locale),
      }));
      return { label: area.name, parts, text: `${count('covered')}/${own.length}` };
    });
  });
  const shares = examined.map((draft): Bar => ({
    label: nameOf(draft),
    parts: [{ value: draft.problemShare, kind: 'info', name: nameOf(draft) }],
    text: percent(draft.problemShare),
  }));
  return html`<div class="charts">
    ${
      byRule.length > 0 &&
      html`<div>
        ${barChart(t('问题最多的规则（处）', 'Findings by rule'), byRule)}
        <p class="legend soft">
          <span>${t('红：错误', 'red: error')}</span><span>${t('黄：警告', 'yellow: warning')}</span
          ><span>${t('蓝：提示', 'blue: info')}</span>
        </p>
      </div>`
    }${
      areas.length > 0 &&
      examined.length > 0 &&
      html`<div>
        ${barChart(t('各检查方面查摆情况（份）', 'Coverage by area (drafts)'), areas)}
        <p class="legend soft">
          <span>${t('绿：已查摆', 'green: covered')}</span><span>${t('黄：偏弱', 'yellow: thin')}</span
          ><span>${t('红：缺', 'red: missing')}</span>
        </p>
      </div>`
    }${shares.length > 0 && html`<div>${barChart(t('问题和原因占全文的比例', 'Share of problems and causes'), shares, 1)}</div>`}
  </div>`;
}

function filters(report: ReviewReport): Html {
  const { locale, drafts } = report;
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const rules = [...new Set(drafts.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  const all = t('全部', 'all');
  return html`<form class="filters" id="filters" role="search" aria-label="${t('筛选', 'Filter')}" hidden>
    <div>
      <label for="f-verdict">${t('结论', 'Verdict')}</label
      ><select id="f-verdict">
        <option value="">${all}</option>
        ${(['return', 'revise', 'ready'] as const).map((one) => html`<option value="${one}">${word(one, locale)}</option>`)}
      </select>
    </div>
    <div>
      <label for="f-severity">${t('级别', 'Severity')}</label
      ><select id="f-severity">
        <option value="">${all}</option>
        <option value="blocking">${word('blocking', locale)}</option>
        ${(['error', 'warning', 'info'] as const).map((one) => html`<option value="${one}">${word(one, locale)}</option>`)}
      </select>
    </div>
    <div>
      <label for="f-rule">${t('规则', 'Rule')}</label
      ><select id="f-rule">
        <option value="">${all}</option>
        ${rules.map((rule) => html`<option value="${rule}">${ruleSummary(rule, locale)}</option>`)}
      </select>
    </div>
    <div>
      <label for="f-words">${t('查找姓名或文字', 'Name or words')}</label
      ><input id="f-words" type="search" autocomplete="off" />
    </div>
    <button type="reset">${t('清除', 'Clear')}</button
    ><span
      id="f-count"
      class="soft small"
      role="status"
      data-text="${t('显示 {drafts} 份材料、{findings} 个问题', '{drafts} {drafts|draft|drafts}, {findings} {findings|finding|findings}')}"
    ></span>
  </form>`;
}

function failures({ problems, skipped, locale }: ReviewReport): Html {
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const reasons: Readonly<Record<string, string>> = {
    'not-a-draft': t('不是材料', 'no draft'),
    ignored: t('被忽略', 'ignored'),
  };
  return html`<ul>
    ${problems.map(({ path, line, message, advice }) => html`<li><span class="tag error">${word('error', locale)}</span> ${path ?? ''}${line !== undefined && `:${line}`} ${message}${advice !== undefined && ` ${advice}`}</li>`)}${skipped.map(({ path, reason }) => html`<li>${path}${t('：', ': ')}${reasons[reason] ?? reason}</li>`)}
  </ul>`;
}

/** What a content security policy takes for an inline style or script. */
function hashOf(content: string): string {
  let binary = '';
  for (const byte of sha256(utf8ToBytes(content))) binary += String.fromCharCode(byte);
  return `sha256-${btoa(binary)}`;
}
