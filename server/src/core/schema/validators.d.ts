// GENERATED from schemas/*.schema.json by `npm run generate`. Do not edit.
import type { ErrorObject } from 'ajv';

interface Validator {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

export const validateApprovals: Validator;
export const validateBaseline: Validator;
export const validateCommentRecord: Validator;
export const validateConfig: Validator;
export const validateCueLexicon: Validator;
export const validateLexicon: Validator;
export const validateLintOutput: Validator;
export const validateProfile: Validator;
export const validateReviewReport: Validator;
export const validateRoster: Validator;
export const validateSayings: Validator;
export const validateSetPhrases: Validator;
