import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Passwords and keys of one installation: made on first use, the same ever after. */
export interface Secrets {
  /** The secret of that name; `make` gives a new one when there is none yet. */
  of(name: string, make?: () => string): string;
  /** The secret of that name, when there is one. */
  find(name: string): string | undefined;
  /** Puts secrets in, or takes those away that are undefined: all of them or none. */
  set(changes: Record<string, string | undefined>): void;
}

const secretsFile = z.record(z.string(), z.string());

/**
 * Opens the secrets kept in a JSON file that only its owner can read.
 * @throws Error when the file exists and is not what we wrote
 */
export function openSecrets(file: string): Secrets {
  const known = read(file);
  return {
    of(name, make = () => randomBytes(24).toString('base64url')) {
      const present = known[name];
      if (present !== undefined) return present;
      const made = make();
      known[name] = made;
      write(file, known);
      return made;
    },
    find: (name) => known[name],
    set(changes) {
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined) delete known[name];
        else known[name] = value;
      }
      write(file, known);
    },
  };
}

/** A password that people type: lower case and digits without look-alikes, in three groups (about 59 bits). */
export function typablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  // 248 is the largest multiple of 31 in a byte: what lies above would favour the first letters.
  const fair = [...randomBytes(64)].filter((byte) => byte < 248).slice(0, 12);
  const text = fair.map((byte) => letters[byte % letters.length]).join('');
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}

function read(file: string): Record<string, string> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  chmodSync(file, 0o600);
  return secretsFile.parse(JSON.parse(text));
}

function write(file: string, secrets: Record<string, string>): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, file);
}
