import type { Locale } from '../../core/locale.js';
import { readPlan as readFacts } from '../../core/meeting/plan/read-plan.js';
import { writeConfigYaml } from '../../core/meeting/plan/write-config.js';
import { FIELD_NAMES, writeProfileYaml } from '../../core/meeting/plan/write-profile.js';
import type { PlanReading } from '../protocol.js';

/** Reads a meeting plan into a profile and a configuration that names it, and says what it could not find. */
export function readPlan(text: string, locale: Locale): PlanReading {
  const { profile, facts, missing } = readFacts(text);
  const profileFile = `${profile.id}.yaml`;
  const found = facts.flatMap(({ field, text: words }) =>
    field in FIELD_NAMES ? [`${FIELD_NAMES[field as keyof typeof FIELD_NAMES][locale]}：${words}`] : [],
  );
  return {
    files: [
      { name: profileFile, text: writeProfileYaml(profile, missing) },
      { name: 'selfexam.yaml', text: writeConfigYaml({ profile: `./${profileFile}`, locale }) },
    ],
    found: [...new Set(found)],
    missing: missing.map((field) => FIELD_NAMES[field][locale]),
  };
}
