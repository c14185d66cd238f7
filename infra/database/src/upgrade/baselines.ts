import { readdirSync, readFileSync } from 'node:fs';
import { repeatablesOf, stepsOf, type DatabasePart } from '@guanjia/kit';
import { fileOf, type ServiceDatabase } from '../services.ts';

/** Where upgrades of a service's database start. */
const FOLDER = 'db/baselines/';

/** The baselines of a service, oldest first. */
export function baselineFiles(service: string): string[] {
  return readdirSync(fileOf(service, FOLDER)).sort();
}

/** A baseline is named for the number of steps that it has had, of all parts: `0003-steps.sql`. */
export function baselineName({ parts }: ServiceDatabase): string {
  return `${String(stepsOf(parts).length).padStart(4, '0')}-steps.sql`;
}

export function baselineFile(service: string, name: string): URL {
  return fileOf(service, `${FOLDER}${name}`);
}

/** SQL of a database as it is now: which steps it has had, and its functions, triggers, views and policies. */
export function baselineSql({ name, parts }: ServiceDatabase): string {
  const steps = stepsOf(parts).map((step) => `-- step ${step.name} ${step.checksum}`);
  const files = repeatablesOf(parts).map((file) => `-- ${file.name}\n\n${file.sql.trim()}`);
  const head = `-- The database of ${name} as it was after the steps below: upgrade tests start here. Made by "npm run store:baseline", never edited.`;
  return `${[head, steps.join('\n'), ...files].join('\n\n')}\n`;
}

/**
 * The parts that a baseline was made of: the steps that it has had, and what could be repeated as it was then.
 * @throws Error when one of those steps is gone, or was edited since
 */
export function baselineParts({ name, parts }: ServiceDatabase, file: string): readonly DatabasePart[] {
  const sql = readFileSync(baselineFile(name, file), 'utf8');
  const had = new Map(
    [...sql.matchAll(/^-- step (\S+) (\S+)$/gm)].map(([, step = '', checksum]) => [step, checksum]),
  );
  const known = new Map(stepsOf(parts).map(({ name: step, checksum }) => [step, checksum]));
  for (const [step, checksum] of had) {
    if (known.get(step) === checksum) continue;
    throw new Error(
      `${step} was edited after ${file} was made of it: put it back, and write the change as a new step.`,
    );
  }
  return [
    ...parts.map((part) => ({
      ...part,
      steps: part.steps.filter((step) => had.has(`${part.name}/${step.name}`)),
      repeatables: [],
    })),
    { name: 'baseline', steps: [], repeatables: [{ name: 'repeatable', sql }] },
  ];
}
