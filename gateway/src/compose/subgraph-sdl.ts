import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError } from '@guanjia/http';

/** One subgraph's contract, as its service wrote it. */
export interface SubgraphSdl {
  name: string;
  /** The address written into the supergraph; a gateway may route elsewhere. */
  url: string;
  sdl: string;
}

/** The nominal address of a subgraph in the supergraph: its name, as a service mesh or a container network resolves it. */
export function nominalUrl(name: string): string {
  return `http://${name}/graphql`;
}

/**
 * Reads `<services>/<name>/generated/schema.graphql` of every service that has one, in the order of the names.
 * Throws when there is none: composing nothing is a mistake of the caller's.
 */
export async function readSubgraphs(servicesFolder: string): Promise<SubgraphSdl[]> {
  const names = (await readdir(servicesFolder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  const read = await Promise.all(
    names.map(async (name) => ({
      name,
      sdl: await readIfThere(join(servicesFolder, name, 'generated/schema.graphql')),
    })),
  );
  const subgraphs = read.flatMap(({ name, sdl }) =>
    sdl === undefined ? [] : [{ name, url: nominalUrl(name), sdl }],
  );
  if (subgraphs.length === 0) {
    throw new Error(
      `No generated/schema.graphql under ${servicesFolder}. Run "npm run generate" of the services first.`,
    );
  }
  return subgraphs;
}

/** A file's text, or undefined when there is no such file. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}
