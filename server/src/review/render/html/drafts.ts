import { counted } from '../../../core/locale.js';
import type { ReviewDraft, ReviewFinding, ReviewReport } from '../../../core/schema/types.js';
import { ruleSummary } from '../../rule-words.js';
import { moment, nameOf, percent, word } from '../words.js';
import { commentList } from './comments.js';
import { html, type Html } from './markup.js';

/** One draft: verdict, what to mend first, every finding with its sentence. */
export function draftSection(draft: ReviewDraft, index: number, report: ReviewReport): Html {
  const { locale } = report;
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const { approval, changes, counts } = draft;
  const name = nameOf(draft);
  return html`<article
    class="draft"
    id="d${index}"
    data-draft
    data-verdict="${draft.verdict}"
    data-name="${name} ${draft.path}"
    aria-labelledby="h${index}"
  >
    <header>
      <h3 id="h${index}">${name}</h3>
      <span class="tag ${draft.verdict}">${word(draft.verdict, locale)}</span
      >${approval.status !== 'none' && html`<span class="tag ${approval.status}">${word(approval.status, locale)}</span>`}<span
        class="soft small"
        >${draft.post !== undefined && draft.post !== '' && `${draft.post} · `}${word(draft.kind, locale)} ·
        ${draft.path} · ${draft.characters}${t(' 字', ' characters')}</span
      >
    </header>
    ${draft.reasons.length > 0 && html`<p>${t('结论依据：', 'Because: ')}${draft.reasons.join(t('；', '; '))}</p>`}${approval.status !== 'none' && html`<p>${t('审阅：', 'Reviewed: ')}${word(approval.verdict ?? 'approved', locale)}${t('，', ', ')}${approval.by ?? ''} ${moment(approval.at ?? '')}${approval.comment !== undefined && `${t('：', ': ')}${approval.comment}`}${approval.why !== undefined && html`${t('（', ' (')}${approval.why.map((one) => word(one, locale)).join(t('、', ', '))}${t('，须重新审阅）', '; to be reviewed again)')}`}</p>`}${changes !== undefined && html`<p>${t('与上次审阅相比：', 'Since the last review: ')}${t(`改好 ${changes.mended}，新出现 ${changes.new}，仍存在 ${changes.standing}`, `${changes.mended} mended, ${changes.new} new, ${changes.standing} still there`)}</p>`}${
      draft.first.length > 0 &&
      html`<h4>${t('先改这几处', 'Mend these first')}</h4>
        <ol class="first">
          ${draft.first.map(({ text, line }) => html`<li>${text}${line !== undefined && html` <span class="soft small">${t(`第 ${line} 行起`, `from line ${line}`)}</span>`}</li>`)}
        </ol>`
    }
    <p class="soft small">
      ${t(`必须修改 ${counts.blocking} · 错误 ${counts.errors} · 警告 ${counts.warnings} · 提示 ${counts.infos} · 雷同 ${percent(draft.copiedShare)}`, `${counts.blocking} blocking · ${counted(counts.errors, 'error')} · ${counted(counts.warnings, 'warning')} · ${counted(counts.infos, 'info')} · ${percent(draft.copiedShare)} shared`)}
    </p>
    ${
      draft.findings.length === 0
        ? html`<p>${t('没有发现问题。', 'No findings.')}</p>`
        : html`<details open>
            <summary>
              ${t(`全部问题（${draft.findings.length}）`, `All findings (${draft.findings.length})`)}
            </summary>
            <ul class="findings">
              ${draft.findings.map((finding) => findingItem(finding, report))}
            </ul>
          </details>`
    }${
      draft.comments.length > 0 &&
      html`<details open>
        <summary>
          ${t(`审阅意见（${draft.comments.length}）`, `Reviewers' comments (${draft.comments.length})`)}
        </summary>
        ${commentList(draft.comments, report)}
      </details>`
    }${
      draft.suppressed.length > 0 &&
      html`<details>
        <summary>
          ${t(`作者说明理由、不再提示的（${draft.suppressed.length}）`, `Suppressed with reasons (${draft.suppressed.length})`)}
        </summary>
        <ul class="findings">
          ${draft.suppressed.map((finding) => findingItem(finding, report))}
        </ul>
      </details>`
    }
  </article>`;
}

function findingItem(finding: ReviewFinding, { locale, redacted }: ReviewReport): Html {
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const { rule, severity, message, range, quote, blocking, reason, waived, change, basis } = finding;
  const [clause] = basis;
  return html`<li data-rule="${rule}" data-severity="${severity}" ${blocking && html` data-blocking="yes"`}>
    <span class="tag ${severity}">${word(severity, locale)}</span>
    ${blocking && html`<span class="tag return">${word('blocking', locale)}</span> `}${change !== undefined && html`<span class="tag">${word(change, locale)}</span> `}<span
      class="soft small"
      >${t(`第 ${range.start.line} 行`, `line ${range.start.line}`)} · ${ruleSummary(rule, locale)} ·
      <code>${rule}</code></span
    ><br />${message}${quote.marked !== '' && html`<blockquote>${quote.before}<mark>${quote.marked}</mark>${quote.after}</blockquote>`}${!redacted && clause !== undefined && html`<p class="soft small">${t('依据：', 'Basis: ')}${clause.text}${t('（', ' (')}${clause.source}${t('）', ')')}</p>`}${reason !== undefined && html`<p>${t('作者的理由：', "The author's reason: ")}${reason}</p>`}${waived !== undefined && html`<p>${t('审阅人放行：', 'Waived: ')}${waived}</p>`}
  </li>`;
}
