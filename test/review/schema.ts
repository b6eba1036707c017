import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';

const read = (name: string): object =>
  JSON.parse(
    readFileSync(resolve(import.meta.dirname, `../../schemas/${name}.schema.json`), 'utf8'),
  ) as object;

/** Faults of a value against a schema as it is shipped. */
function faults(name: string): (value: unknown) => ErrorObject[] {
  const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(read(name));
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}

export const validateReport = faults('report');
export const validateApprovalsFile = faults('approvals');
export const validateCommentsFile = faults('comments');
