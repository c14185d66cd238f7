import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The user and group that the server's processes get. */
export interface RunAs {
  uid: number;
  gid: number;
}

const NOBODY: RunAs = { uid: 65534, gid: 65534 };

/**
 * The ids to start PostgreSQL with, or undefined to keep those of this process.
 * PostgreSQL refuses to run as root; `nobody` exists everywhere and owns nothing else of ours.
 */
export function unprivilegedIds(): RunAs | undefined {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return undefined;
  try {
    const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
    return line ? { uid: Number(line[1]), gid: Number(line[2]) } : NOBODY;
  } catch {
    return NOBODY;
  }
}

/** Whether somebody who is neither owner nor group can walk down to `path` (which need not exist yet). */
export function reachableByOthers(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const mode = statSync(folder, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined && (mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
