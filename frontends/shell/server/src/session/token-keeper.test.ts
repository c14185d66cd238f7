import type { Session } from './session.ts';
import { createTokenKeeper, type Tokens } from './token-keeper.ts';

const START = 1_000_000_000;
let now: number;
let asked: string[];
let answer: (refreshToken: string) => Promise<Tokens | undefined>;

const keeper = () =>
  createTokenKeeper(
    (refreshToken) => {
      asked.push(refreshToken);
      return answer(refreshToken);
    },
    () => now,
  );

const session: Session = {
  id: 'one',
  subject: 'community',
  accessToken: 'old',
  accessEndsAt: START + 600_000,
  refreshToken: 'refresh-1',
  endsAt: START + 43_200_000,
};

beforeEach(() => {
  now = START;
  asked = [];
  answer = async () => ({ accessToken: 'new', accessSeconds: 600, refreshToken: 'refresh-2' });
});

test('a token that is good for a while is left alone', async () => {
  expect(await keeper().fresh(session)).toBe(session);
  expect(asked).toEqual([]);
});

test('requests at once, and those with the old cookie a little later, share one refresh', async () => {
  const tokens = keeper();
  now = START + 590_000;
  const sessions = await Promise.all(Array.from({ length: 5 }, () => tokens.fresh(session)));
  now += 30_000;
  sessions.push(await tokens.fresh(session));
  expect(asked).toEqual(['refresh-1']);
  for (const fresh of sessions)
    expect(fresh).toMatchObject({ accessToken: 'new', refreshToken: 'refresh-2' });
});

test('a session that the issuer has ended is over', async () => {
  answer = async () => undefined;
  now = START + 700_000;
  expect(await keeper().fresh(session)).toBeUndefined();
});

test('an issuer that does not answer ends nothing: the old token serves as long as it is good, then it is tried again', async () => {
  const tokens = keeper();
  answer = () => Promise.reject(new Error('down'));
  now = START + 580_000;
  expect(await tokens.fresh(session)).toBe(session);
  now = START + 601_000;
  await expect(tokens.fresh(session)).rejects.toThrow('down');
  answer = async () => ({ accessToken: 'new', accessSeconds: 600 });
  expect(await tokens.fresh(session)).toMatchObject({ accessToken: 'new', refreshToken: 'refresh-1' });
});

test('after signing out no copy of the session is good', async () => {
  const tokens = keeper();
  tokens.end(session);
  expect(await tokens.fresh(session)).toBeUndefined();
});

test('an issuer without refresh tokens signs people out when the token ends', async () => {
  const { refreshToken: _none, ...bare } = session;
  now = START + 580_000;
  expect(await keeper().fresh(bare)).toBe(bare);
  now = START + 600_001;
  expect(await keeper().fresh(bare)).toBeUndefined();
});
