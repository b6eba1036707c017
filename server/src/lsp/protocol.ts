/**
 * What client and server say to each other beyond LSP. Types only: the client imports nothing else of the server.
 * A client that knows none of this still has every feature of LSP.
 */
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';

export type DraftKindName = 'individual' | 'team' | 'criticism' | 'rectification';
export type LocaleName = 'zh-CN' | 'en';

/** `initializationOptions` of a client; everything may be left out. */
export interface InitializationOptions {
  /** The client answers `selfexam/readFile` and `selfexam/findFiles`; needed in a browser and for virtual folders. */
  readonly clientFiles?: boolean;
  /** The client listens to `selfexam/statusChanged`. */
  readonly statusNotifications?: boolean;
  /** The client shows the headings of Markdown itself: the outline has only check areas and pasted headings. */
  readonly markdownOutline?: boolean;
  /** Commands of the client that code actions and lenses may name. */
  readonly commands?: readonly string[];
  /** Address of a rule page, `{rule}` standing for its id; else the rule file on disk is linked. */
  readonly rulePages?: string;
}

/** The section `selfexam` of the client's settings. */
export interface ClientSettings {
  readonly enable: boolean;
  /** `auto`: the configuration's language, else the editor's. */
  readonly locale: 'auto' | LocaleName;
  /** `folder`: drafts that are not open are checked too. */
  readonly scope: 'open' | 'folder';
  /** Drafts that are checked at most in a folder. */
  readonly maxFiles: number;
  /** Profile where neither front matter nor configuration names one; empty: the built-in default. */
  readonly profile: string;
  readonly codeLens: boolean;
}

/** How well one check area or required part is there. */
export interface ChecklistEntry {
  readonly id: string;
  readonly group: 'area' | 'part';
  readonly name: string;
  readonly status: 'covered' | 'thin' | 'missing' | 'optional';
  /** State in a word or two, for a narrow list. */
  readonly brief: string;
  /** State in words, in the language of the messages. */
  readonly detail: string;
  /** The clause that demands it. */
  readonly clause: string;
  /** Where it stands; undefined where it is missing. */
  readonly range?: Range;
}

/** What the status item and the checklist show of one document. */
export interface DraftStatus {
  readonly uri: string;
  readonly version: number | null;
  /** `off`: switched off or ignored; `config`: a configuration or profile file. */
  readonly state:
    'draft' | 'not-a-draft' | 'unknown-profile' | 'bad-front-matter' | 'too-long' | 'off' | 'config';
  /** Why, in words. */
  readonly reason: string;
  readonly kind?: DraftKindName;
  readonly kindName?: string;
  /** Who wrote it, where the front matter says. */
  readonly author?: string;
  readonly profile?: { readonly id: string; readonly title: string; readonly why: string };
  readonly config?: string;
  readonly checklist: readonly ChecklistEntry[];
  readonly counts: {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly suppressed: number;
    readonly known: number;
  };
}

export interface ProfileInfo {
  readonly id: string;
  readonly title: string;
  readonly year?: number;
  readonly builtin: boolean;
  /** Names of the check areas. */
  readonly areas: readonly string[];
}

export interface FolderCheck {
  readonly drafts: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly skipped: number;
  /** True where `maxFiles` cut it short. */
  readonly truncated: boolean;
}

/** Files that a meeting plan was read into, and what could not be found in it. */
export interface PlanReading {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly found: readonly string[];
  readonly missing: readonly string[];
}

/** How far a draft is on its way to approval: its verdict, else what was decided on it. */
export type ReviewGroup = 'return' | 'revise' | 'ready' | 'stale' | 'approved';

/** The last decision on a draft and how it stands to the draft as it is now. */
export interface ApprovalState {
  readonly status: 'none' | 'approved' | 'returned' | 'stale';
  /** In words, with who decided, when and why it is stale. */
  readonly text: string;
  readonly by?: string;
  readonly at?: string;
  readonly comment?: string;
}

/** A finding as a reviewer sees it. */
export interface ReviewedFinding {
  readonly rule: string;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly blocking: boolean;
  /** Reason for which it was let pass. */
  readonly waived?: string;
  readonly range: Range;
}

/** A thread of reviewers' comments on a sentence. */
export interface ReviewThread {
  readonly id: string;
  /** Path of the draft as the record names it. */
  readonly draft: string;
  readonly status: 'open' | 'resolved';
  readonly resolved?: { readonly by: string; readonly at: string };
  /** `orphaned`: the sentence is gone, the range is that of the heading it stood under. */
  readonly anchored: 'exact' | 'changed' | 'orphaned';
  readonly range: Range;
  readonly quote: string;
  readonly comments: readonly {
    readonly id: string;
    readonly by: string;
    readonly at: string;
    readonly edited?: string;
    readonly text: string;
  }[];
}

/** A draft in the review of its folder. */
export interface ReviewEntry {
  readonly uri: string;
  readonly path: string;
  /** The author, else the title. */
  readonly name: string;
  readonly kindName: string;
  readonly group: ReviewGroup;
  readonly verdict: string;
  readonly reasons: readonly string[];
  readonly approval: ApprovalState;
  /** Undefined for kinds that examine no areas. */
  readonly coverage?: { readonly covered: number; readonly total: number };
  readonly blocking: number;
  readonly first: readonly { readonly text: string; readonly range: Range }[];
  readonly findings: readonly ReviewedFinding[];
  readonly threads: readonly ReviewThread[];
}

/** The drafts of one configuration, or of an open folder that has none. */
export interface ReviewUnit {
  readonly folder: string;
  readonly name: string;
  readonly drafts: readonly ReviewEntry[];
  /** Drafts that the roster leads to expect. */
  readonly missing: readonly { readonly name: string; readonly message: string }[];
  /** What else concerns the whole folder. */
  readonly notes: readonly {
    readonly message: string;
    readonly severity: 'error' | 'warning' | 'info';
    readonly uri?: string;
  }[];
  /** Threads on drafts that are not there any more. */
  readonly stray: readonly ReviewThread[];
  /** What kept the folder, or a file of it, from being judged. */
  readonly problems: readonly { readonly message: string; readonly uri?: string; readonly line?: number }[];
}

/** What became of a decision; `blocked`: findings stand in the way that were not waived. */
export type Decided =
  | { readonly status: 'recorded'; readonly file: string; readonly waived: number }
  | { readonly status: 'blocked'; readonly findings: readonly ReviewedFinding[] }
  | { readonly status: 'failed'; readonly message: string };

/** What a reviewer or an author does to the comments on a draft. */
export type CommentEdit =
  | { readonly type: 'start'; readonly at: Position; readonly text: string; readonly by: string }
  | { readonly type: 'reply'; readonly thread: string; readonly text: string; readonly by: string }
  | { readonly type: 'edit'; readonly thread: string; readonly comment: string; readonly text: string }
  | { readonly type: 'delete'; readonly thread: string; readonly comment: string }
  | { readonly type: 'resolve'; readonly thread: string; readonly by: string }
  | { readonly type: 'reopen'; readonly thread: string };

/** The threads on a draft; `problem`: what could not be read or written. */
export interface DraftThreads {
  readonly threads: readonly ReviewThread[];
  readonly problem?: string;
}

/** Requests from client to server. */
export interface ServerRequests {
  /** Reviews the drafts of the open folders. */
  'selfexam/review': { params: null; result: { units: readonly ReviewUnit[] } };
  /** The review of one folder (the first where none is named) as a report. */
  'selfexam/reviewReport': {
    params: { folder: string | null; format: 'html' | 'json'; redact: boolean };
    result: { text: string; name: string } | { problem: string };
  };
  'selfexam/approval': { params: { uri: string }; result: ApprovalState | null };
  /** Approves or returns a draft; a waiver is for the findings of a rule in a line, counted from 0. */
  'selfexam/decide': {
    params: {
      uri: string;
      verdict: 'approved' | 'returned';
      by: string;
      comment: string;
      waivers: readonly { readonly rule: string; readonly line: number; readonly reason: string }[];
      /** Version of the extension. */
      tool: string;
    };
    result: Decided;
  };
  'selfexam/comments': { params: { uri: string }; result: DraftThreads };
  'selfexam/changeComments': { params: { uri: string; edit: CommentEdit }; result: DraftThreads };
  'selfexam/status': { params: { uri: string }; result: DraftStatus | null };
  'selfexam/profiles': { params: { uri: string | null }; result: readonly ProfileInfo[] };
  'selfexam/newDraft': {
    params: { kind: DraftKindName; name: string; profile: string; folder: string | null };
    result: { text: string; fileName: string };
  };
  /** The edit that adds every missing area and part; null where nothing is missing. */
  'selfexam/insertMissing': {
    params: { uri: string };
    result: { edit: WorkspaceEdit; count: number } | null;
  };
  /** Names the meeting in the draft, or in the configuration of its folder. */
  'selfexam/setProfile': {
    params: { uri: string; profile: string; target: 'draft' | 'folder' };
    result: WorkspaceEdit | null;
  };
  /** The comment that suppresses a rule at a place. */
  'selfexam/disable': {
    params: { uri: string; rule: string; range: Range; reason: string };
    result: WorkspaceEdit | null;
  };
  'selfexam/plainText': { params: { uri: string; range: Range | null }; result: { text: string } | null };
  'selfexam/readPlan': { params: { text: string }; result: PlanReading };
  'selfexam/checkFolder': { params: null; result: FolderCheck };
  'selfexam/rules': { params: null; result: readonly { readonly id: string; readonly summary: string }[] };
}

/** Requests from server to client, where `clientFiles` is announced. */
export interface ClientRequests {
  /** Text of a file, decoded; null where there is none. */
  'selfexam/readFile': { params: { uri: string }; result: { text: string } | null };
  /** Addresses of the files under a folder that match one of the globs, at most `limit`. */
  'selfexam/findFiles': {
    params: { folder: string; include: readonly string[]; limit: number };
    result: { uris: readonly string[] };
  };
  /**
   * Writes a file, but only where it still has the text that was read before (null: where there is none).
   * `changed`: it has another text now; `refused`: the file system takes no files.
   */
  'selfexam/writeFile': {
    params: { uri: string; before: string | null; text: string };
    result: { outcome: 'written' | 'changed' | 'refused'; detail?: string };
  };
}

/** Notifications from server to client. */
export interface ServerNotifications {
  /** After every check of an open document. */
  'selfexam/statusChanged': DraftStatus;
}
