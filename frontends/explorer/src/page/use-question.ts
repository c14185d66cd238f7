import { useSearchParams } from '@guanjia/ui';
import { useCallback, useState } from 'react';
import type { ChartChoice } from '../result/chart-choice.ts';
import { EXAMPLES } from './examples.ts';

/** What stands in the editors, and how its answer is looked at. */
export interface Question {
  query: string;
  /** JSON text, as typed. */
  variables: string;
  chart: ChartChoice | null;
}

/** The question in the page's address, or the first example. A permalink is read once; typing does not rewrite the address. */
export function useQuestion(): {
  question: Question;
  change: (part: Partial<Question>) => void;
  permalink: () => string;
} {
  const [search] = useSearchParams();
  const [question, setQuestion] = useState<Question>(() => questionOf(search) ?? exampleQuestion(0));
  const change = useCallback((part: Partial<Question>) => setQuestion((now) => ({ ...now, ...part })), []);
  const permalink = () => {
    const parts = new URLSearchParams({ query: question.query });
    if (question.variables.trim() !== '') parts.set('variables', question.variables);
    if (question.chart) parts.set('chart', JSON.stringify(question.chart));
    return `${location.origin}/explorer?${parts}`;
  };
  return { question, change, permalink };
}

export function exampleQuestion(index: number): Question {
  const example = EXAMPLES[index];
  return {
    query: example?.query ?? '',
    variables: JSON.stringify(example?.variables ?? {}, null, 2),
    chart: null,
  };
}

function questionOf(search: URLSearchParams): Question | null {
  const query = search.get('query');
  if (!query) return null;
  return { query, variables: pretty(search.get('variables') ?? ''), chart: chartOf(search.get('chart')) };
}

function pretty(variables: string): string {
  try {
    return JSON.stringify(JSON.parse(variables), null, 2);
  } catch {
    return variables;
  }
}

function chartOf(text: string | null): ChartChoice | null {
  try {
    const parsed = JSON.parse(text ?? 'null') as ChartChoice | null;
    const fits = parsed && typeof parsed.category === 'string' && Array.isArray(parsed.values);
    return fits ? parsed : null;
  } catch {
    return null;
  }
}
