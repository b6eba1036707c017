// GENERATED from schemas/*.schema.json by `npm run generate`. Do not edit.
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
  name: string;
  /**
   * The whole clause, word for word. 条文全文。
   */
  clause: string;
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
}
/**
 * This interface was referenced by `Profile`'s JSON-Schema
 * via the `definition` "topicItem".
 */
export interface TopicItem {
  id: Id;
  name: string;
  aliases?: string[];
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
