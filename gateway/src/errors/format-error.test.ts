import { GraphQLError } from 'graphql';
import { formatError } from './format-error.ts';

const throwing = (): never => {
  throw new Error('looked at');
};
const trap = new Proxy({}, { get: throwing, has: throwing, ownKeys: throwing, getPrototypeOf: throwing });

describe('whatever is thrown, the client gets an answer', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'no'],
    ['a number', 0],
    ['an empty object', {}],
    ['a symbol', Symbol('no')],
    ['what throws when it is looked at', trap],
    ['extensions that are no object', new GraphQLError('no', { extensions: 7 as never })],
    ['a code that every object has', new GraphQLError('no', { extensions: { code: 'constructor' } })],
    ['a code that is no text', new GraphQLError('no', { extensions: { code: { toString: throwing } } })],
  ])('%s', (_name, thrown) => {
    const formatted = {
      message: 'secret',
      ...(thrown !== trap && thrown instanceof GraphQLError ? thrown.toJSON() : {}),
    };
    expect(formatError(formatted, thrown)).toMatchObject({ extensions: { code: 'INTERNAL' } });
    for (const odd of [trap, {}, { message: 7 }, { message: 'x', path: 'y' }] as never[])
      expect(formatError(odd, thrown).extensions?.['code']).toBe('INTERNAL');
  });
});
