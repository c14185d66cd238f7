import type { KeyObject } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import pino from 'pino';
import { fixedClock, type Clock } from '../clock/clock.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import { Role, type Caller } from '../identity/caller.ts';
import { hasPersonalDataKeys, usePersonalDataKeys } from '../personal-data/platform-vault.ts';
import type { FeedReader } from '../outbox/feed-follower.ts';
import { Tier, type DivisionCode } from '../scope/scope.ts';
import type { SubgraphDefinition } from '../subgraph/define-subgraph.ts';
import { startSubgraph, type Subgraph } from '../subgraph/start-subgraph.ts';

/** The demo district's first morning. */
export const DEMO_MORNING = '2018-10-29T08:30:00+08:00';

/** A person of a department, for tests: the tier follows from the code unless told. */
export function personOf(
  division: DivisionCode,
  roles: Role[] = [Role.HANDLER],
  given: Partial<Caller> = {},
): Caller {
  const tier = division.endsWith('000000')
    ? Tier.DISTRICT
    : division.endsWith('000')
      ? Tier.SUBDISTRICT
      : Tier.COMMUNITY;
  return {
    kind: 'USER',
    subject: `person-${division}`,
    name: '测试人员',
    division,
    tier,
    roles,
    scopes: [],
    ...given,
  };
}

export interface Harness {
  subgraph: Subgraph;
  /** Runs an operation as somebody; the result as a client sees it, errors and all. */
  ask(caller: Caller, query: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  /** The same, for operations that must succeed: answers the data, or throws the errors. */
  data<Data = Record<string, never>>(
    caller: Caller,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<Data>;
  stop(): Promise<void>;
}

export interface HarnessOptions {
  documents?: DocumentStore;
  auditKey?: KeyObject;
  serviceUrl: string;
  /** Connections at most, to see what happens when they run short. */
  poolSize?: number;
  clock?: Clock;
  feeds?: Record<string, FeedReader>;
}

/** A running subgraph for tests: real database, real execution, no port. */
export async function subgraphHarness(
  definition: SubgraphDefinition,
  { serviceUrl, poolSize, clock = fixedClock(DEMO_MORNING), feeds = {}, documents, auditKey }: HarnessOptions,
): Promise<Harness> {
  if (!hasPersonalDataKeys()) usePersonalDataKeys({ current: Buffer.alloc(32, 7).toString('base64') });
  const subgraph = await startSubgraph(definition, {
    database: { serviceUrl, ...(poolSize === undefined ? {} : { poolSize }) },
    clock,
    feeds,
    documents,
    auditKey,
    log: pino({ level: 'silent' }),
  });
  const ask: Harness['ask'] = (caller, query, variables) =>
    subgraph.execute({ query, variables, caller, requestId: 'test' });
  return {
    subgraph,
    ask,
    async data<Data>(caller: Caller, query: string, variables?: Record<string, unknown>) {
      const { data, errors } = await ask(caller, query, variables);
      // The message alone: what hangs on the error may be the whole unit of work.
      if (errors?.length)
        throw new Error(
          JSON.stringify(errors.map(({ message, path, extensions }) => ({ message, path, extensions }))),
        );
      return data as Data;
    },
    stop: () => subgraph.stop(),
  };
}
