import { buildSchema } from 'graphql';
import { schemaFile } from './schema-file.ts';

const file = schemaFile(
  buildSchema(`
    type Query { case(id: ID!): Case }
    type Case { id: ID! state: CaseState! summary: CaseSummary! }
    type CaseSummary { open: Int! }
    enum CaseState { REGISTERED CLOSED ACCEPTED }
    enum CaseOrderField { NUMBER }
  `),
);

test('enum values stand in the order of the graph, under a name made of the type’s', () => {
  expect(file).toContain(
    `export const CASE_STATE_VALUES = [\n  'REGISTERED',\n  'CLOSED',\n  'ACCEPTED',\n] as const;`,
  );
  expect(file).toContain('CaseState: (typeof CASE_STATE_VALUES)[number];');
});

test('orders of lists are left out', () => {
  expect(file).not.toContain('OrderField');
});

test('types without an id are told from those that have one', () => {
  expect(file).toContain(`export type TypeWithoutId =\n  | 'CaseSummary';`);
});
