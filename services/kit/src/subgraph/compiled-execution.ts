import {
  execute,
  getOperationAST,
  getVariableValues,
  Kind,
  parse,
  validate,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  type OperationTypeNode,
  type VariableDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { rootFieldsOf, type RootField } from './root-fields.ts';

/** Runs one operation that is ready to run. */
export type RunOperation = (
  context: unknown,
  variables: Record<string, unknown> | null | undefined,
) => Promise<ExecutionResult>;

export type PreparedOperation =
  | {
      run: RunOperation;
      type: OperationTypeNode | undefined;
      /** The fields of the root type that it asks for. */
      rootFields: readonly RootField[];
    }
  | { errors: readonly GraphQLError[] };

/** The gateway sends the same few operations again and again: compiled ones are kept, the least used go first. */
const MOST_COMPILED = 500;

/**
 * Parses, validates and compiles operations to code, each once. Clients that put values into the text instead of
 * variables get a new compilation each time, so they cannot fill more than the cache's size.
 */
export function compiledExecution(schema: GraphQLSchema) {
  const prepared = new Map<string, PreparedOperation>();

  const prepare = (
    query: string,
    operationName: string | undefined,
    document?: DocumentNode,
  ): PreparedOperation => {
    const key = `${operationName ?? ''}\u0000${query}`;
    const known = prepared.get(key);
    if (known) {
      prepared.delete(key);
      prepared.set(key, known);
      return known;
    }
    const made = make(schema, query, operationName, document);
    prepared.set(key, made);
    if (prepared.size > MOST_COMPILED) prepared.delete(prepared.keys().next().value as string);
    return made;
  };
  return { prepare };
}

function make(
  schema: GraphQLSchema,
  query: string,
  operationName: string | undefined,
  parsed?: DocumentNode,
): PreparedOperation {
  let document: DocumentNode;
  try {
    document = parsed ?? parse(query);
  } catch (error) {
    return { errors: [error as GraphQLError] };
  }
  if (!parsed) {
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
  }
  const operation = getOperationAST(document, operationName);
  const definitions = operation?.variableDefinitions ?? [];
  const about = { type: operation?.operation, rootFields: rootFieldsOf(document, operation) };
  const compiled = compileQuery(schema, withOpenVariables(document), operationName);
  // What the compiler does not take, e.g. an unknown operation name, the reference implementation answers.
  if (!isCompiledQuery(compiled)) return { ...about, run: interpreted(schema, document, operationName) };
  return {
    ...about,
    run: async (context, given) => {
      const variables = getVariableValues(schema, definitions, given ?? {}, { maxErrors: 20 });
      if (variables.errors) return { errors: variables.errors };
      return compiled.query({}, context, variables.coerced);
    },
  };
}

function interpreted(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): RunOperation {
  return async (contextValue, variableValues) =>
    execute({
      schema,
      document,
      contextValue,
      variableValues: variableValues ?? {},
      operationName: operationName ?? null,
    });
}

/**
 * The compiler unrolls the input types of variables and never ends on one that holds itself, as every filter does.
 * The reference implementation reads the variables instead, and the compiled operation takes them as they are:
 * `_Any` is the scalar that every federated schema has and that lets everything through.
 */
function withOpenVariables(document: DocumentNode): DocumentNode {
  return visit(document, {
    VariableDefinition: ({ variable, loc }): VariableDefinitionNode => ({
      kind: Kind.VARIABLE_DEFINITION,
      variable,
      type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: '_Any' } },
      ...(loc ? { loc } : {}),
    }),
  });
}
