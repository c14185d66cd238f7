import { existsSync } from 'node:fs';

/** What is compared with lies in a project of its own, beside the sources and beside what is built of them. */
const PEERS = new URL('../peers/', import.meta.url);

export interface PostgraphileOptions {
  connectionString: string;
  schemas: string[];
  /** Settings that each operation is run under, e.g. the row scope. */
  settings: Record<string, string>;
  query: string;
}

export interface OpenedPostgraphile {
  /** Answers the query; throws when it has errors. */
  answer(variables: Record<string, unknown>): Promise<unknown>;
  stop(): Promise<void>;
}

/** The export of `peers/postgraphile.mjs`, whose packages' types a default install does not have. */
export type OpenPostgraphile = (options: PostgraphileOptions) => Promise<OpenedPostgraphile>;

/** Loads the peer, or answers null where its packages are not installed. */
export async function loadPostgraphile(): Promise<OpenPostgraphile | null> {
  if (!existsSync(new URL('node_modules/postgraphile', PEERS))) return null;
  const peer = (await import(new URL('postgraphile.mjs', PEERS).href)) as {
    openPostgraphile: OpenPostgraphile;
  };
  return peer.openPostgraphile;
}
