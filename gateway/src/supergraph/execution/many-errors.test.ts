import { library } from '../../testing/library.ts';
import { startLibraryGateway, type RunningGateway } from '../../testing/running-gateway.ts';

const AUTHORS = 6_000;

let graph: RunningGateway;
beforeAll(async () => {
  const { ask } = library();
  const authors = Array.from({ length: AUTHORS }, (_, index) => ({
    __typename: 'Author',
    id: `Author_${index}`,
    name: `Author ${index}`,
  }));
  graph = await startLibraryGateway({
    subgraphs: {
      authors: { kind: 'in-process', execute: async () => ({ data: { authors: { nodes: authors } } }) },
      books: {
        kind: 'in-process',
        execute: async ({ variables }) => {
          const asked = variables['representations'] as unknown[];
          return {
            data: { _entities: asked.map(() => ({ spine: null })) },
            errors: asked.map((_, index) => ({
              message: 'The spine is gone.',
              path: ['_entities', index, 'spine'],
              extensions: { code: 'NOT_FOUND', reason: 'notFound' },
            })),
          };
        },
      },
      reviews: { kind: 'in-process', execute: ask['reviews']! },
    },
  });
});
afterAll(() => graph.stop());

// One search through all objects for each error took minutes here.
test.each(['first', 'second'])(
  'an error in each of thousands of objects is answered, the %s time too',
  async () => {
    const { data, errors } = await graph.query('{ authors(first: 20) { nodes { spine } } }');
    expect(data).toMatchObject({
      authors: { nodes: Array.from({ length: AUTHORS }, () => ({ spine: null })) },
    });
    expect(errors).toHaveLength(101);
    expect(errors?.[99]?.path).toEqual(['authors', 'nodes', 99, 'spine']);
    expect(errors?.[100]).toMatchObject({
      message: 'There were 5900 more errors: an answer tells the first 100.',
      extensions: { code: 'LIMIT_EXCEEDED', reason: 'tooManyErrors', params: { limit: 100, omitted: 5900 } },
    });
  },
);
