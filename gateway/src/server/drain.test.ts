import { library } from '../testing/library.ts';
import { startLibraryGateway } from '../testing/running-gateway.ts';

test('a gateway that stops answers what is under way and takes nothing new', async () => {
  const { ask } = library();
  let arrived = (): void => undefined;
  let release = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (arrived = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  const graph = await startLibraryGateway({
    subgraphs: {
      authors: {
        kind: 'in-process',
        async execute(request) {
          arrived();
          await released;
          return ask['authors']!(request);
        },
      },
      books: { kind: 'in-process', execute: ask['books']! },
      reviews: { kind: 'in-process', execute: ask['reviews']! },
    },
  });
  const underWay = graph.query('{ author(id: "Author_a1") { name } }');
  await waiting;
  const stopped = graph.stop();
  await expect(graph.query('{ __typename }')).rejects.toThrow('fetch failed');
  release();
  expect((await underWay).data).toEqual({ author: { name: 'Author 1' } });
  await stopped;
});

test('a port that is taken says so and leaves nothing running', async () => {
  const first = await startLibraryGateway();
  const port = Number(new URL(first.gateway.url).port);
  await expect(startLibraryGateway({ port })).rejects.toThrow('EADDRINUSE');
  await first.stop();
});
