import { composeSupergraph } from '../compose/compose-supergraph.ts';
import { librarySdl } from '../testing/library.ts';
import { startLibraryGateway } from '../testing/running-gateway.ts';

function changingSupergraph(first: string) {
  let sdl = first;
  let changed = (): void => undefined;
  return {
    source: {
      read: () => Promise.resolve(sdl),
      watch(callback: () => void) {
        changed = callback;
        return () => undefined;
      },
    },
    replace(next: string) {
      sdl = next;
    },
    notify: () => changed(),
  };
}

const whole = composeSupergraph(librarySdl()).supergraphSdl;
const withoutReviews = composeSupergraph(librarySdl().filter(({ name }) => name !== 'reviews')).supergraphSdl;

describe('a new supergraph', () => {
  test('is in use without a restart', async () => {
    const file = changingSupergraph(withoutReviews);
    const graph = await startLibraryGateway({ supergraph: file.source });
    expect((await graph.query('{ book(id: "Book_b11") { rating } }')).errors).toHaveLength(1);
    file.replace(whole);
    expect(await graph.gateway.reload()).toBe(true);
    expect((await graph.query('{ book(id: "Book_b11") { rating } }')).data).toEqual({
      book: { rating: 4.5 },
    });
    await graph.stop();
  });

  test.each([
    ['is no GraphQL', 'type Query {'],
    ['is empty', ''],
    ['is a plain schema', 'type Query { x: Int }'],
    [
      'needs a subgraph that nobody configured',
      whole.replace('@join__graph(name: "reviews"', '@join__graph(name: "elsewhere"'),
    ],
  ])('that %s is refused and the old one goes on', async (_name, broken) => {
    const file = changingSupergraph(whole);
    const graph = await startLibraryGateway({ supergraph: file.source });
    file.replace(broken);
    expect(await graph.gateway.reload()).toBe(false);
    expect((await graph.query('{ node(id: "Book_b11") { ... on Book { rating } } }')).data).toEqual({
      node: { rating: 4.5 },
    });
    file.replace(withoutReviews);
    expect(await graph.gateway.reload()).toBe(true);
    await graph.stop();
  });

  test('a broken one at the start says what is wrong', async () => {
    const file = changingSupergraph(
      whole.replace('@join__graph(name: "reviews"', '@join__graph(name: "elsewhere"'),
    );
    await expect(startLibraryGateway({ supergraph: file.source })).rejects.toThrow('elsewhere');
  });
});
