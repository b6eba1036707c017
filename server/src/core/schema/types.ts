// GENERATED from schemas/*.schema.json by `npm run generate`. Do not edit.
/**
 * SHA-256 of the normalised text or profile. 正文或档案的摘要。
 *
 * This interface was referenced by `Approvals`'s JSON-Schema
 * via the `definition` "digest".
 */
export type Digest = string;

/**
 * Who approved or returned which version of a draft; written by `selfexam approve` and `selfexam return`. 审阅记录，不含材料原文。
 */
export interface Approvals {
  $schema?: string;
  version: 1;
  /**
   * By path relative to this file. 以相对本文件的路径为键。
   */
  drafts: {
    [k: string]: ApprovalEntry;
  };
}
/**
 * This interface was referenced by `Approvals`'s JSON-Schema
 * via the `definition` "entry".
 */
export interface ApprovalEntry {
  current: Decision;
  /**
   * Earlier decisions, the oldest first. 以往的审阅结论，旧的在前。
   */
  history: Decision[];
}
/**
 * This interface was referenced by `Approvals`'s JSON-Schema
 * via the `definition` "decision".
 */
export interface Decision {
  verdict: 'approved' | 'returned';
  by: string;
  /**
   * ISO 8601. 时间。
   */
  at: string;
  comment?: string;
  digest: Digest;
  profile: string;
  profileDigest: Digest;
  /**
   * Version of selfexam. 工具版本。
   */
  tool: string;
  waived?: Waiver[];
  /**
   * Findings of the version that was reviewed, without words of the draft. 当时的问题，不含原文。
   */
  findings: ReviewedFinding[];
}
/**
 * A blocking finding that the approver lets pass. 审阅人准予放行的问题。
 */
export interface Waiver {
  rule: string;
  fingerprint: string;
  reason: string;
}
export interface ReviewedFinding {
  rule: string;
  fingerprint: string;
}

/**
 * Known findings, counted by file, rule and fingerprint; written by `selfexam lint --write-baseline`. 已知问题的基线：按文件、规则、指纹计数，不含材料原文。
 */
export interface Baseline {
  $schema?: string;
  version: 1;
  /**
   * By path relative to this file. 以相对本文件的路径为键。
   */
  files: {
    /**
     * By rule id. 以规则编号为键。
     */
    [k: string]: {
      /**
       * How often each fingerprint occurs. 各指纹出现次数。
       */
      [k: string]: {
        [k: string]: number;
      };
    };
  };
}

/**
 * Reviewers' comments on sentences of the drafts; written by the VS Code extension. 审阅意见，按句附在材料上；含有所评句子的原文。
 */
export interface CommentRecord {
  $schema?: string;
  version: 1;
  /**
   * By their ids. 以编号为键。
   */
  threads: {
    [k: string]: CommentThreadRecord;
  };
}
/**
 * This interface was referenced by `CommentRecord`'s JSON-Schema
 * via the `definition` "thread".
 */
export interface CommentThreadRecord {
  /**
   * Path relative to this file. 相对本文件的路径。
   */
  draft: string;
  anchor: CommentAnchor;
  resolved?: CommentResolution;
  comments: ReviewerComment[];
}
/**
 * The sentence that a thread is about, as a TextQuoteSelector of the W3C Web Annotation Data Model with the headings above it. 所评的句子。
 *
 * This interface was referenced by `CommentRecord`'s JSON-Schema
 * via the `definition` "anchor".
 */
export interface CommentAnchor {
  /**
   * The words of the sentence. 句子原文。
   */
  exact: string;
  /**
   * The end of what stands before it. 前文末尾。
   */
  prefix: string;
  /**
   * The beginning of what follows. 后文开头。
   */
  suffix: string;
  /**
   * Headings above it, the outermost first. 所在各级标题。
   */
  section: string[];
  /**
   * Which of the sentences with these words, from 1. 同样的句子中的第几处。
   */
  occurrence: number;
}
/**
 * Who settled it; absent while it is open. 已解决；没有此项即未解决。
 */
export interface CommentResolution {
  by: string;
  at: string;
}
/**
 * This interface was referenced by `CommentRecord`'s JSON-Schema
 * via the `definition` "comment".
 */
export interface ReviewerComment {
  id: string;
  by: string;
  /**
   * ISO 8601. 时间。
   */
  at: string;
  /**
   * ISO 8601. 修改时间。
   */
  edited?: string;
  text: string;
}

/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "globs".
 */
export type Globs = string[];
/**
 * Files that are left out (gitignore syntax). 不检查的文件。
 */
export type Globs1 = string[];
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "ruleSetting".
 */
export type RuleSetting =
  | SeveritySetting
  | {
      severity?: SeveritySetting;
      options?: {};
    };
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "severity".
 */
export type SeveritySetting = 'off' | 'info' | 'warning' | 'error';
/**
 * Findings that stand in the way of approval: a severity, a rule id or `group/*`; default: error. 有哪些问题不能通过：级别、规则编号或 规则组/*，默认 error。
 */
export type Globs2 = string[];
/**
 * Findings for which a draft goes back to be written anew. 出现哪些问题退回重写。
 */
export type Globs3 = string[];
/**
 * Last year's drafts. 上年度的材料。
 */
export type Globs4 = string[];
/**
 * Other drafts to compare with. 用来比对的存档。
 */
export type Globs5 = string[];
/**
 * Sample texts handed round. 下发的范文、样稿。
 */
export type Globs6 = string[];
/**
 * Texts that may be quoted, such as speeches and plans. 允许引用的文件。
 */
export type Globs7 = string[];
/**
 * Solicited opinions (Markdown or CSV). 征求意见汇总。
 */
export type Globs8 = string[];
/**
 * Last year's rectification list. 上年度整改清单。
 */
export type Globs9 = string[];

/**
 * Configuration of selfexam (selfexam.yaml, selfexam.yml, selfexam.json). Data only. selfexam 的配置，只含数据。
 */
export interface Config {
  $schema?: string;
  /**
   * Id of the meeting profile, or the path of a profile file relative to this file. 会议档案的编号，或档案文件相对本文件的路径。
   */
  profile?: string;
  /**
   * Further profile files, relative to this file. 其他档案文件。
   */
  profiles?: string[];
  /**
   * Language of the messages. 提示语言。
   */
  locale?: 'zh-CN' | 'en';
  /**
   * Globs of drafts whose kind neither front matter nor title tells. 按路径判定文种。
   */
  drafts?: {
    individual?: Globs;
    team?: Globs;
    criticism?: Globs;
    rectification?: Globs;
  };
  ignore?: Globs1;
  /**
   * Severity, or severity and options, by rule id. 规则的级别和选项。
   */
  rules?: {
    [k: string]: RuleSetting;
  };
  /**
   * The members of the team, or the path of a file that lists them. 班子成员名册，或名册文件的路径。
   */
  roster?: Member[] | string;
  /**
   * Path of the baseline file, relative to this file. 基线文件。
   */
  baseline?: string;
  review?: ReviewSettings;
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "member".
 */
export interface Member {
  /**
   * 姓名
   */
  name: string;
  /**
   * 职务
   */
  post?: string;
  /**
   * 书记、副书记或成员
   */
  role?: 'secretary' | 'deputy' | 'member';
  /**
   * 其他称呼，如“王局长”
   */
  aliases?: string[];
}
/**
 * How `selfexam review` judges a folder of drafts; paths are relative to this file. 审阅的口径和所比对的材料。
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "review".
 */
export interface ReviewSettings {
  blocking?: Globs2;
  return?: Globs3;
  /**
   * From how many blocking findings a draft goes back; default 8. 必须修改的问题达到几个就退回重写，默认 8。
   */
  returnFrom?: number;
  /**
   * Share of copied text from which a draft goes back; default 0.3. 雷同文字占全文多少就退回重写，默认 0.3。
   */
  copiedShare?: number;
  lastYear?: Globs4;
  archive?: Globs5;
  samples?: Globs6;
  quotable?: Globs7;
  /**
   * File that keeps the fingerprints of archive and last year's drafts. 指纹索引文件。
   */
  index?: string;
  opinions?: Globs8;
  lastList?: Globs9;
}

/**
 * Cues: words that hint at what a statement does. No cue decides by itself; the model weighs them. 线索词：单独不作判断，由模型综合。
 */
export interface CueLexicon {
  groups: CueGroup[];
}
export interface CueGroup {
  id: string;
  meaning: {
    'zh-CN': string;
    en: string;
  };
  /**
   * Shown to the author as a word that gave the statement away. 作为依据展示。
   */
  evidence?: boolean;
  /**
   * Digits are written 9, quotes ". 数字一律写作 9，引号写作半角。
   *
   * @minItems 1
   */
  cues: [string, ...string[]];
  /**
   * Every cue stands in one of them. 每个线索词至少见于一例。
   *
   * @minItems 1
   */
  examples: [string, ...string[]];
}

/**
 * This interface was referenced by `Lexicon`'s JSON-Schema
 * via the `definition` "lexiconId".
 */
export type LexiconId = string;

/**
 * Words that show what a text is about, in groups. Every entry proves itself with an example. 词表：按组列出能说明内容的词语，每条附例句。
 */
export interface Lexicon {
  /**
   * Name of the file. 与文件名相同。
   */
  id: string;
  /**
   * @minItems 1
   */
  entries: [LexiconEntry, ...LexiconEntry[]];
}
/**
 * This interface was referenced by `Lexicon`'s JSON-Schema
 * via the `definition` "lexiconEntry".
 */
export interface LexiconEntry {
  /**
   * Unique in its file. 文件内不重复。
   */
  id: string;
  /**
   * What the words show. 说明什么。
   */
  group: string;
  /**
   * Words as they stand in the text. … stands for up to ten characters within a clause, # for a number. 词语原样；…代表同一分句内至多十个字，#代表一个数。
   *
   * @minItems 1
   */
  cues: [string, ...string[]];
  /**
   * The words that are found are marked ⟦…⟧. 用 ⟦…⟧ 标出命中的词语。
   */
  example: string;
  /**
   * A text in which nothing is found. 不应命中的句子。
   */
  counter?: string;
  /**
   * Where the words come from. 词语的来源。
   */
  source: string;
}

/**
 * Drafts judged. 已检查的材料数。
 */
export type Count = number;
/**
 * This interface was referenced by `LintOutput`'s JSON-Schema
 * via the `definition` "count".
 */
export type Count1 = number;
/**
 * Findings that a directive suppresses. 被指令忽略的问题数。
 */
export type Count2 = number;
/**
 * Findings that the baseline knows. 基线中已有的问题数。
 */
export type Count3 = number;
/**
 * Files or settings that could not be used. 无法处理的文件或配置。
 */
export type Count4 = number;
/**
 * Findings that `--fix` mends. 可自动修复的问题数。
 */
export type Count5 = number;
/**
 * Fixes applied. 已修复数。
 */
export type Count6 = number;
/**
 * Concrete problems. 具体问题数。
 */
export type Count7 = number;
/**
 * Statements that are no concrete problem. 其他表述数。
 */
export type Count8 = number;
/**
 * This interface was referenced by `LintOutput`'s JSON-Schema
 * via the `definition` "severity".
 */
export type OutputSeverity = 'error' | 'warning' | 'info';
/**
 * This interface was referenced by `LintOutput`'s JSON-Schema
 * via the `definition` "fixable".
 */
export type OutputFixable = 'none' | 'safe' | 'suggestion';
/**
 * Fixes applied by --fix or --fix-dry-run. 已修复数。
 */
export type Count9 = number;

/**
 * What `selfexam lint --format json` prints. `selfexam lint --format json` 的输出。
 */
export interface LintOutput {
  version: 1;
  tool?: {
    name: string;
    version: string;
  };
  summary: {
    files: Count;
    errors: Count1;
    warnings: Count1;
    infos: Count1;
    suppressed: Count2;
    known?: Count3;
    skipped?: Count1;
    problems?: Count4;
    fixable?: Count5;
    fixed?: Count6;
  };
  files: OutputFile[];
  /**
   * Files that are no drafts, or are ignored. 未检查的文件。
   */
  skipped: {
    path: string;
    reason: 'not-a-draft' | 'ignored' | 'outside';
    detail?: string;
  }[];
  /**
   * What went wrong; wherever this is not empty the exit code is 2. 出错之处；不为空时退出码为 2。
   */
  problems: {
    code: string;
    message: string;
    advice?: string;
    path?: string;
    line?: number;
    column?: number;
  }[];
  /**
   * Milliseconds by rule id, with --timing. 各规则耗时（毫秒）。
   */
  timing?: {
    [k: string]: number;
  };
}
/**
 * This interface was referenced by `LintOutput`'s JSON-Schema
 * via the `definition` "file".
 */
export interface OutputFile {
  /**
   * Relative to the working directory, with `/`. 相对当前目录。
   */
  path: string;
  kind: 'individual' | 'team' | 'criticism' | 'rectification';
  kindFrom?: 'option' | 'front-matter' | 'title' | 'opening' | 'config';
  profile: string;
  coverage: {
    area: string;
    name?: string;
    status: 'covered' | 'thin' | 'missing';
    problems: Count7;
    others?: Count8;
  }[];
  findings: OutputFinding[];
  suppressed: OutputSuppressed[];
  known?: Count1;
  encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  fixed?: Count9;
  /**
   * The mended text, with --fix-dry-run. 修复后的全文。
   */
  output?: string;
}
/**
 * This interface was referenced by `LintOutput`'s JSON-Schema
 * via the `definition` "finding".
 */
export interface OutputFinding {
  rule: string;
  messageId?: string;
  severity: OutputSeverity;
  message: string;
  range: OutputRange;
  fixable: OutputFixable;
  basis: OutputBasis[];
  related?: OutputRelated[];
  fixes?: OutputFix[];
  /**
   * The same when lines move. 行号变动时不变。
   */
  fingerprint?: string;
}
/**
 * This interface was referenced by `LintOutput`'s JSON-Schema
 * via the `definition` "range".
 */
export interface OutputRange {
  start: OutputPosition;
  end: OutputPosition;
}
/**
 * Line and column from 1, offset from 0, in UTF-16 code units; the column does not count a BOM, the offset does. 行列从 1 起，以 UTF-16 码元计。
 *
 * This interface was referenced by `LintOutput`'s JSON-Schema
 * via the `definition` "position".
 */
export interface OutputPosition {
  line: number;
  column: number;
  offset: number;
}
/**
 * This interface was referenced by `LintOutput`'s JSON-Schema
 * via the `definition` "basis".
 */
export interface OutputBasis {
  text: string;
  source: string;
}
/**
 * This interface was referenced by `LintOutput`'s JSON-Schema
 * via the `definition` "related".
 */
export interface OutputRelated {
  range: OutputRange;
  message: string;
}
/**
 * This interface was referenced by `LintOutput`'s JSON-Schema
 * via the `definition` "fix".
 */
export interface OutputFix {
  safety: 'safe' | 'suggestion';
  title: string;
  group?: 'all';
  edits: {
    range: OutputRange;
    text: string;
  }[];
}
export interface OutputSuppressed {
  rule: string;
  messageId?: string;
  severity: OutputSeverity;
  message: string;
  range: OutputRange;
  fixable: OutputFixable;
  basis: OutputBasis[];
  related?: OutputRelated[];
  fixes?: OutputFix[];
  fingerprint?: string;
  reason: string;
}

/**
 * What a clause is about; rules name the topics they rest on. 条文的主题。
 *
 * This interface was referenced by `Profile`'s JSON-Schema
 * via the `definition` "topic".
 */
export type ClauseTopic =
  | 'areas'
  | 'self-written'
  | 'concrete'
  | 'causes'
  | 'measures'
  | 'prior'
  | 'explanations'
  | 'accountability'
  | 'no-preaching'
  | 'no-team'
  | 'no-subordinate'
  | 'no-hope'
  | 'no-advice'
  | 'harm'
  | 'mutual-criticism'
  | 'case-analysis'
  | 'rectification-list'
  | 'deadlines'
  | 'review'
  | 'wording';
/**
 * This interface was referenced by `Profile`'s JSON-Schema
 * via the `definition` "id".
 */
export type Id = string;
/**
 * True: the entry of this id is taken out of what the profile extends. 为 true 时去掉基础档案中的这一项。
 *
 * This interface was referenced by `Profile`'s JSON-Schema
 * via the `definition` "omit".
 */
export type Omit = boolean;

/**
 * A meeting profile: what one democratic life meeting demands of its drafts, each demand with the clause it rests on. 会议档案：一次民主生活会对材料的要求，每条要求附所依据的条文。
 */
export interface Profile {
  /**
   * Unique id of the profile. 档案编号，不可重复。
   */
  id: string;
  /**
   * Title of the meeting. 会议名称。
   */
  title: string;
  /**
   * The year the meeting is for (it may be held in the next). 年度。
   */
  year?: number;
  /**
   * Theme of the meeting. 会议主题。
   */
  theme?: string;
  /**
   * The document that the clauses are quoted from. 条文出处。
   */
  source?: {
    title: string;
    url?: string;
  };
  /**
   * Profile that this one builds on. 以哪个档案为基础。
   */
  extends?: string;
  /**
   * Clauses that rules quote. 规则引用的条文。
   */
  clauses?: {
    topic: ClauseTopic;
    /**
     * The clause, word for word. 条文原文。
     */
    text: string;
    /**
     * Where it stands in the source. 在原文中的位置。
     */
    section?: string;
  }[];
  /**
   * The check areas in their order. 检查方面，按顺序。
   */
  areas?: CheckArea[];
  /**
   * Parts of each kind of draft in their order. 各文种应有的部分，按顺序。
   */
  parts?: {
    individual?: Part[];
    team?: Part[];
    criticism?: Part[];
    rectification?: Part[];
  };
  /**
   * Earlier meetings whose measures are reported on. 需报告整改落实情况的以往会议。
   */
  priorMeetings?: TopicItem[];
  /**
   * Matters that each member explains one by one. 需逐项说明的事项。
   */
  explanations?: TopicItem[];
  /**
   * Whoever was held accountable owes a deep examination. 受到问责的要作出深刻检查。
   */
  accountability?: boolean;
  /**
   * Forbidden substitutions. 不得以甲代替乙。
   */
  forbidden?: {
    id: 'preaching' | 'team' | 'subordinate' | 'hope' | 'advice' | 'other';
    phrase: string;
  }[];
  /**
   * Dates of the meeting and deadlines. 会议日期和时限。
   */
  dates?: {
    draftsDue?: Deadline;
    meeting?: Deadline;
    report?: Deadline;
    rectified?: Deadline;
    other?: Deadline[];
  };
  /**
   * Limits by kind; what is not set is not checked. 篇幅和比例，不设即不查。
   */
  limits?: {
    individual?: Limits;
    team?: Limits;
    criticism?: Limits;
    rectification?: Limits;
  };
}
/**
 * This interface was referenced by `Profile`'s JSON-Schema
 * via the `definition` "area".
 */
export interface CheckArea {
  id: Id;
  /**
   * Heading of the area. 方面的标题。
   */
  name?: string;
  /**
   * The whole clause, word for word. 条文全文。
   */
  clause?: string;
  /**
   * Other headings that mean this area. 其他写法。
   */
  aliases?: string[];
  /**
   * Phrases that tell this area from the others. 特征短语。
   */
  keyPhrases?: string[];
  /**
   * What the area covers. 应检查的内容。
   */
  aspects?: string[];
  omit?: Omit;
}
/**
 * This interface was referenced by `Profile`'s JSON-Schema
 * via the `definition` "part".
 */
export interface Part {
  /**
   * What the part is. 部分的类别。
   */
  id:
    | 'preamble'
    | 'prior'
    | 'problems'
    | 'case'
    | 'causes'
    | 'measures'
    | 'explanations'
    | 'accountability'
    | 'criticism'
    | 'list'
    | 'other';
  /**
   * Heading of the part. 标题。
   */
  title: string;
  aliases?: string[];
  /**
   * False: allowed, not demanded. 为 false 时可有可无。
   */
  required?: boolean;
  topic?: ClauseTopic;
  /**
   * Prompts of the template. 模板中的提示。
   */
  prompts?: string[];
  omit?: Omit;
}
/**
 * This interface was referenced by `Profile`'s JSON-Schema
 * via the `definition` "topicItem".
 */
export interface TopicItem {
  id: Id;
  name?: string;
  aliases?: string[];
  omit?: Omit;
}
/**
 * This interface was referenced by `Profile`'s JSON-Schema
 * via the `definition` "deadline".
 */
export interface Deadline {
  /**
   * As the plan has it. 原文写法。
   */
  text: string;
  /**
   * ISO date, the last day. 最后一日。
   */
  date?: string;
  /**
   * Days after the meeting. 会后天数。
   */
  afterMeetingDays?: number;
  /**
   * Working days after the meeting. 会后工作日数。
   */
  afterMeetingWorkingDays?: number;
  /**
   * Months after the meeting. 会后月数。
   */
  afterMeetingMonths?: number;
  /**
   * Days before the meeting. 会前天数。
   */
  beforeMeetingDays?: number;
  what?: string;
}
/**
 * This interface was referenced by `Profile`'s JSON-Schema
 * via the `definition` "limits".
 */
export interface Limits {
  /**
   * Characters, white space not counted. 最少字数。
   */
  minLength?: number;
  /**
   * 最多字数。
   */
  maxLength?: number;
  /**
   * Share of problems and causes in the whole. 问题和原因部分占全文的最小比例。
   */
  minProblemShare?: number;
  /**
   * Characters of the problem part. 问题部分最少字数。
   */
  minProblemLength?: number;
  /**
   * 原因部分最少字数。
   */
  minCauseLength?: number;
}

/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "count".
 */
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "verdict".
 */
export type Verdict = 'ready' | 'revise' | 'return';
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "share".
 */
export type Share = number;
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "severity".
 */
export type Severity = 'error' | 'warning' | 'info';
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "matched".
 */
export type Matched = 'answered' | 'unsure' | 'unanswered';

/**
 * What `selfexam review --format json` prints. `selfexam review --format json` 的输出。
 */
export interface ReviewReport {
  version: 1;
  /**
   * ISO 8601. 生成时间。
   */
  generated?: string;
  tool: {
    name: string;
    version: string;
  };
  locale: 'zh-CN' | 'en';
  /**
   * True: no words of any draft. 不含材料原文。
   */
  redacted: boolean;
  unit: string;
  summary: ReviewSummary;
  profiles: ReviewProfile[];
  members: ReviewMember[];
  drafts: ReviewDraft[];
  batch: BatchFinding[];
  criticism: CriticismCell[];
  copied: CopiedPassage[];
  opinions: AnsweredItem[];
  lastList: AnsweredItem[];
  rectification: ListedProblem[];
  /**
   * Threads on drafts that are no longer there. 所评材料已不在的意见。
   */
  strayComments: ReportThread[];
  skipped: {
    path: string;
    reason: string;
  }[];
  problems: ReviewProblem[];
}
export interface ReviewSummary {
  drafts: Count;
  expected: Count;
  missing: Count;
  ready: Count;
  revise: Count;
  return: Count;
  approved: Count;
  returned: Count;
  stale: Count;
  errors: Count;
  warnings: Count;
  infos: Count;
  suppressed: Count;
  copied: Count;
  openComments: Count;
}
export interface ReviewProfile {
  id: string;
  title: string;
  areas: ReviewArea[];
}
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "area".
 */
export interface ReviewArea {
  id: string;
  name: string;
}
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "member".
 */
export interface ReviewMember {
  name: string;
  post?: string;
  role?: string;
  drafts: {
    individual: string[];
    criticism: string[];
  };
}
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "draft".
 */
export interface ReviewDraft {
  path: string;
  title: string;
  author?: string;
  /**
   * Name on the roster. 名册上的姓名。
   */
  member?: string;
  post?: string;
  kind: 'individual' | 'team' | 'criticism' | 'rectification';
  profile: string;
  verdict: Verdict;
  reasons: string[];
  first: MendFirst[];
  characters: Count;
  problemShare: Share;
  copiedShare: Share;
  coverage: ReviewCoverage[];
  counts: ReviewCounts;
  findings: ReviewFinding[];
  suppressed: ReviewFinding[];
  approval: ReportApproval;
  changes?: DraftChanges;
  /**
   * Reviewers' comments, in the order of the text. 审阅意见。
   */
  comments: ReportThread[];
}
export interface MendFirst {
  rule: string;
  text: string;
  count: Count;
  line?: number;
}
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "coverage".
 */
export interface ReviewCoverage {
  area: string;
  status: 'covered' | 'thin' | 'missing';
  problems: Count;
  others: Count;
}
export interface ReviewCounts {
  errors: Count;
  warnings: Count;
  infos: Count;
  suppressed: Count;
  blocking: Count;
}
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "finding".
 */
export interface ReviewFinding {
  rule: string;
  messageId: string;
  severity: Severity;
  message: string;
  range: ReportSpan;
  quote: ReportQuote;
  blocking: boolean;
  fingerprint: string;
  basis: {
    text: string;
    source: string;
  }[];
  /**
   * Of a suppressed finding. 忽略的理由。
   */
  reason?: string;
  /**
   * Why the approver let it pass. 放行的理由。
   */
  waived?: string;
  change?: 'new' | 'standing';
}
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "span".
 */
export interface ReportSpan {
  start: ReportSpot;
  end: ReportSpot;
}
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "spot".
 */
export interface ReportSpot {
  line: number;
  column: number;
  offset: number;
}
/**
 * The sentence of a finding, in three parts; empty where the report is redacted. 问题所在的句子，分前、中、后三段。
 *
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "quote".
 */
export interface ReportQuote {
  before: string;
  marked: string;
  after: string;
}
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "approval".
 */
export interface ReportApproval {
  status: 'none' | 'approved' | 'returned' | 'stale';
  verdict?: 'approved' | 'returned';
  by?: string;
  at?: string;
  comment?: string;
  why?: ('text' | 'profile')[];
}
/**
 * Since the last version that was reviewed. 与上次审阅时相比。
 */
export interface DraftChanges {
  since: string;
  mended: Count;
  new: Count;
  standing: Count;
}
/**
 * A thread of comments on a sentence. 针对一句话的审阅意见。
 *
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "commentThread".
 */
export interface ReportThread {
  id: string;
  path: string;
  status: 'open' | 'resolved';
  resolved?: {
    by: string;
    at: string;
  };
  /**
   * Whether the sentence is there as it was, changed, or gone. 原句未动、有改动、已不在。
   */
  anchored: 'exact' | 'changed' | 'orphaned';
  range?: ReportSpan;
  /**
   * The sentence as it was. 当时的原句。
   */
  quote: string;
  section: string[];
  comments: ReportComment[];
}
export interface ReportComment {
  id: string;
  by: string;
  at: string;
  edited?: string;
  text: string;
}
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "batchFinding".
 */
export interface BatchFinding {
  rule: string;
  messageId: string;
  severity: Severity;
  message: string;
  blocking: boolean;
  member?: string;
  path?: string;
  line?: number;
}
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "criticismCell".
 */
export interface CriticismCell {
  from: string;
  to: string;
  status: 'criticised' | 'weak' | 'missing' | 'no-draft';
  count: Count;
  concrete: Count;
}
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "copied".
 */
export interface CopiedPassage {
  left: CopiedSide;
  right: CopiedSide;
  length: Count;
  identity: Share;
}
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "side".
 */
export interface CopiedSide {
  path: string;
  author?: string;
  source: 'unit' | 'last-year' | 'archive' | 'sample';
  range?: ReportSpan;
  share: Share;
  text: string;
}
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "answer".
 */
export interface AnsweredItem {
  status: Matched;
  text: string;
  source: string;
  line: number;
  /**
   * The member it is addressed to; absent: the team. 对谁提的。
   */
  to?: string;
  path?: string;
  place?: ReportSpan;
  answer?: string;
  /**
   * Words that both name. 共有的词。
   */
  shared?: string[];
}
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "listed".
 */
export interface ListedProblem {
  status: Matched;
  text: string;
  path: string;
  line: number;
  entry?: ReportSpan;
  list?: string;
  gaps: ('measure' | 'owner' | 'deadline' | 'late' | 'early')[];
  deadline?: string;
}
/**
 * This interface was referenced by `ReviewReport`'s JSON-Schema
 * via the `definition` "problem".
 */
export interface ReviewProblem {
  code: string;
  message: string;
  advice?: string;
  path?: string;
  line?: number;
}

/**
 * A roster of the members of a leadership team, in a file of its own. 单独成文件的班子成员名册。
 */
export type Roster = Member[] | MemberList;

export interface MemberList {
  members: Member[];
}

/**
 * Sayings that everybody quotes: two drafts that have one in common are not copied from one another. 人人都引用的话：两份材料都引用，不算雷同。
 */
export interface Sayings {
  /**
   * @minItems 1
   */
  sayings: [Saying, ...Saying[]];
}
export interface Saying {
  id: string;
  /**
   * The whole saying; clauses of it in a row count as well. 全文；其中相连的几个分句也算。
   */
  text: string;
  /**
   * Classical quotation, proverb, formulation of a document or speech, slogan. 经典名句、俗语、文件和讲话中的表述、口号。
   */
  kind: 'classic' | 'proverb' | 'political' | 'slogan';
  /**
   * Where it comes from. 出处。
   */
  source: string;
  /**
   * A sentence of a draft; what does not count as copied is marked ⟦…⟧. 例句，不算雷同的部分用 ⟦…⟧ 标出。
   */
  example: string;
}

/**
 * This interface was referenced by `SetPhrases`'s JSON-Schema
 * via the `definition` "phraseId".
 */
export type PhraseId = string;
/**
 * Where the right form stands. 正确写法的出处。
 *
 * This interface was referenced by `SetPhrases`'s JSON-Schema
 * via the `definition` "phraseSource".
 */
export type PhraseSource = string;

/**
 * Fixed formulations and how they are misquoted. Every entry names its source and proves itself with examples. 固定表述及其常见误用；每条注明出处并附例句。
 */
export interface SetPhrases {
  /**
   * A phrase and the verb that goes with it. 固定搭配的动词。
   */
  collocations: Collocation[];
  /**
   * A numbered name and its members. 数字简称及其成员。
   */
  members: NumberedPhrase[];
  /**
   * A formula of parallel phrases without a name. 没有名称的并列短语。
   */
  sequences: PhraseSequence[];
  /**
   * Wrong words with one right answer. 只有一种改法的错写。
   */
  misspellings: Misspelling[];
}
export interface Collocation {
  id: PhraseId;
  /**
   * Without quotation marks. 不带引号。
   */
  phrase: string;
  /**
   * The right verb, or several as 、-list. 正确的动词。
   */
  verb: string;
  /**
   * Verbs in front of the phrase that are certainly wrong. 用错的动词。
   *
   * @minItems 1
   */
  wrong: [string, ...string[]];
  /**
   * False: more than one verb could be meant; no safe fix. 为 false 时不自动改。
   */
  certain?: boolean;
  source: PhraseSource;
  examples: PhraseExamples;
}
/**
 * This interface was referenced by `SetPhrases`'s JSON-Schema
 * via the `definition` "phraseExamples".
 */
export interface PhraseExamples {
  /**
   * @minItems 1
   */
  bad: [
    {
      /**
       * The words reported are marked ⟦…⟧. 用 ⟦…⟧ 标出所报的词。
       */
      text: string;
      /**
       * After the safe fix; without it there must be none. 自动改正的结果，没有则不应有安全修正。
       */
      fixed?: string;
    },
    ...{
      /**
       * The words reported are marked ⟦…⟧. 用 ⟦…⟧ 标出所报的词。
       */
      text: string;
      /**
       * After the safe fix; without it there must be none. 自动改正的结果，没有则不应有安全修正。
       */
      fixed?: string;
    }[]
  ];
  /**
   * @minItems 1
   */
  good: [string, ...string[]];
}
export interface NumberedPhrase {
  id: PhraseId;
  /**
   * The first numeral in it is its number. 其中第一个数字是数目。
   */
  name: string;
  /**
   * @minItems 3
   */
  members: [string, string, string, ...string[]];
  /**
   * What every member ends in, where a list may leave it out. 成员共同的词尾，列举时可省。
   */
  ending?: string;
  /**
   * In front of the last member. 末项之前。
   */
  last?: '、' | '和';
  source: PhraseSource;
  examples: PhraseExamples;
}
export interface PhraseSequence {
  id: PhraseId;
  /**
   * @minItems 3
   */
  members: [string, string, string, ...string[]];
  /**
   * Pattern of a member; only a foreign member that fits is reported. 成员的格式，只查合格式的误写。
   */
  like?: string;
  source: PhraseSource;
  examples: PhraseExamples;
}
export interface Misspelling {
  id: PhraseId;
  wrong: string;
  right: string;
  /**
   * Longer words that hold the wrong one by chance. 恰好含有这几个字的正确词语。
   */
  except?: string[];
  source: PhraseSource;
  examples: PhraseExamples;
}
