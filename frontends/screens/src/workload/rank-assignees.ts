export interface Assignee {
  id: string;
  name: string;
  department: string;
  tier: string;
  division: { code: string };
}

/** The people of the case's own community first, then the viewer's own office, then everyone else by department. */
export function rankAssignees<Person extends Assignee>(
  people: readonly Person[],
  near: string | undefined,
  own: string,
): Person[] {
  const rank = ({ division }: Person) => (division.code === near ? 0 : division.code === own ? 1 : 2);
  return people.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      one.division.code.localeCompare(other.division.code) ||
      one.name.localeCompare(other.name, 'zh-CN'),
  );
}
