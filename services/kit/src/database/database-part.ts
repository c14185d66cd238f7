import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** A file of SQL: several statements, with comments. */
export interface SqlFile {
  /** Without its ending: `0001-baseline`. */
  name: string;
  sql: string;
}

/** What makes one part of a database: what all services have, or what one of them has. */
export interface DatabasePart {
  /** `platform`, `documents`, or the service. */
  name: string;
  /** Run once, in the order of their numbers. A step that has run is never edited: write the next one. */
  steps: readonly SqlFile[];
  /**
   * Functions, triggers, views, policies and privileges: each file can be run again, and is when it has changed. What a file
   * does not name any more is dropped by a step.
   */
  repeatables: readonly SqlFile[];
}

const STEP = /^(\d{4})-[a-z0-9-]+\.sql$/;

/**
 * Reads a part from its folder: `0001-….sql`, `0002-….sql` and so on, and `repeatable/*.sql` in the order of their names.
 * @throws Error when two steps have one number, or a number is missing
 */
export function readDatabasePart(name: string, folder: URL): DatabasePart {
  const steps = sqlFilesIn(folder, (file) => STEP.test(file));
  steps.forEach((step, index) => {
    const number = String(index + 1).padStart(4, '0');
    if (!step.name.startsWith(number)) {
      throw new Error(
        `The steps of ${name} are not numbered one by one: ${step.name} stands where ${number} should.`,
      );
    }
  });
  return {
    name,
    steps,
    repeatables: sqlFilesIn(new URL('repeatable/', folder), (file) => file.endsWith('.sql')),
  };
}

function sqlFilesIn(folder: URL, wanted: (file: string) => boolean): SqlFile[] {
  const files = readdirSync(folder).filter(wanted).sort();
  return files.map((file) => ({
    name: file.slice(0, -'.sql'.length),
    sql: readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n'),
  }));
}

/** A file as a database remembers it: a name that no other part has, and a digest of its text. */
export interface NamedSql extends SqlFile {
  checksum: string;
}

export function stepsOf(parts: readonly DatabasePart[]): NamedSql[] {
  return parts.flatMap((part) => part.steps.map((file) => named(part, file)));
}

export function repeatablesOf(parts: readonly DatabasePart[]): NamedSql[] {
  return parts.flatMap((part) => part.repeatables.map((file) => named(part, file)));
}

function named(part: DatabasePart, { name, sql }: SqlFile): NamedSql {
  return { name: `${part.name}/${name}`, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}
