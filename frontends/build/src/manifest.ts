import { createHash } from 'node:crypto';

export interface Operation {
  name: string;
  document: string;
}

export type Texts = Record<string, string>;

/** What the shell knows of a module without loading any of its code. */
export interface ModuleFacts {
  path: string;
  title: Texts;
  icon: string;
  order: number;
  seenBy: SeenBy;
  navigation: NavigationFacts[];
  /** Root connection field → page that lists it. */
  lists: Record<string, string>;
  /** Type name → page of one record, with `:id`. */
  records: Record<string, string>;
}

export interface SeenBy {
  tiers?: string[];
  roles?: string[];
}

export interface NavigationFacts {
  path: string;
  title: Texts;
  icon: string;
  seenBy: SeenBy;
  /** Under which it stands; without one, under the module's own name. */
  subject?: { name: string; title: Texts };
  /** Roles that begin with this page. */
  firstFor?: string[];
}

/** The contract between a build, the release host and the shell's server. Files are relative to the release's folder. */
export interface Manifest {
  name: string;
  /** 16 hexadecimal digits of the hash of everything else in the manifest, and so of every file. */
  version: string;
  imports: Record<string, string>;
  css: string[];
  /** Subresource integrity of every file, chunks included. */
  integrity: Record<string, string>;
  /** By language, the files with the texts that the entries need before they can be used. */
  texts: Record<string, string>;
  /** The version of each shared package that this build was made against, by specifier. */
  shared: Record<string, string>;
  operations: Operation[];
  module?: ModuleFacts;
}

/** `sha384-…` as browsers expect it. */
export function integrityOf(content: string | Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** Completes a manifest with its version; the same content always gives the same version. */
export function versioned(parts: Omit<Manifest, 'version'>): Manifest {
  const sorted = {
    ...parts,
    imports: sortKeys(parts.imports),
    integrity: sortKeys(parts.integrity),
    texts: sortKeys(parts.texts),
    shared: sortKeys(parts.shared),
    css: parts.css.toSorted(),
    operations: parts.operations.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
  const version = createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
  const { name, ...rest } = sorted;
  return { name, version, ...rest };
}

function sortKeys(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
