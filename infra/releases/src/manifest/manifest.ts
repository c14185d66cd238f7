import { createHash } from 'node:crypto';
import { z } from 'zod';

// No part may start with a dot, so neither `..` nor hidden files can be named.
const FILE = /^[A-Za-z0-9_][\w@.-]*(\/[A-Za-z0-9_][\w@.-]*){0,3}$/;

export const releaseName = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, 'must be a lower-case name');
export const releaseVersion = z.string().regex(/^[0-9a-f]{16}$/, 'must be 16 hexadecimal digits');
const fileName = z
  .string()
  .max(200)
  .regex(FILE, 'must be a plain file name')
  .refine((file) => file !== 'manifest.json', 'is the name of the manifest itself');
const specifier = z.string().regex(/^(@[\w-]+\/)?[\w-]+(\/[\w.-]+)*$/, 'must be a module specifier');

/** What a frontend's build says of itself. Files are named relative to the release's folder. */
export const manifestSchema = z.object({
  name: releaseName,
  version: releaseVersion,
  /** Which file the import map gives for a specifier. */
  imports: z.record(specifier, fileName),
  css: z.array(fileName),
  /** Subresource integrity of every file of the release. */
  integrity: z.record(fileName, z.string().regex(/^sha384-[A-Za-z0-9+/]{64}$/, 'must be sha384-…')),
  /** By language, the file with the texts that the release's entries need before they can be used. */
  texts: z.record(z.string(), fileName).default({}),
  /** Version of each shared package that the build was made against, by specifier. */
  shared: z.record(specifier, z.string()),
  operations: z.array(z.object({ name: z.string(), document: z.string() })),
  /** What the shell needs to know of a module before it loads it; the shell gives it its meaning. */
  module: z.looseObject({ path: z.string().startsWith('/') }).optional(),
});

export type ReleaseManifest = z.infer<typeof manifestSchema>;

/** What is live: one manifest per module, by name. */
export interface LiveReleases {
  /** Counts up with each deploy and rollback; 0 before the first. */
  generation: number;
  releases: Record<string, ReleaseManifest>;
}

/** `GET /releases/current`. */
export const liveReleasesSchema = z.object({
  generation: z.number().int().nonnegative(),
  releases: z.record(releaseName, manifestSchema),
});

/** Path of a file under the public origin. It never changes its content. */
export function releasePath(release: Pick<ReleaseManifest, 'name' | 'version'>, file: string): string {
  return `/releases/${release.name}/${release.version}/${file}`;
}

/** `sha384-…` of a file's content. */
export function integrityOf(content: Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/**
 * Reads a manifest. Throws when it is malformed, names a file without a hash, or when its version is not the hash of
 * everything else in it, as the build writes it.
 */
export function readManifest(raw: unknown): ReleaseManifest {
  const manifest = manifestSchema.parse(raw);
  const named = [...Object.values(manifest.imports), ...manifest.css, ...Object.values(manifest.texts)];
  const unhashed = named.find((file) => !(file in manifest.integrity));
  if (unhashed !== undefined)
    throw new Error(`${manifest.name}: the file ${unhashed} has no hash in the manifest.`);
  const { version, ...content } = raw as ReleaseManifest;
  if (version !== versionOf(content)) {
    throw new Error(
      `${manifest.name}: the version ${version} is not the hash of the manifest; build it again.`,
    );
  }
  return manifest;
}

/** The version of a release: the first 16 hexadecimal digits of the hash of its manifest. */
export function versionOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}
