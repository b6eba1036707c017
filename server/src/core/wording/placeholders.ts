/** A gap that somebody meant to fill: half-open offsets of the text that was searched. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
  /** `gap`: XX, ×××, ____; `prompt`: 〔…〕 and other bracketed instructions; `note`: TODO, 待补充. */
  readonly type: 'gap' | 'prompt' | 'note';
}

/** 〔2021〕 in the number of a document is no prompt. */
const DOCUMENT_YEAR = /^[0-9０-９〇○零一二三四五六七八九]{4}$/;
/** What a bracket must say to be an instruction to the author and not a word of the text. */
const INSTRUCTION =
  /^\s*$|请(?:在此|于此)?处?(?:填|补|写|输入|插入|说明|选择)|^此处|填写|待补|待填|待定$|待核|[XxＸｘ×]{2}|…|\.{3}|^(?:姓名|单位|部门|职务|时间|日期|地点|数字|数据|事例|案例|名称)(?:名称)?$/;
const ASIDE =
  /^(?:请(?:在此|于此)?处?(?:填|补充|写明|输入|插入)|此处(?:填|补|插|写|略)|.{0,8}待(?:补充|补|填写|填|定|核实|核对|续)$)/;
/** Before 某某 these make a name that was made anonymous on purpose: 李某某. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔';

interface Pattern {
  readonly type: Placeholder['type'];
  /** One of these characters is in everything that the pattern matches. */
  readonly needs: string;
  readonly pattern: RegExp;
  /** False: inside quotation marks it is somebody's words (只签“同意某某同志意见”), no gap. */
  readonly quoted?: false;
  /** What the bracket holds must pass this. */
  accepts?(content: string): boolean;
}

const QUOTATION = /[“"「『‘][^“”"「」『』‘’\n]{0,60}[”"」』’]/g;

const PATTERNS: readonly Pattern[] = [
  {
    type: 'prompt',
    needs: '〔',
    pattern: /〔([^〔〕\n]{0,200})〕/g,
    accepts: (content) => !DOCUMENT_YEAR.test(content.trim()),
  },
  {
    type: 'prompt',
    needs: '【',
    pattern: /【([^【】\n]{0,80})】/g,
    accepts: (content) => INSTRUCTION.test(content),
  },
  {
    type: 'prompt',
    needs: '[［',
    pattern: /[[［]([^[\]［］\n]{1,80})[\]］]/g,
    accepts: (content) => content.trim() !== '' && INSTRUCTION.test(content),
  },
  {
    type: 'prompt',
    needs: '（(',
    pattern: /[（(]([^（）()\n]{2,80})[）)]/g,
    accepts: (content) => ASIDE.test(content),
  },
  { type: 'gap', needs: 'XxＸｘ', pattern: /(?<![A-Za-z])[XxＸｘ]{2,}(?![A-Za-z])/g },
  { type: 'gap', needs: '×╳✕✖', pattern: /[×╳✕✖]{2,}/g },
  {
    type: 'gap',
    needs: 'XxＸｘ×',
    pattern: /(?<![A-Za-z0-9０-９.])[XxＸｘ×](?=[年月日省市县局厅镇乡村届名次项条户人]|个月|[万亿]元)/g,
  },
  { type: 'gap', needs: 'XxＸｘ×', pattern: /(?<=[0-9０-９]{2,3})[XxＸｘ×](?=年)/g },
  { type: 'gap', needs: '*＊', pattern: /[*＊]{3,}|＊{2}|(?<=[0-9])\*{1,2}(?=年)|\*{2}(?=[年月日省市县])/g },
  {
    type: 'gap',
    needs: '○◯●■□',
    pattern: /(?<![0-9〇零一二三四五六七八九十])[○◯●■□]{2,}(?![0-9〇零一二三四五六七八九十年])/g,
  },
  { type: 'gap', needs: '_＿﹍﹏', pattern: /_{3,}|[＿﹍﹏]{2,}/g },
  {
    type: 'gap',
    needs: '某',
    quoted: false,
    pattern: new RegExp(`(?<![${SURNAMES}某])某某(?!某)|某某(?=[年月日])|某年某月(?:某日)?|某月某日`, 'g'),
  },
  { type: 'gap', needs: ' \u3000', pattern: /(?<=^|[ \u3000（(])年[ \u3000]+月(?:[ \u3000]*日)?/g },
  { type: 'note', needs: 'TFt', pattern: /(?<![A-Za-z])(?:TODO|Todo|todo|FIXME|TBD|TBC)(?![A-Za-z])/g },
  {
    type: 'note',
    needs: '待',
    pattern:
      /(?<=^|[，。；：、,;:！!\s])[^，。；：、,;:！!（()）\s]{0,8}(?<![有亟尚仍还急])待(?:补充|填写|填报|补)(?=$|[，。；：、,;:！!\s])/g,
  },
  {
    type: 'note',
    needs: '此这',
    pattern:
      /此处(?:需要?|应)?(?:插入|补充|填写|待补|待填|添加)|请在(?:此|此处|这里)(?:填写|补充|输入|插入|写)/g,
  },
];

/** For every character the patterns that need it, a bit each: most sentences have none, and one look tells. */
const NEEDED_BY = new Uint32Array(0x10000);
for (const [index, { needs }] of PATTERNS.entries()) {
  for (const char of needs)
    NEEDED_BY[char.charCodeAt(0)] = (NEEDED_BY[char.charCodeAt(0)] ?? 0) | (1 << index);
}

/** The patterns that may match `text`, a bit each. */
function candidates(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= NEEDED_BY[text.charCodeAt(i)] as number;
  return bits;
}

/**
 * Finds what is left to fill in, in order and not overlapping; of two at one place the longer one.
 * Linear: every pattern is bounded.
 */
export function findPlaceholders(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  const bits = candidates(text);
  if (bits === 0) return found;
  for (let index = 0; index < PATTERNS.length; index++) {
    if ((bits & (1 << index)) === 0) continue;
    const { type, pattern, quoted, accepts } = PATTERNS[index] as Pattern;
    for (const match of text.matchAll(pattern)) {
      if (quoted === false && isQuoted(text, match.index)) continue;
      if (accepts !== undefined && !accepts(match[1] ?? '')) continue;
      found.push({ type, start: match.index, end: match.index + match[0].length });
    }
  }
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Placeholder[] = [];
  for (const one of found) {
    if (one.start >= (result.at(-1)?.end ?? 0)) result.push(one);
  }
  return result;
}

function isQuoted(text: string, at: number): boolean {
  const from = Math.max(0, at - 62);
  for (const { index, 0: whole } of text.slice(from, at + 62).matchAll(QUOTATION)) {
    if (from + index < at && from + index + whole.length > at) return true;
  }
  return false;
}
