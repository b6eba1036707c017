import type { Profile } from '../../schema/types.js';
import type { Range } from '../../text/range.js';
import { rangeIn, type PlanSentence, type PlanText } from './plan-text.js';

type ForbiddenId = NonNullable<Profile['forbidden']>[number]['id'];

/** 不得以甲代替乙; `phrase` is the usual wording where the plan means a usual one. */
export interface FoundSubstitution {
  readonly id: ForbiddenId;
  readonly phrase: string;
  readonly range: Range;
  readonly sentence: PlanSentence;
}

const FORBIDS = /不能|不得|不许|不准|不允许|不可|不要|不以|切忌|严禁|禁止|防止|避免|杜绝|反对|坚决不|决不/;
const SUBSTITUTION =
  /[以用拿]([^，。；：以用拿]{1,24}?)(?:来)?(?:代替|替代|取代|掩盖|冲抵|充当|顶替|当作|当成|当|顶|代)(?!表|表性|做|作|价|时|地|年|天|面|前|日)([^，。；、]{1,20})/g;
/** 「批评意见不能变成表扬意见」. */
const TURNED = /([^，。；]{2,12})不(?:能|得|要|可)(?:变成|搞成|写成|开成)([^，。；]{2,12})/g;
const USUAL: readonly (readonly [ForbiddenId, RegExp, string])[] = [
  ['preaching', /讲.{0,2}道理|谈.{0,2}体会|谈认识/, '以讲道理、谈体会代替摆问题'],
  ['hope', /希望/, '以提希望代替点问题'],
  ['advice', /建议/, '以工作建议代替批评意见'],
  ['subordinate', /下级|下属|科室|处室|股室|庭室|基层|村干部|部门|他人|别人|下面/, '以下级问题代替个人问题'],
  ['team', /班子|集体|共性|条线|党组|党委的|单位(?:的)?(?:共性)?问题/, '以班子问题代替个人问题'],
];
const OTHERS = USUAL.find(([id]) => id === 'subordinate');
/** 「通篇讲道理而不摆问题」, 「只提希望、不点问题」. */
const INSTEAD: readonly (readonly [ForbiddenId, RegExp])[] = [
  ['preaching', /(?:讲.{0,2}道理|谈.{0,2}体会)[^。；]{0,10}不(?:摆|查|谈|讲)/],
  ['hope', /提.{0,2}希望[^。；]{0,6}不(?:点|提|讲|摆)/],
  ['advice', /提.{0,4}建议[^。；]{0,6}不(?:点|提|讲|批)/],
];
/** The usual ones are about persons, problems or criticism; 用制度缺失代替个人责任 is another. */
const ABOUT = /问题|意见|个人|本人|自己|责任|毛病|批评|查摆|检查|点题|它/;

/** What the plan forbids to put in place of what, in order, each once. */
export function findForbidden(plan: PlanText): FoundSubstitution[] {
  const found: FoundSubstitution[] = [];
  for (const sentence of plan.sentences) {
    const forbids = FORBIDS.exec(sentence.text);
    if (forbids === null) continue;
    for (const match of sentence.text.matchAll(SUBSTITUTION)) {
      if (match.index + 1 < forbids.index) continue;
      found.push(...substitutions(sentence, match, match[1] as string, match[2] as string));
    }
    for (const [id, pattern] of INSTEAD) {
      const match = pattern.exec(sentence.text);
      const phrase = USUAL.find(([usual]) => usual === id)?.[2];
      if (match === null || phrase === undefined) continue;
      const start = sentence.start + match.index;
      found.push({
        id,
        phrase,
        range: rangeIn(sentence.paragraph, start, start + match[0].length),
        sentence,
      });
    }
    for (const match of sentence.text.matchAll(TURNED)) {
      const [, due, put] = match;
      found.push(
        ...substitutions(
          sentence,
          match,
          (put as string).replace(/意见$/, ''),
          (due as string).replace(/意见$/, ''),
        ),
      );
    }
  }
  return found.filter(({ phrase }, index) => found.findIndex((other) => other.phrase === phrase) === index);
}

/** 「拿监管所的问题顶替个人问题」: whoever it names, they are not oneself. */
function isOthers(put: string, due: string): boolean {
  return /(?:问题|毛病|不足)$/.test(put) && /个人|本人|自己/.test(due) && !/工作|业务/.test(put);
}

function* substitutions(
  sentence: PlanSentence,
  match: RegExpExecArray | RegExpMatchArray,
  put: string,
  due: string,
): Generator<FoundSubstitution> {
  const at = sentence.start + (match.index ?? 0);
  const range = rangeIn(sentence.paragraph, at, at + match[0].length);
  const subject = /^(?:它|这些|此)$/.test(put) ? sentence.text.slice(0, match.index) : put;
  const parts = ABOUT.test(due) ? subject.split('、') : [];
  const usual = parts.map(
    (part) => USUAL.find(([, pattern]) => pattern.test(part)) ?? (isOthers(part, due) ? OTHERS : undefined),
  );
  const known = [...new Set(usual)].filter((entry) => entry !== undefined);
  for (const [id, , phrase] of known) yield { id, phrase, range, sentence };
  if (known.length > 0 || subject !== put) return;
  const bare = (text: string): string => text.replace(/[“”"]/g, '').trim();
  yield { id: 'other', phrase: `以${bare(put)}代替${bare(due)}`, range, sentence };
}
