import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { PreviewCalendarYearDocument } from '../../generated/graphql.ts';
import type { LoadCalendarYearInput, PreviewCalendarYearQuery } from '../../generated/graphql.ts';

export type Preview = PreviewCalendarYearQuery['calendarYearPreview'];

interface Asked {
  key: string;
  preview?: Preview;
  error?: unknown;
}

/** What loading would change, asked for by hand; it holds for exactly the input that it was asked for. */
export function usePreview(input: LoadCalendarYearInput) {
  const client = useApolloClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [loading, setLoading] = useState(false);
  const key = JSON.stringify(input);
  const current = asked?.key === key ? asked : null;
  const ask = async () => {
    setLoading(true);
    try {
      const { data } = await client.query({
        query: PreviewCalendarYearDocument,
        variables: { input },
        fetchPolicy: 'network-only',
      });
      if (data) setAsked({ key, preview: data.calendarYearPreview });
    } catch (error) {
      setAsked({ key, error });
    } finally {
      setLoading(false);
    }
  };
  return { shown: current?.preview ?? null, error: current?.error ?? null, loading, ask };
}
