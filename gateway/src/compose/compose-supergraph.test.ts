import { breakingChanges } from './breaking-changes.ts';
import { composeSupergraph } from './compose-supergraph.ts';
import { fragileFields, missingJoins } from './joins.ts';
import { findNodeTypes, nodeTypesOfSupergraph } from './node-subgraph.ts';
import { librarySdl } from '../testing/library.ts';

const { supergraphSdl, apiSdl } = composeSupergraph(librarySdl());

const withSdl = (name: string, change: (sdl: string) => string) =>
  librarySdl().map((subgraph) =>
    subgraph.name === name ? { ...subgraph, sdl: change(subgraph.sdl) } : subgraph,
  );

describe('composing the supergraph', () => {
  test('clients see the fields of all subgraphs on one type, and nothing that is inaccessible', () => {
    expect(apiSdl).toMatch(/type Author implements Node \{[^}]*name: String![^}]*books\(/s);
    expect(apiSdl).not.toContain('secret');
    expect(apiSdl).not.toContain('join__');
  });

  test('the gateway adds node and nodes over every type that implements Node', () => {
    expect(apiSdl).toContain('node(id: ID!): Node');
    expect(apiSdl).toContain('nodes(ids: [ID!]!): [Node]!');
    expect(nodeTypesOfSupergraph(supergraphSdl)).toEqual([
      { typeName: 'Author', owner: 'authors' },
      { typeName: 'Book', owner: 'books' },
    ]);
  });

  test('a type that two subgraphs declare as Node is refused', () => {
    const twice = withSdl('books', (sdl) =>
      sdl.replace('type Author @key', 'type Author implements Node @key'),
    );
    expect(() => findNodeTypes(twice)).toThrow('Author implements Node in authors and in books');
  });

  test('a Node without a key is refused', () => {
    const keyless = withSdl('authors', (sdl) =>
      sdl.replace('implements Node @key(fields: "id")', 'implements Node'),
    );
    expect(() => findNodeTypes(keyless)).toThrow('@key(fields: "id")');
  });

  test('subgraphs that contradict each other are refused with what is wrong', () => {
    const contrary = withSdl('books', (sdl) =>
      sdl.replace('title: String!', 'title: String! author: [Int]').replace('author: Author!', ''),
    );
    const shared = [
      ...contrary,
      { name: 'other', url: 'http://other/graphql', sdl: 'type Book { title: Int } type Query { x: Int }' },
    ];
    expect(() => composeSupergraph(shared)).toThrow('The subgraphs do not compose:');
  });
});

describe('expected joins', () => {
  test('all there: nothing is missing', () => {
    expect(
      missingJoins(supergraphSdl, { Author: ['authors', 'books', 'node'], Book: ['books', 'reviews'] }),
    ).toEqual([]);
  });

  test('a dropped stub and a dropped type are each named', () => {
    expect(missingJoins(supergraphSdl, { Author: ['authors', 'reviews'], Shelf: ['books'] })).toEqual([
      "Author is not joined to reviews: is the stub in the reviews subgraph's orphanedTypes?",
      'Shelf is missing from the supergraph.',
    ]);
  });

  test('a field that would take the whole object with it is named', () => {
    const fragile = withSdl('books', (sdl) => sdl.replace('): BookConnection', '): BookConnection!'));
    expect(fragileFields(composeSupergraph(fragile).supergraphSdl, { Author: ['authors'] })).toEqual([
      'Author.books (books) is non-null: make it nullable.',
    ]);
  });
});

describe('breaking changes', () => {
  test('a removed field and a new required argument break clients, an added field does not', async () => {
    const after = (change: (sdl: string) => string) => change(apiSdl);
    expect(
      await breakingChanges(
        apiSdl,
        after((sdl) => sdl.replace('  rating: Float\n', '')),
      ),
    ).toEqual([expect.stringContaining('rating')]);
    expect(
      await breakingChanges(
        apiSdl,
        after((sdl) => sdl.replace('reviewsOf(stars: Int!', 'reviewsOf(stars: Int!, by: ID!')),
      ),
    ).toHaveLength(1);
    expect(
      await breakingChanges(
        apiSdl,
        after((sdl) => sdl.replace('rating: Float', 'rating: Float\n  pages: Int')),
      ),
    ).toEqual([]);
  });
});
