import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Caller } from '@guanjia/kit';
import { execute, GraphQLError, parse } from 'graphql';
import { nominalUrl, type SubgraphSdl } from '../compose/subgraph-sdl.ts';
import type { AskSubgraph, SubgraphRequest } from '../subgraphs/subgraph-target.ts';

/** Three small subgraphs about a library, so that the gateway's tests need no service of the platform. */
const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@cost", "@listSize", "@inaccessible", "@tag"])\n';

const NODE = 'interface Node { id: ID! }\n';

const AUTHORS = `${FEDERATION}${NODE}
type Query {
  author(id: ID!): Author
  authors(first: Int = 20, after: String): AuthorConnection!
  me: Me!
  broken: String
  forbidden: String
}
type Mutation { renameAuthor(id: ID!, name: String!): Author }
type Me { subject: String! division: String! }
type AuthorConnection { nodes: [Author!]! edges: [AuthorEdge!]! totalCount: Int pageInfo: PageInfo! }
type AuthorEdge { node: Author! cursor: String! }
type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
type Author implements Node @key(fields: "id") { id: ID! name: String! secret: String @inaccessible }
`;

const BOOKS = `${FEDERATION}${NODE}
type Query { book(id: ID!): Book }
type Book implements Node @key(fields: "id") { id: ID! title: String! author: Author! }
type Author @key(fields: "id") {
  id: ID!
  name: String! @external
  books(first: Int = 20, after: String): BookConnection
  spine: String @requires(fields: "name")
}
type BookConnection { nodes: [Book!]! pageInfo: PageInfo! }
type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
`;

const REVIEWS = `${FEDERATION}
type Query { reviewsOf(stars: Int!): [Review!] @listSize(assumedSize: 5) }
type Review @cost(weight: 3) { stars: Int! text: String }
type Book @key(fields: "id") { id: ID! reviews: [Review!] rating: Float @cost(weight: 7) }
`;

const authors = ['Author_a1', 'Author_a2', 'Author_a3'].map((id, index) => ({
  __typename: 'Author',
  id,
  name: `Author ${index + 1}`,
}));
const books = authors.flatMap((author, index) =>
  [1, 2].map((number) => ({
    __typename: 'Book',
    id: `Book_b${index + 1}${number}`,
    title: `Book ${number} of ${author.name}`,
    author,
  })),
);

const page = <T>(nodes: T[]) => ({
  nodes,
  edges: nodes.map((node, index) => ({ node, cursor: String(index) })),
  totalCount: nodes.length,
  pageInfo: { hasNextPage: false, hasPreviousPage: false },
});

type Args = Record<string, never>;
interface Context {
  caller: Caller;
}

const authorsResolvers = {
  Query: {
    author: (_: unknown, { id }: Args) => authors.find((author) => author.id === id) ?? null,
    authors: (_: unknown, { first }: Args) => page(authors.slice(0, first)),
    me: (_: unknown, __: Args, { caller }: Context) => caller,
    broken: () => {
      throw new Error('SELECT password FROM users failed');
    },
    forbidden: () => {
      throw new GraphQLError('This needs one of the roles HEAD.', {
        extensions: {
          code: 'FORBIDDEN',
          reason: 'roleMissing',
          field: 'forbidden',
          params: { roles: ['HEAD'] },
          internal: 'x',
        },
      });
    },
  },
  Mutation: {
    renameAuthor: (_: unknown, { id, name }: Args) => ({
      ...authors.find((author) => author.id === id),
      name,
    }),
  },
  Author: {
    __resolveReference: ({ id }: { id: string }) => authors.find((author) => author.id === id) ?? null,
  },
};

const booksResolvers = {
  Query: { book: (_: unknown, { id }: Args) => books.find((book) => book.id === id) ?? null },
  Book: { __resolveReference: ({ id }: { id: string }) => books.find((book) => book.id === id) ?? null },
  Author: {
    __resolveReference: (reference: { id: string; name?: string }) => ({
      __typename: 'Author',
      ...reference,
    }),
    books: ({ id }: { id: string }, { first }: Args) =>
      page(books.filter(({ author }) => author.id === id).slice(0, first)),
    spine: ({ name }: { name: string }) => name.toUpperCase(),
  },
};

const reviewsResolvers = {
  Query: { reviewsOf: (_: unknown, { stars }: Args) => [{ stars, text: 'good' }] },
  Book: {
    __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Book', id }),
    reviews: () => [{ stars: 5, text: 'excellent' }],
    rating: () => 4.5,
  },
};

const definitions = [
  { name: 'authors', sdl: AUTHORS, resolvers: authorsResolvers },
  { name: 'books', sdl: BOOKS, resolvers: booksResolvers },
  { name: 'reviews', sdl: REVIEWS, resolvers: reviewsResolvers },
];

/** What is composed. */
export function librarySdl(): SubgraphSdl[] {
  return definitions.map(({ name, sdl }) => ({ name, sdl, url: nominalUrl(name) }));
}

export interface Library {
  /** How to ask each subgraph, by name. */
  ask: Record<string, AskSubgraph>;
  /** Every request that reached a subgraph, in order. */
  asked: ({ subgraph: string } & SubgraphRequest)[];
}

/** The running library; nothing of it is shared between two tests. */
export function library(): Library {
  const asked: Library['asked'] = [];
  const ask = Object.fromEntries(
    definitions.map(({ name, sdl, resolvers }): [string, AskSubgraph] => {
      const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
      return [
        name,
        async (request) => {
          asked.push({ subgraph: name, ...request });
          const { data, errors } = await execute({
            schema,
            document: parse(request.query),
            variableValues: request.variables,
            operationName: request.operationName,
            contextValue: { caller: request.caller },
          });
          const plain: unknown = JSON.parse(JSON.stringify({ data, errors }));
          return plain as Awaited<ReturnType<AskSubgraph>>;
        },
      ];
    }),
  );
  return { ask, asked };
}
