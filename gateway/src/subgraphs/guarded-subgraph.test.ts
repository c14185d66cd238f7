import type { Caller } from '@guanjia/kit';
import { guardedSubgraph, type Guard } from './guarded-subgraph.ts';
import type { AskSubgraph, SubgraphRequest } from './subgraph-target.ts';

const READ: SubgraphRequest = {
  query: 'query { cases { id } }',
  variables: {},
  caller: { kind: 'USER', subject: 'district' } as Caller,
  requestId: 'request-0001',
};
const CHANGE: SubgraphRequest = { ...READ, query: 'mutation { closeCase { id } }' };

const never: AskSubgraph = () => new Promise(() => undefined);
const refused: AskSubgraph = () =>
  Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));

function guarded(ask: AskSubgraph, given: Partial<Guard> = {}): AskSubgraph {
  return guardedSubgraph(ask, {
    name: 'cases',
    timeoutMs: 20,
    failuresUntilOpen: 3,
    retryAfterMs: 60_000,
    isReady: () => Promise.resolve(true),
    onFailure: () => undefined,
    ...given,
  });
}

const reasonOf = async (ask: AskSubgraph, request: SubgraphRequest) =>
  (await ask(request)).errors?.[0]?.extensions?.['reason'];

describe('a subgraph that fails', () => {
  test('for one caller goes on for the others: queries that take too long do not open the breaker', async () => {
    let slow = true;
    const ask = guarded((request) => (slow ? never(request) : Promise.resolve({ data: { cases: [] } })));
    for (let time = 0; time < 5; time += 1) expect(await reasonOf(ask, READ)).toBe('queryTimedOut');
    slow = false;
    expect(await ask(READ)).toEqual({ data: { cases: [] } });
  });

  test('for everybody is left alone for a while', async () => {
    let asked = 0;
    const ask = guarded(
      (request) => {
        asked += 1;
        return refused(request);
      },
      { isReady: () => Promise.resolve(false) },
    );
    for (let time = 0; time < 5; time += 1) expect(await reasonOf(ask, READ)).toBe('serviceUnavailable');
    expect(asked).toBe(3);
  });
});

describe('what is given up', () => {
  const signalOf = async (request: SubgraphRequest): Promise<AbortSignal | undefined> => {
    let seen: AbortSignal | undefined;
    await guarded((asked) => {
      seen = asked.signal;
      return never(asked);
    })(request);
    return seen;
  };

  test('a read is told so when it takes too long', async () => {
    expect((await signalOf(READ))?.aborted).toBe(true);
  });

  test('a read is told so when its client is gone', async () => {
    const client = new AbortController();
    const answer = guarded(
      ({ signal }) =>
        new Promise((_answer, giveUp) => signal?.addEventListener('abort', () => giveUp(signal.reason))),
      { timeoutMs: 60_000 },
    )({ ...READ, signal: client.signal });
    client.abort();
    expect((await answer).errors).toHaveLength(1);
  });

  test('a change is finished', async () => {
    expect(await signalOf(CHANGE)).toBeUndefined();
  });
});

describe('a change without an answer', () => {
  test('may have been done, and says how to find out', async () => {
    const { errors } = await guarded(never)(CHANGE);
    expect(errors).toMatchObject([
      {
        path: ['closeCase'],
        message: expect.stringMatching(/not known whether this was done.*idempotency key.*request-0001/),
        extensions: {
          code: 'OUTCOME_UNKNOWN',
          reason: 'outcomeUnknown',
          params: { service: 'cases', requestId: 'request-0001' },
        },
      },
    ]);
  });

  test('was not done when it was never sent', async () => {
    const down = guarded(refused, { isReady: () => Promise.resolve(false) });
    for (let time = 0; time < 4; time += 1) expect(await reasonOf(down, CHANGE)).toBe('serviceUnavailable');
  });
});
