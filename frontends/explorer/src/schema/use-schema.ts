import { postGraph } from '@guanjia/ui';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { useCallback, useEffect, useState } from 'react';

export type SchemaState =
  { phase: 'loading' } | { phase: 'failed'; error: unknown } | { phase: 'ready'; schema: GraphQLSchema };

/** One fetch for all visits of the page: the schema changes with a deploy of the services, not with a click. */
let known: GraphQLSchema | null = null;

/** The schema of the graph as the signed-in caller sees it. */
export function useSchema(): SchemaState & { retry: () => void } {
  const [state, setState] = useState<SchemaState>(
    known ? { phase: 'ready', schema: known } : { phase: 'loading' },
  );
  const load = useCallback(() => {
    if (known) return;
    setState({ phase: 'loading' });
    fetchSchema().then(
      (schema) => {
        known = schema;
        setState({ phase: 'ready', schema });
      },
      (error: unknown) => setState({ phase: 'failed', error }),
    );
  }, []);
  useEffect(load, [load]);
  return { ...state, retry: load };
}

async function fetchSchema(): Promise<GraphQLSchema> {
  const { data, errors } = await postGraph<IntrospectionQuery>({
    query: getIntrospectionQuery({ descriptions: true }),
    readsOnly: true,
  });
  if (!data) throw new Error(errors?.[0]?.message ?? 'The schema did not come.');
  return buildClientSchema(data);
}
