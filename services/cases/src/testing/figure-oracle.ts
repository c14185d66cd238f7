import { dayIn, digitsOf, endOf, type Rows } from './oracle-days.ts';
import { PetitionOracle } from './petition-oracle.ts';

/**
 * A slow second opinion on every figure: it knows what the graph said of each case after each thing that happened to it,
 * and counts from that alone what was so on a date. It shares neither code nor SQL with the service.
 */

/** What the graph said of a case at a moment. */
export interface Said {
  readonly id: string;
  readonly state: string;
  readonly tier: string;
  readonly channel: string;
  readonly division: { readonly code: string };
  readonly category: { readonly id: string; readonly parentId: string | null };
  readonly estate: { readonly id: string } | null;
  readonly receivedAt: string;
  readonly acceptedAt: string | null;
  readonly dueAt: string;
  readonly deadlines: readonly { readonly clock: string; readonly dueAt: string; readonly state: string }[];
  readonly resolution: {
    readonly level: string;
    readonly onTime: boolean;
    readonly recordedAt: string;
  } | null;
  readonly followUp: { readonly satisfaction: string } | null;
}

export const SAID = `id version state tier channel division { code } category { id parentId } estate { id } receivedAt acceptedAt dueAt
  deadlines { clock dueAt state explanation { from } } resolution { level onTime recordedAt } followUp { satisfaction }`;

interface Entry {
  /** The moment since when it was so. */
  readonly at: string;
  readonly recordedOn: string;
  readonly said: Said;
}

/** Who managed an estate when; days as YYYY-MM-DD, the last one included. */
export interface Managed {
  readonly companyId: string;
  readonly from: string;
  readonly to: string | null;
}

interface Counted {
  readonly id: string;
  readonly dimensions: Readonly<Record<string, string | null>>;
  readonly receivedOn: string;
  readonly acceptedOn: string | null;
  readonly resolvedOn: string | null;
  readonly level: string | null;
  readonly later: boolean;
  readonly is: Readonly<Record<string, boolean>>;
}

const daysFrom = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000;

const OPEN = new Set(['REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED']);

export class FigureOracle {
  readonly petitions = new PetitionOracle();
  private readonly journal = new Map<string, Entry[]>();
  /** Days on which a case was put right: what was put right counts from its first day on. */
  private readonly corrected = new Map<string, string[]>();
  private managed = new Map<string, readonly Managed[]>();
  private readonly managedChanged: {
    estate: string;
    day: string;
    before: readonly Managed[];
    after: readonly Managed[];
  }[] = [];

  /** Keeps what the graph says of a case since a moment. */
  hear(said: Said, at: string, recordedOn = dayIn(at)): void {
    const entries = this.journal.get(said.id) ?? [];
    this.journal.set(said.id, entries);
    // A complaint counts from the day on which it was received.
    const since = entries.length === 0 && said.receivedAt < at ? said.receivedAt : at;
    entries.push({ at: since, recordedOn, said });
  }

  correct(id: string, day: string): void {
    this.corrected.set(id, [...(this.corrected.get(id) ?? []), day]);
  }

  manage(estate: string, history: readonly Managed[], day: string): void {
    this.managedChanged.push({ estate, day, before: this.managed.get(estate) ?? [], after: history });
    this.managed.set(estate, history);
  }

  ids(): string[] {
    return [...this.journal.keys()];
  }

  last(id: string): Said | undefined {
    return this.journal.get(id)?.at(-1)?.said;
  }

  /** What each case counted as at the end of a day, or at `now` when that is earlier. */
  private on(day: string, now: string): Counted[] {
    const moment = Math.min(endOf(day), Date.parse(now));
    const found: Counted[] = [];
    for (const [id, entries] of this.journal) {
      const told = entries.filter(({ at }) => Date.parse(at) < endOf(day));
      const entry = told.at(-1);
      if (entry) found.push(this.counted(id, told, entry, day, moment));
    }
    return found;
  }

  private counted(
    id: string,
    told: readonly Entry[],
    { said, recordedOn }: Entry,
    day: string,
    moment: number,
  ): Counted {
    const final = this.last(id) as Said;
    const receivedOn = dayIn(said.receivedAt);
    const estate = final.estate?.id ?? null;
    const voided = said.state === 'VOIDED';
    const acceptedOn = said.acceptedAt ? dayIn(said.acceptedAt) : null;
    const accepted = !voided && acceptedOn !== null;
    const resolved = accepted && said.resolution !== null;
    const open = OPEN.has(said.state);
    const clock = (name: string) => said.deadlines.find((one) => one.clock === name);
    const limit = clock('TOTAL') ?? clock('ACCEPT');
    const past = said.state === 'SUSPENDED' ? limit?.state === 'MISSED' : Date.parse(said.dueAt) < moment;
    const overdue = open && past;
    const answer = clock('ACCEPT');
    const answered = !voided && (acceptedOn !== null || said.state === 'NOT_ACCEPTED');
    const timed = answered && answer !== undefined;
    const late = said.state === 'REGISTERED' && answer !== undefined && Date.parse(answer.dueAt) < moment;
    const results = told.flatMap((one) => one.said.resolution ?? []);
    // A result that was there and is not, or is not the first any more.
    const repeated = results.length > 0 && said.resolution?.recordedAt !== results[0]?.recordedAt;
    const heard =
      said.followUp !== null && said.followUp.satisfaction !== 'UNREACHED'
        ? said.followUp.satisfaction
        : null;
    const companyOn = (history: readonly Managed[]) =>
      history.find(({ from, to }) => from <= receivedOn && (to === null || receivedOn <= to))?.companyId ??
      null;
    const recorded = [
      recordedOn,
      ...(this.corrected.get(id) ?? []),
      ...this.managedChanged
        .filter(
          (one) =>
            one.estate === estate &&
            dayIn(told[0]?.at ?? '') <= day &&
            companyOn(one.before) !== companyOn(one.after),
        )
        .filter((one) => one.day > this.registeredOn(id))
        .map((one) => one.day),
    ].sort();
    return {
      id,
      receivedOn,
      acceptedOn,
      resolvedOn: said.resolution ? dayIn(said.resolution.recordedAt) : null,
      level: said.resolution?.level ?? null,
      later: !voided && (recorded.at(-1) as string) > day,
      dimensions: {
        division: said.division.code,
        channel: said.channel,
        tier: said.tier,
        category: final.category.parentId ?? final.category.id,
        estate,
        company: estate === null ? null : companyOn(this.managed.get(estate) ?? []),
        companyNow: estate === null ? null : this.managesNow(estate),
      },
      is: {
        RECEIVED: !voided,
        RESPONDED: answered,
        ANSWERED_IN_TIME: timed && answer.state === 'MET',
        ANSWER_DUE: timed || late,
        ACCEPTED: accepted,
        RESOLVED: resolved,
        RESOLVED_IN_TIME: resolved && said.resolution?.onTime === true,
        FIRST_RESOLVED_IN_TIME: accepted && results[0]?.onTime === true,
        FIRST_DUE: accepted && (results.length > 0 || overdue),
        RESOLVED_AGAIN_IN_TIME: repeated && resolved && said.resolution?.onTime === true,
        DUE_AGAIN: repeated && accepted && (resolved || overdue),
        EVER_RESOLVED: accepted && told.some((one) => one.said.resolution !== null),
        SOLVED: resolved && heard !== 'DISSATISFIED',
        FOLLOWED_UP: accepted && heard !== null,
        SATISFIED: accepted && heard !== null && heard !== 'DISSATISFIED',
        OPEN: open,
        OVERDUE: overdue,
        DUE: accepted && (resolved || overdue),
      },
    };
  }

  private registeredOn(id: string): string {
    return this.journal.get(id)?.[0]?.recordedOn ?? '';
  }

  private managesNow(estate: string): string | null {
    return (this.managed.get(estate) ?? []).find(({ to }) => to === null)?.companyId ?? null;
  }

  /** The rows behind every figure of a division over a period, and of the part of it that a member of a dimension is. */
  rows(
    division: string,
    { from, to }: { from: string | null; to: string },
    now: string,
    only?: readonly [dimension: string, member: string],
  ): Rows {
    const below = digitsOf(division);
    const cases = this.on(to, now).filter(
      (one) =>
        one.dimensions['division']?.startsWith(below) && (!only || one.dimensions[only[0]] === only[1]),
    );
    const within = (day: string | null) => day !== null && day <= to && (from === null || day >= from);
    const ids = (which: (one: Counted) => boolean | undefined) =>
      cases
        .filter(which)
        .map(({ id }) => id)
        .sort();
    const accepted = (is: string, more: (one: Counted) => boolean = () => true) =>
      ids((one) => one.is[is] && within(one.acceptedOn) && more(one));
    const received = (is: string) => ids((one) => one.is[is] && within(one.receivedOn));
    const levels = ['ESTATE', 'COMMUNITY', 'SUBDISTRICT', 'DISTRICT'];
    return {
      accepted: accepted('ACCEPTED'),
      open: ids((one) => one.is['OPEN']),
      overdue: ids((one) => one.is['OVERDUE']),
      recordedLater: ids(
        (one) =>
          one.is['RECEIVED'] &&
          one.later &&
          within(one.acceptedOn === null ? one.receivedOn : one.acceptedOn),
      ),
      'resolutionRate/numerator': accepted('RESOLVED'),
      'resolutionRate/denominator': accepted('ACCEPTED'),
      'onTimeResolutionRate/numerator': accepted('RESOLVED_IN_TIME'),
      'onTimeResolutionRate/denominator': accepted('DUE'),
      'firstResolutionInTimeRate/numerator': accepted('FIRST_RESOLVED_IN_TIME'),
      'firstResolutionInTimeRate/denominator': accepted('FIRST_DUE'),
      'repeatedResolutionInTimeRate/numerator': accepted('RESOLVED_AGAIN_IN_TIME'),
      'repeatedResolutionInTimeRate/denominator': accepted('DUE_AGAIN'),
      'responseRate/numerator': received('RESPONDED'),
      'responseRate/denominator': received('RECEIVED'),
      'acceptanceInTimeRate/numerator': received('ANSWERED_IN_TIME'),
      'acceptanceInTimeRate/denominator': received('ANSWER_DUE'),
      'solvedRate/numerator': accepted('SOLVED'),
      'solvedRate/denominator': accepted('EVER_RESOLVED'),
      'satisfactionRate/numerator': accepted('SATISFIED'),
      'satisfactionRate/denominator': accepted('FOLLOWED_UP'),
      ...Object.fromEntries(
        levels.flatMap((level, place) => [
          [
            `containment/${level}/numerator`,
            accepted('RESOLVED', (one) => levels.slice(0, place + 1).includes(one.level ?? '')),
          ],
          [`containment/${level}/denominator`, accepted('RESOLVED')],
        ]),
      ),
    };
  }

  /** Open cases of a division by days since receipt. */
  ages(division: string, on: string, now: string): Rows {
    const open = new Set(this.rows(division, { from: null, to: on }, now)['open']);
    const ages = { D0_7: [0, 7], D8_15: [8, 15], D16_60: [16, 60], OVER_60: [61, Infinity] };
    const cases = this.on(on, now).filter(({ id }) => open.has(id));
    return Object.fromEntries(
      Object.entries(ages).map(([bucket, [least = 0, most = 0]]) => [
        bucket,
        cases
          .filter(({ receivedOn }) => daysFrom(receivedOn, on) >= least && daysFrom(receivedOn, on) <= most)
          .map(({ id }) => id)
          .sort(),
      ]),
    );
  }

  /** Accepted and resolved in a month (`YYYY-MM`), of its days that the period has. */
  month(division: string, period: { from: string | null; to: string }, month: string, now: string): Rows {
    const below = digitsOf(division);
    const cases = this.on(period.to, now).filter((one) => one.dimensions['division']?.startsWith(below));
    const inMonth = (day: string | null) =>
      day !== null &&
      day.startsWith(month) &&
      (period.from === null || day >= period.from) &&
      day <= period.to;
    const ids = (which: (one: Counted) => boolean | undefined) =>
      cases
        .filter(which)
        .map(({ id }) => id)
        .sort();
    return {
      accepted: ids((one) => one.is['ACCEPTED'] && inMonth(one.acceptedOn)),
      resolved: ids((one) => one.is['RESOLVED'] && inMonth(one.resolvedOn)),
    };
  }

  /** Members of a dimension that have accepted cases in the period. */
  members(
    division: string,
    period: { from: string | null; to: string },
    dimension: string,
    now: string,
  ): string[] {
    const accepted = new Set(this.rows(division, period, now)['accepted']);
    const members = this.on(period.to, now)
      .filter(({ id }) => accepted.has(id))
      .flatMap((one) => one.dimensions[dimension] ?? []);
    return [...new Set(members)].sort();
  }
}
