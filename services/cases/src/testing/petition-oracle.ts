import { dayIn, digitsOf, endOf, type Rows } from './oracle-days.ts';

/** What the graph said of a collective petition at a moment. */
export interface SaidPetition {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly tier: string;
  readonly persons: number;
  readonly division: { readonly code: string };
  readonly estate: { readonly id: string } | null;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly pausedUntil: string | null;
  readonly resolvedOn: string | null;
  readonly onTime: boolean | null;
}

export const SAID_PETITION = `id version state tier persons division { code } estate { id } receivedOn dueOn overdue pausedUntil
  resolvedOn onTime`;

interface Entry {
  /** The first day at the end of which it was so. */
  readonly on: string;
  readonly recordedOn: string;
  readonly said: SaidPetition;
}

/** The second opinion on the figures of collective petitions: it replays what the graph said after each step. */
export class PetitionOracle {
  private readonly journal = new Map<string, Entry[]>();

  /** Keeps what the graph says since a moment. */
  hear(said: SaidPetition, at: string): void {
    const entries = this.journal.get(said.id) ?? [];
    this.journal.set(said.id, entries);
    const day = dayIn(at);
    // It counts from the day on which the people came.
    entries.push({ on: entries.length === 0 ? said.receivedOn : day, recordedOn: day, said });
  }

  ids(): string[] {
    return [...this.journal.keys()];
  }

  last(id: string): SaidPetition | undefined {
    return this.journal.get(id)?.at(-1)?.said;
  }

  /** The rows behind each number of a division over a period, and the persons of those received. */
  figures(
    division: string,
    { from, to }: { from: string | null; to: string },
    now: string,
  ): { rows: Rows; persons: number } {
    const below = digitsOf(division);
    const moment = Math.min(endOf(to), Date.parse(now));
    const so = [...this.journal.values()]
      .flatMap((entries) => entries.findLast(({ on }) => on <= to) ?? [])
      .filter(({ said }) => said.division.code.startsWith(below))
      .filter(({ said }) => from === null || said.receivedOn >= from);
    const ids = (which: (entry: Entry) => boolean) =>
      so
        .filter(which)
        .map(({ said }) => said.id)
        .sort();
    const open = ({ state }: SaidPetition) => state === 'RECEIVED' || state === 'ACCEPTED';
    // While it is paused no time passes: what the graph said as the pause began stays so.
    const overdue = (said: SaidPetition) =>
      open(said) && (said.pausedUntil === null ? endOf(said.dueOn) <= moment : said.overdue);
    return {
      persons: so.reduce((sum, { said }) => sum + said.persons, 0),
      rows: {
        RECEIVED: ids(() => true),
        RESOLVED: ids(({ said }) => said.resolvedOn !== null),
        RESOLVED_IN_TIME: ids(({ said }) => said.onTime === true),
        OPEN: ids(({ said }) => open(said)),
        OVERDUE: ids(({ said }) => overdue(said)),
        recordedLater: ids(({ recordedOn }) => recordedOn > to),
      },
    };
  }
}
