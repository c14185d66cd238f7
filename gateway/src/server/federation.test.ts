import { startLibraryGateway, type RunningGateway } from '../testing/running-gateway.ts';

let graph: RunningGateway;
beforeAll(async () => {
  graph = await startLibraryGateway();
});
afterAll(() => graph.stop());

describe('one graph over several subgraphs', () => {
  test('one query crosses three subgraphs and asks each once, however many objects there are', async () => {
    graph.library.asked.length = 0;
    const { data, errors } = await graph.query(
      '{ authors(first: 2) { nodes { name books(first: 1) { nodes { title rating reviews { stars } } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      authors: {
        nodes: [
          {
            name: 'Author 1',
            books: { nodes: [{ title: 'Book 1 of Author 1', rating: 4.5, reviews: [{ stars: 5 }] }] },
          },
          {
            name: 'Author 2',
            books: { nodes: [{ title: 'Book 1 of Author 2', rating: 4.5, reviews: [{ stars: 5 }] }] },
          },
        ],
      },
    });
    expect(graph.library.asked.map(({ subgraph }) => subgraph)).toEqual(['authors', 'books', 'reviews']);
  });

  test('@requires: a field is computed from what another subgraph knows', async () => {
    expect((await graph.query('{ author(id: "Author_a1") { spine } }')).data).toEqual({
      author: { spine: 'AUTHOR 1' },
    });
  });

  test('mutations reach their subgraph', async () => {
    const { data } = await graph.query(
      'mutation ($name: String!) { renameAuthor(id: "Author_a1", name: $name) { id name } }',
      { name: 'B' },
    );
    expect(data).toEqual({ renameAuthor: { id: 'Author_a1', name: 'B' } });
  });

  test('fields come in the order in which they were asked for, with aliases and fragments', async () => {
    const { data } = await graph.query(
      'query ($yes: Boolean!) { author(id: "Author_a1") { ...F writer: name id @skip(if: $yes) } } fragment F on Author { __typename spine }',
      { yes: true },
    );
    expect(JSON.stringify(data)).toBe(
      '{"author":{"__typename":"Author","spine":"AUTHOR 1","writer":"Author 1"}}',
    );
  });

  test('the caller reaches the subgraphs as the token says, in-process as it is', async () => {
    const { data } = await graph.query('{ me { subject division } }');
    expect(data).toEqual({ me: { subject: 'district', division: '150271000000' } });
  });
});

describe('node', () => {
  test('finds an object by its id whatever its type, with fields of every subgraph', async () => {
    const { data, errors } = await graph.query(
      '{ node(id: "Book_b11") { __typename id ... on Book { title rating } ... on Author { name } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      node: { __typename: 'Book', id: 'Book_b11', title: 'Book 1 of Author 1', rating: 4.5 },
    });
  });

  test('answers null for an id that does not exist, has an unknown type or no type at all', async () => {
    const { data, errors } = await graph.query(
      '{ a: node(id: "Author_zz") { id } b: node(id: "Shelf_1") { id } c: node(id: "x") { id } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ a: null, b: null, c: null });
  });

  test('nodes keeps the order and asks each owner once to find them', async () => {
    graph.library.asked.length = 0;
    const { data } = await graph.query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: ['Book_b12', 'Author_a2', 'Author_nope', 'Book_b11', 'Author_a1'],
    });
    expect(data).toEqual({
      nodes: [{ id: 'Book_b12' }, { id: 'Author_a2' }, null, { id: 'Book_b11' }, { id: 'Author_a1' }],
    });
    expect(graph.library.asked.map(({ subgraph }) => subgraph).toSorted()).toEqual(['authors', 'books']);
  });

  test('nodes takes at most 100 ids', async () => {
    const { errors } = await graph.query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 101 }, (_, index) => `Book_${index}`),
    });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      reason: 'tooManyIds',
      field: 'ids',
    });
  });
});
