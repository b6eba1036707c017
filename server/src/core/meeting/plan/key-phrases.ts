import { fold } from '../../text/characters.js';

/** What the plan asks to look at comes behind these; it details the area and does not name it. */
const DETAIL =
  /(?:重点|主要|着重)(?:看|查|检查)|是否|有无|有没有|(?<=[，。；：])(?:如|比如|例如|看)|(?<=[。，；：])(?:联系|查找|防止|结合)/;
const VERBS =
  /^(?:(?:在|要)?带头)?(?:在)?(?:深刻|深入|坚决|全面|切实|持续用力|有效|始终|确保党?|不断)?(?:学习运用|学习|感悟|领悟|牢记|践行|汲取|吸取|履行|贯彻|落实|强化|提高|增强|保持|坚持|坚定|做到|加强|严守|维护|树立|心怀|发扬|用|扛起|反对)?/;
const MOST = 8;

/**
 * Phrases of a clause that tell its area from the others: what stands in quotation marks and the phrases in front of
 * the detail, without their verbs; none that another clause has too.
 */
export function keyPhrasesOf(clause: string, others: readonly string[]): string[] {
  const detail = clause.search(DETAIL);
  const head = detail > 4 ? clause.slice(0, detail) : clause;
  const quoted = [...head.matchAll(/[“"「]([^”"」]{2,12})[”"」]/g)].map((match) => match[1] as string);
  const phrases = head.split(/[，,。；;：:、]/).flatMap((phrase) => {
    const bare = phrase
      .trim()
      .replace(VERBS, '')
      .replace(/方面(?:的?(?:问题|不足|差距))?$/, '')
      .replace(/[“”"「」]/g, '');
    return bare.length >= 3 && bare.length <= 14 ? [bare] : [];
  });
  const foreign = others.map(fold);
  const unique = [...new Set([...quoted, ...phrases])].filter(
    (phrase) => !foreign.some((other) => other.includes(fold(phrase))),
  );
  return unique.slice(0, MOST);
}
