import { nominalUrl, type SubgraphSdl } from '../../compose/subgraph-sdl.ts';

const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@inaccessible", "@interfaceObject", "@override"])\n';

const graph = (sdls: Record<string, string>): SubgraphSdl[] =>
  Object.entries(sdls).map(([name, sdl]) => ({ name, sdl: FEDERATION + sdl, url: nominalUrl(name) }));

/** A shop: unions and interfaces over entities of several subgraphs, @requires of @requires, nested keys, hidden values. */
export const shop = graph({
  products: `
    type Query { products: [Product!]! product(id: ID!): Product search(text: String, first: Int = 2): [Found] cheapest: Product! now: Int }
    type Mutation { rename(id: ID!, name: String!): Book restock(count: Int): Toy! }
    interface Product { id: ID! name: String! price: Price related: [Product!] twin: Product }
    type Book implements Product @key(fields: "id") { id: ID! name: String! price: Price related: [Product!] twin: Book isbn: String! author: Person }
    type Toy implements Product @key(fields: "id") @key(fields: "sku { code }") { id: ID! sku: Sku! name: String! price: Price related: [Product!] twin: Toy! color: Color! }
    type Sku @shareable { code: String! }
    type Price @shareable { amount: Float! currency: String }
    enum Color { RED GREEN SECRET @inaccessible }
    union Found = Book | Toy | Person
    type Person @key(fields: "id") { id: ID! }`,
  people: `
    type Query { people(first: Int): [Person!] me: Person! team: [Member] }
    type Person @key(fields: "id") { id: ID! name: String! age: Int! friends: [Person!]! home: Address! root: Query }
    type Address { street: String! city: City! }
    type City @key(fields: "name country") { name: String! country: String! }
    type Robot { id: ID! serial: Int! }
    union Member = Person | Robot`,
  stock: `
    type Query { warehouses: [Warehouse!]! cities: [City!] }
    type Warehouse { id: ID! holds: [Toy] books: [Book!] city: City! }
    type City @key(fields: "name country") { name: String! country: String! people: Int! }
    type Toy @key(fields: "sku { code }") { sku: Sku! stock: Int! weight: Float! }
    type Sku @shareable { code: String! }
    type Price @shareable { amount: Float! currency: String }
    type Book @key(fields: "id") { id: ID! price: Price @external isbn: String! @external stock: Int! freight: Float @requires(fields: "isbn price { amount currency }") }`,
  reviews: `
    type Query { reviews(first: Int = 2): [Review!] }
    type Mutation { review(id: ID!, stars: Int!): Review }
    type Review @key(fields: "id") { id: ID! stars: Int! about: Reviewed by: Person! }
    union Reviewed = Book | Toy
    type Book @key(fields: "id") { id: ID! reviews(first: Int): [Review!]! freight: Float @external score: Int! @requires(fields: "freight") }
    type Toy @key(fields: "id") { id: ID! reviews(first: Int): [Review!]! }
    type Person @key(fields: "id") { id: ID! name: String! @external reviews: [Review!] byline: String @requires(fields: "name") }`,
});

/** Media: an interface that another subgraph sees as one object, so that plans rewrite type names on the way. */
export const media = graph({
  catalogue: `
    type Query { media: [Media!]! medium(id: ID!): Media films: [Film!] }
    interface Media @key(fields: "id") { id: ID! title: String! length: Int }
    type Film implements Media @key(fields: "id") { id: ID! title: String! length: Int director: String! }
    type Song implements Media @key(fields: "id") { id: ID! title: String! length: Int band: String }`,
  ratings: `
    type Query { top: [Media!]! worst: Media }
    type Media @interfaceObject @key(fields: "id") { id: ID! title: String! @external rating: Float! comments: [Comment!] label: String! @requires(fields: "title") }
    type Comment { text: String! on: Media! likes: Int! }`,
  shops: `
    type Query { offers: [Offer!]! }
    type Offer { id: ID! price: Float! film: Film }
    type Film @key(fields: "id") { id: ID! offers: [Offer!]! }`,
});
