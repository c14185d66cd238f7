import type {
  Clock,
  CountsFrom,
  DeadlineUnit,
  PackPartsFragment,
  TimeLimitLineInput,
  Urgency,
} from '../../generated/graphql.ts';

/** A time limit as the form holds it. */
export interface LineValues {
  clock: Clock;
  urgencies: Urgency[];
  categories: string[];
  amount: number | null;
  unit: DeadlineUnit;
  roll: boolean;
  countsFrom: CountsFrom;
  rule: string;
}

export const NEW_LINE: LineValues = {
  clock: 'TOTAL',
  urgencies: [],
  categories: [],
  amount: null,
  unit: 'WORKING_DAYS',
  roll: false,
  countsFrom: 'RECEIPT',
  rule: '',
};

/** A line of a pack that is copied. */
export function lineValues(line: PackPartsFragment['lines'][number]): LineValues {
  const { clock, urgencies, categories, amount, unit, roll, countsFrom, rule } = line;
  return {
    clock,
    urgencies: [...urgencies],
    categories: [...categories],
    amount,
    unit,
    roll,
    countsFrom,
    rule,
  };
}

/** What is sent: only natural days roll, and only the total limit can count from acceptance. */
export function lineInput(values: LineValues): TimeLimitLineInput {
  const { amount, rule, unit, roll, clock, countsFrom, ...rest } = values;
  return {
    ...rest,
    clock,
    unit,
    rule: rule.trim(),
    amount: amount ?? 0,
    roll: unit === 'NATURAL_DAYS' && roll,
    ...(clock === 'TOTAL' ? { countsFrom } : {}),
  };
}
