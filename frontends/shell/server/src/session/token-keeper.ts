import type { Session } from './session.ts';

/** Tokens as the issuer gives them. */
export interface Tokens {
  accessToken: string;
  /** Seconds that the access token is good for. */
  accessSeconds: number;
  refreshToken?: string | undefined;
}

/** Refreshed this long before its end, so that a token does not end on its way. */
const MARGIN_MS = 45_000;
/** How long a refreshed session is remembered for requests that were sent with the old cookie. */
const MEMORY_MS = 60_000;

/** Keeps access tokens of sessions fresh. */
export interface TokenKeeper {
  /** The session with a good access token; nothing when it is over. */
  fresh(session: Session): Promise<Session | undefined>;
  /** The session ends here and now, also for copies of its cookie. */
  end(session: Session): void;
}

/**
 * Refreshes through `refresh`, which answers nothing when the issuer refuses and throws when it does not answer.
 * Requests at once share one refresh: an issuer may take a second use of a refresh token for theft.
 */
export function createTokenKeeper(
  refresh: (refreshToken: string) => Promise<Tokens | undefined>,
  now: () => number = Date.now,
): TokenKeeper {
  const refreshes = new Map<string, { at: number; session: Promise<Session | undefined> }>();
  const ended = new Map<string, number>();

  async function refreshed(session: Session): Promise<Session | undefined> {
    if (!session.refreshToken) return stillGood(session);
    try {
      const tokens = await refresh(session.refreshToken);
      return (
        tokens && {
          ...session,
          accessToken: tokens.accessToken,
          accessEndsAt: now() + tokens.accessSeconds * 1000,
          refreshToken: tokens.refreshToken ?? session.refreshToken,
        }
      );
    } catch (error) {
      const old = stillGood(session);
      if (old) return old;
      throw error;
    }
  }

  function stillGood(session: Session): Session | undefined {
    return session.accessEndsAt > now() ? session : undefined;
  }

  function forgetOld(): void {
    for (const [id, { at }] of refreshes) if (at + MEMORY_MS < now()) refreshes.delete(id);
    for (const [id, endsAt] of ended) if (endsAt < now()) ended.delete(id);
  }

  return {
    async fresh(session) {
      if (ended.has(session.id)) return undefined;
      if (session.accessEndsAt - MARGIN_MS > now()) return session;
      forgetOld();
      const underWay = refreshes.get(session.id);
      const remembered = await underWay?.session.catch(() => undefined);
      if (remembered && remembered.accessEndsAt - MARGIN_MS > now()) return remembered;
      // Another request may have begun while this one waited.
      const latest = refreshes.get(session.id);
      if (latest && latest !== underWay) return latest.session;
      const begun = { at: now(), session: refreshed(remembered ?? session) };
      refreshes.set(session.id, begun);
      return begun.session;
    },
    end(session) {
      refreshes.delete(session.id);
      ended.set(session.id, session.endsAt);
    },
  };
}
