import { isCertainlyNotSent } from './not-sent.ts';

const failure = (code: string, cause?: unknown) => Object.assign(new Error('failed', { cause }), { code });

test.each([
  ['nobody listens', failure('ECONNREFUSED'), true],
  ['nobody is known by that name', failure('ENOTFOUND'), true],
  [
    'no connection was made in time, told by what asked',
    failure('X', failure('UND_ERR_CONNECT_TIMEOUT')),
    true,
  ],
  ['the other side hung up', failure('UND_ERR_SOCKET'), false],
  ['the connection was reset', failure('ECONNRESET'), false],
  ['no answer came in time', failure('UND_ERR_HEADERS_TIMEOUT', new Error('late')), false],
  ['nothing is known', undefined, false],
])('when %s', (_what, error, notSent) => expect(isCertainlyNotSent(error)).toBe(notSent));
