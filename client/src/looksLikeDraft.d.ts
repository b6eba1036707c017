/**
 * True for texts that may be drafts: cheap, and rather too often than not. The server decides; this only decides
 * whether it is worth starting.
 */
export declare function looksLikeDraft(text: string): boolean;
