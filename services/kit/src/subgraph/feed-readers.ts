import type { KeyObject } from 'node:crypto';
import { signIdentity } from '../identity/identity-token.ts';
import { serviceCaller } from '../identity/caller.ts';
import type { DomainEventPage } from '../outbox/domain-event.ts';
import type { FeedReader } from '../outbox/feed-follower.ts';
import type { Subgraph } from './start-subgraph.ts';

const feedQuery = (service: string) =>
  `query Feed($after: SafeInt, $first: Int) { feed: ${service}Events(after: $after, first: $first) { lastPosition sourceId headPosition afterMark lastMark events { position type subjectId divisionCode occurredAt data } } }`;

type FeedAnswer = { data?: { feed?: DomainEventPage } | null; errors?: readonly { message: string }[] };

/** Reads the feed of a service that lives in this process. */
export function localFeedReader(source: Subgraph, reader: string): FeedReader {
  const query = feedQuery(source.name);
  return async (after, first) => {
    const answer = await source.execute({
      query,
      variables: { after, first },
      caller: serviceCaller(reader),
      requestId: `feed:${reader}`,
    });
    return pageOf(answer as FeedAnswer, source.name);
  };
}

/**
 * Reads the feeds of the services that live in this process, by name. Services follow each other in a circle, so one that
 * starts later is looked for when it is read.
 */
export function localFeedReaders(
  running: ReadonlyMap<string, Subgraph>,
  { names, reader }: { names: readonly string[]; reader: string },
): Record<string, FeedReader> {
  const readers = names
    .filter((name) => name !== reader)
    .map((name): [string, FeedReader] => [
      name,
      async (after, first) => {
        const source = running.get(name);
        if (!source) throw new Error(`${name} has not started yet: its feed is read once it has.`);
        return localFeedReader(source, reader)(after, first);
      },
    ]);
  return Object.fromEntries(readers);
}

export interface RemoteFeed {
  /** The service whose feed it is. */
  source: string;
  /** Its GraphQL address. */
  url: string;
  /** The service that reads, and the key that it signs with. */
  reader: string;
  key: KeyObject;
}

const LONGEST_ANSWER_MS = 10_000;

/** Reads the feed of a service over HTTP. */
export function remoteFeedReader({ source, url, reader, key }: RemoteFeed): FeedReader {
  const query = feedQuery(source);
  return async (after, first) => {
    const body = JSON.stringify({ query, variables: { after, first } });
    const caller = serviceCaller(reader);
    const token = await signIdentity({ issuer: reader, audience: source, caller, body, key });
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
      signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
    });
    return pageOf((await response.json()) as FeedAnswer, source);
  };
}

function pageOf({ data, errors }: FeedAnswer, source: string): DomainEventPage {
  if (data?.feed) return data.feed;
  throw new Error(`The feed of ${source} did not answer: ${errors?.[0]?.message ?? 'no data'}`);
}
