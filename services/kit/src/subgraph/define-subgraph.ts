import type { Options } from '@mikro-orm/postgresql';
import type { GraphQLFieldResolver } from 'graphql';
import type { NonEmptyArray } from 'type-graphql';
import type { DatabasePart } from '../database/database-part.ts';
import type { JobDefinition } from '../jobs/define-job.ts';
import type { FileRoute } from '../files/file-routes.ts';
import type { FeedSubscription } from '../outbox/feed-follower.ts';
import type { WriteSession } from '../database/write-session.ts';
import type { TextLengths } from '../text/text-lengths.ts';
import type { RequestContext } from './request-context.ts';

/** Finds the row of an entity from its key. Null when it does not exist or lies outside the caller's division. */
export type ReferenceResolver = (
  // The keys and the @requires fields that the subgraph declares: the schema has checked them.
  reference: Readonly<Record<string, string>>,
  context: RequestContext,
) => unknown;

/** All that makes a service: from it come its schema, its database, its server and its demo rows. */
export interface SubgraphDefinition {
  /** estates, cases or ratings: the name in the supergraph and in errors. */
  name: string;
  /** OAuth scopes that let a client read here, beside `<name>:read`. */
  readScopes?: readonly string[];
  entities: NonNullable<Options['entities']>;
  /** What its database is made of, in order: the platform's part first, its own last. */
  databaseParts: readonly DatabasePart[];
  /** Classes with type-graphql's @Resolver. */
  resolvers: NonEmptyArray<Function>;
  /** Types that only `_entities` reaches; without naming them they would be missing from the supergraph. */
  orphanedTypes?: Function[];
  /** Entity type → how its reference is resolved. A type that is not named answers with the reference itself. */
  references: Record<string, ReferenceResolver>;
  /** Resolvers beside the classes, e.g. of an interface. */
  extraResolvers?: Record<string, Record<string, GraphQLFieldResolver<unknown, RequestContext>>>;
  /** The most characters of texts that the kit has no length for, see limitTexts. */
  textLengths?: TextLengths;
  feeds?: FeedSubscription[];
  /** Throws for callers whose reach the feed of this service's events does not know; by default the scope decides alone. */
  requireFeedReader?: (context: RequestContext) => void;
  /** Background work, see defineJob. */
  jobs?: readonly JobDefinition<never>[];
  /** Uploads and downloads: `/files/<name>/<route>`. */
  fileRoutes?: FileRoute[];
  /** Throws StartRefused when the service's configuration does not fit what its database holds. Under every division's scope. */
  requireFittingDatabase?(session: WriteSession): Promise<void>;
  /** Writes the demo district's rows; answers false when they are there already. It runs under every division's scope. */
  loadDemo(session: WriteSession): Promise<boolean>;
}
