import type { KeyObject } from 'node:crypto';
import type { Clock } from '@guanjia/kit';
import type { FastifyBaseLogger } from 'fastify';
import type { IdentitySettings } from '../identity/identity-config.ts';
import type { QueryLimits } from '../limits/limits.ts';
import type { SubgraphTarget } from '../subgraphs/subgraph-target.ts';
import type { SupergraphSource } from '../supergraph/supergraph-file.ts';

export interface GatewayConfig {
  /** By default 127.0.0.1: the shell's server stands in front. */
  host?: string;
  /** 0, the default, takes a free one. */
  port?: number;
  supergraph: SupergraphSource;
  /** Every subgraph of the supergraph, by name, except the gateway's own `node`. */
  subgraphs: Readonly<Record<string, SubgraphTarget>>;
  identity: IdentitySettings;
  /** The private Ed25519 key that vouches for callers; needed for subgraphs in other processes. */
  signingKey?: KeyObject;
  limits?: Partial<QueryLimits>;
  /** Whether signed-in callers may read the schema; the explorer needs it. By default they may. */
  introspection?: boolean;
  /** How long a subgraph may take for one operation. By default 10 seconds. */
  subgraphTimeoutMs?: number;
  /** The district's time, for what Open311 counts from now; real time unless told. */
  clock?: Clock;
  logger: FastifyBaseLogger;
}
