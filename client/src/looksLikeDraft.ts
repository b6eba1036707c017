/** Keys of a front matter that name the kind of a draft. */
const FRONT_MATTER = /^(?:\uFEFF)?---[ \t]*\r?\n(?:[^\n]*\n){0,30}?(?:kind|文种|类型|材料类型)[ \t]*[:：]/;
/** Words that the titles of drafts have. */
const TITLE =
  /民主生活会|对照检查|检视剖析|检视|剖析|发言提纲|党性分析|批评意见|相互批评|互相批评|整改.{0,4}(?:清单|台账|方案|表)|问题.{0,4}(?:清单|台账)/;

/**
 * True for texts that may be drafts: cheap, and rather too often than not. The server decides; this only decides
 * whether it is worth starting.
 */
export function looksLikeDraft(text: string): boolean {
  return FRONT_MATTER.test(text.slice(0, 4_000)) || TITLE.test(text.slice(0, 2_000));
}
