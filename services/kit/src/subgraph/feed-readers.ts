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
    const token = signIdentity({ issuer: reader, audience: source, caller, body, key });
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
