import type { GraphQLFormattedError } from 'graphql';

export interface GraphOperation {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export interface GraphResult {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}
