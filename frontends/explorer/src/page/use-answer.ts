import { postGraph, type GraphAnswer } from '@guanjia/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { remember } from '../history/query-history.ts';
import { operationOf } from './operation-of.ts';
import type { Question } from './use-question.ts';

/** What an operation costs, what one may cost, and what the person may still spend in this minute. */
export interface Cost {
  requested: number;
  limit: number;
  quota?: { limit: number; remaining: number };
}

export interface Answer {
  result: GraphAnswer<Record<string, unknown>>;
  /** How long the answer took, in whole milliseconds. */
  tookMs: number;
}

/** Why there is no answer: of a change that was sent, nobody knows then whether it was done. */
export type Obstacle = 'variablesNotJson' | 'unreachable' | 'outcomeUnknown';

export interface AnswerState {
  answer: Answer | null;
  obstacle: Obstacle | null;
  busy: boolean;
  run: () => void;
}

/**
 * Runs the question and keeps its answer until the next run; a newer run makes an older answer unimportant. What would
 * change something is run only when `mayChange` agrees.
 */
export function useAnswer(
  question: Question,
  mayChange: (fields: string[]) => Promise<boolean>,
): AnswerState {
  const [state, setState] = useState<Omit<AnswerState, 'run'>>({ answer: null, obstacle: null, busy: false });
  const latest = useRef(question);
  const ask = useRef(mayChange);
  const turn = useRef(0);
  useEffect(() => {
    latest.current = question;
    ask.current = mayChange;
  });
  const start = useCallback(async () => {
    const { query, variables } = latest.current;
    const parsed = parseVariables(variables);
    if (!parsed) return setState((now) => ({ ...now, obstacle: 'variablesNotJson' }));
    const changes = operationOf(query)?.changes ?? [];
    const readsOnly = changes.length === 0;
    if (!readsOnly && !(await ask.current(changes))) return;
    turn.current += 1;
    const mine = turn.current;
    const begun = performance.now();
    setState((now) => ({ ...now, busy: true, obstacle: null }));
    remember({ query, variables, at: new Date().toISOString() });
    postGraph({ query, variables: parsed, readsOnly }).then(
      (result) => {
        if (mine !== turn.current) return;
        setState({
          answer: { result, tookMs: Math.round(performance.now() - begun) },
          obstacle: null,
          busy: false,
        });
      },
      () => {
        const obstacle = readsOnly ? 'unreachable' : 'outcomeUnknown';
        if (mine === turn.current) setState((now) => ({ ...now, obstacle, busy: false }));
      },
    );
  }, []);
  const run = useCallback(() => void start(), [start]);
  return { ...state, run };
}

const QUIET_MS = 600;

/** What the question would cost, asked for when the typing rests. Null while it is unknown or not askable. */
export function useCost({ query, variables }: Question): Cost | null {
  const [cost, setCost] = useState<Cost | null>(null);
  useEffect(() => {
    const parsed = parseVariables(variables);
    let current = true;
    const timer = setTimeout(() => {
      if (!parsed || query.trim() === '') return setCost(null);
      postGraph({ query, variables: parsed, readsOnly: true, extensions: { dryRun: true } }).then(
        (answer) => current && setCost(costOf(answer)),
        () => current && setCost(null),
      );
    }, QUIET_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, variables]);
  return cost;
}

/** What the gateway says of an answer's cost; null when it says nothing. */
export function costOf({ extensions }: GraphAnswer<unknown>): Cost | null {
  return (extensions?.['cost'] as Cost | undefined) ?? null;
}

/** The variables as an object; an empty text means none. Null when the text is not a JSON object. */
export function parseVariables(text: string): Record<string, unknown> | null {
  if (text.trim() === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
