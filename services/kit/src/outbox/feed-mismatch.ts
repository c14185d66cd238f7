import type { DomainEventPage } from './domain-event.ts';

/** A stretch of a feed, and what its source is known by; sources that tell nothing of that are believed. */
export type FeedPage = Pick<DomainEventPage, 'events' | 'lastPosition'> &
  Partial<Pick<DomainEventPage, 'sourceId' | 'headPosition' | 'afterMark' | 'lastMark'>>;

/** How far a follower has come, and by what it knows the source. */
export interface FeedStanding {
  position: number;
  sourceId: string | null;
  mark: string | null;
}

/** ANOTHER_DATABASE, or an older state of the same one: BEHIND the follower, or grown again with OTHER_EVENTS. */
export type FeedMismatchKind = 'ANOTHER_DATABASE' | 'BEHIND' | 'OTHER_EVENTS';

/** What a follower has taken is not what its source holds: something was restored or replaced. It takes nothing more. */
export class FeedMismatch extends Error {
  override readonly name = 'FeedMismatch';
  readonly kind: FeedMismatchKind;
  readonly service: string;
  readonly feed: string;

  constructor(kind: FeedMismatchKind, service: string, feed: string, position: number) {
    super(
      `${service} has taken the feed of ${feed} up to ${position}, and that is not what ${feed} holds now (${kind}): ` +
        'a database was restored or replaced. Take the copy anew: npm start -- --rebuild-feeds',
    );
    this.kind = kind;
    this.service = service;
    this.feed = feed;
  }
}

/** How a source differs from what a follower has taken of it. */
export function mismatchOf(standing: FeedStanding, page: FeedPage): FeedMismatchKind | undefined {
  const { position, sourceId, mark } = standing;
  if (sourceId && page.sourceId && sourceId !== page.sourceId) return 'ANOTHER_DATABASE';
  if (page.headPosition !== undefined && page.headPosition < position) return 'BEHIND';
  if (mark && page.sourceId && page.afterMark !== mark) return 'OTHER_EVENTS';
  return undefined;
}
