/** What a person has open, as far as bars and sentences tell it. */
export interface Load {
  open: number;
  overdue: number;
  dueToday: number;
  dueThisWeek: number;
}

interface Loaded {
  workload?: Load | null;
}

/** The longest bar beside which all others are drawn. */
export function mostOpen(people: readonly Loaded[]): number {
  return Math.max(1, ...people.map(({ workload }) => workload?.open ?? 0));
}

/** The busiest first: by what is open, then by what is overdue; equals stay in their order. */
export function busiestFirst<Person extends Loaded>(people: readonly Person[]): Person[] {
  const of = ({ workload }: Person) => workload ?? { open: 0, overdue: 0 };
  return people.toSorted(
    (one, other) => of(other).open - of(one).open || of(other).overdue - of(one).overdue,
  );
}
