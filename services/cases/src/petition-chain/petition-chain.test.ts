import { addDays, Role, startOfDay, Tier } from '@guanjia/kit';
import fc from 'fast-check';
import { nationalCalendar } from '../calendar/national-calendar.ts';
import { deadline, prolonged, recomputed } from '../deadlines/deadline.rules.ts';
import { caseStates } from '../life/case-life.ts';
import { hearingFits, withHearings } from './hearing.rules.ts';
import {
  petitionActions,
  petitionChain,
  petitionClocks,
  petitionLaw,
  petitionLimit,
  petitionStages,
  type PetitionClock,
  type PetitionStage,
} from './petition-chain.ts';
import { judgePetition, mayRestart, petitionStep, reviewerOf } from './petition-step.rules.ts';

const everyRole = [Role.HANDLER, Role.SUPERVISOR, Role.HEAD, Role.ANALYST, Role.AUDITOR];
const tiers = [Tier.COMMUNITY, Tier.SUBDISTRICT, Tier.DISTRICT];

/** Section 4's days of receipt, here of delivery: where 30 natural days end. */
const vectors = [
  ['2026-01-31', '2026-03-02'],
  ['2026-02-10', '2026-03-12'],
  ['2026-09-16', '2026-10-16'],
  ['2025-09-20', '2025-10-20'],
  ['2018-10-10', '2018-11-09'],
  // Ends on 2026-10-01, and on Saturday 2026-02-14, which is worked.
  ['2026-09-01', '2026-10-08'],
  ['2026-01-15', '2026-02-14'],
] as const;

describe('limits of the chain', () => {
  test.each(vectors)('delivered or asked for on %s: 30 days end on %s', (from, dueOn) => {
    for (const clock of petitionClocks) {
      const limit = petitionLimit(clock, petitionLaw(from));
      expect(deadline(limit, startOfDay(from), nationalCalendar).dueOn).toBe(dueOn);
    }
  });

  test('the articles of the law in force when it came in', () => {
    expect(petitionLimit('REVIEW_REQUEST', petitionLaw('2022-04-30')).rule).toBe('petition2005.article34');
    expect(petitionLimit('REVIEW', petitionLaw('2022-05-01')).rule).toBe('petition2022.article35');
    expect(petitionLimit('RE_REVIEW', petitionLaw('2026-01-01')).rule).toBe('petition2022.article36');
  });

  test.each([
    ['2026-01-31', '2026-05-06'],
    ['2026-02-10', '2026-05-11'],
    ['2026-09-16', '2026-12-15'],
    ['2025-09-20', '2025-12-19'],
    ['2018-10-10', '2019-01-08'],
  ])('60 days from %s with 30 more end on %s, once', (from, dueOn) => {
    const limit = { rule: 'test', amount: 60, unit: 'NATURAL_DAYS', roll: true } as const;
    const { explanation, dueOn: before } = deadline(limit, startOfDay(from), nationalCalendar);
    const extension = { rule: 'more', days: 30, grantedAt: startOfDay(addDays(from, 40)).toISOString() };
    const more = prolonged(explanation, nationalCalendar, extension);
    expect(more.dueOn).toBe(dueOn);
    expect(more.explanation.extension).toEqual({ ...extension, from: before, to: dueOn });
    expect(recomputed(more.explanation, nationalCalendar)).toEqual(more);
    expect(() => prolonged(more.explanation, nationalCalendar, extension)).toThrow('once');
  });

  test('an extension and pauses give one date, whichever came first', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2018-02-01', days));
    fc.assert(
      fc.property(
        day,
        fc.nat(50),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(50),
        (from, paused, length, granted) => {
          const limit = { rule: 'test', amount: 60, unit: 'NATURAL_DAYS', roll: true } as const;
          const at = (days: number) => startOfDay(addDays(from, days)).toISOString();
          const pause = { pausedAt: at(paused), resumedAt: at(paused + length) };
          const extension = { rule: 'more', days: 30, grantedAt: at(granted) };
          const plain = deadline(limit, startOfDay(from), nationalCalendar);
          const extendedFirst = prolonged(plain.explanation, nationalCalendar, extension);
          const one = recomputed(extendedFirst.explanation, nationalCalendar, [pause]);
          const pausedFirst = recomputed(plain.explanation, nationalCalendar, [pause]);
          const other = prolonged(pausedFirst.explanation, nationalCalendar, extension);
          expect(one).toEqual(other);
          expect(one.explanation.unrolledEnd).toBe(addDays(from, 90 + length));
        },
      ),
    );
  });

  test('the days of a hearing are not counted, its first and its last included', () => {
    const limit = petitionLimit('RE_REVIEW', 'petition2022');
    const { explanation } = deadline(limit, startOfDay('2026-03-02'), nationalCalendar);
    const one = withHearings(explanation, [{ from: '2026-03-10', to: '2026-03-10' }], nationalCalendar);
    expect([explanation.unrolledEnd, one.dueOn]).toEqual(['2026-04-01', '2026-04-02']);
    const hearings = [
      { from: '2026-03-10', to: '2026-03-12' },
      { from: '2026-03-20', to: '2026-03-20' },
    ];
    expect(withHearings(explanation, hearings, nationalCalendar).explanation.unrolledEnd).toBe('2026-04-05');
    const around = { after: '2026-03-02', today: '2026-03-25', held: hearings };
    expect(hearingFits({ from: '2026-03-21', to: '2026-03-25' }, around)).toBe(true);
    expect(hearingFits({ from: '2026-03-20', to: '2026-03-25' }, around)).toBe(false);
    expect(hearingFits({ from: '2026-03-24', to: '2026-03-26' }, around)).toBe(false);
    expect(hearingFits({ from: '2026-03-24', to: '2026-03-23' }, around)).toBe(false);
  });
});

describe('the declared chain', () => {
  const command = fc.record({
    action: fc.constantFrom(...petitionActions),
    actor: fc.record({ tier: fc.constantFrom(...tiers), roles: fc.subarray(everyRole) }),
    late: fc.boolean(),
  });

  test('no sequence of commands reaches an undeclared stage, skips a round or leaves a clock running at the end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tiers), fc.array(command, { maxLength: 60 }), (tier, commands) => {
        let stage: PetitionStage = 'HANDLING';
        let running: ReadonlySet<PetitionClock> = new Set();
        const given: string[] = [];
        for (const { action, actor, late } of commands) {
          const { round, from } = petitionChain[action];
          const reviewer = round === 'REVIEW' ? reviewerOf(tier) : reviewerOf(reviewerOf(tier));
          const standing = {
            stage,
            caseState: 'RESOLVED' as const,
            tier,
            opinionTier: round === 'HANDLING' ? tier : reviewer,
            requestDueOn: '2026-03-02',
          };
          const verdict = judgePetition(standing, actor, action, late ? '2026-03-03' : '2026-03-02');
          if (!verdict.allowed && !(action === 'RESTART' && from.includes(stage))) continue;
          const next = petitionStep(stage, running, action);
          expect(stage).not.toBe('FINAL');
          stage = next.stage;
          running = next.running;
          if (action === 'RESTART') given.length = 0;
          if (action.startsWith('GIVE')) given.push(round);
          expect(petitionStages).toContain(stage);
          expect(['HANDLING', 'REVIEW', 'RE_REVIEW'].slice(0, given.length)).toEqual(given);
          expect(running.size).toBeLessThanOrEqual(1);
          expect(running.has('REVIEW')).toBe(stage === 'UNDER_REVIEW');
          expect(running.has('RE_REVIEW')).toBe(stage === 'UNDER_RE_REVIEW');
          if (stage === 'FINAL') expect([...running]).toEqual([]);
          if (stage === 'FINAL') expect(given).toEqual(['HANDLING', 'REVIEW', 'RE_REVIEW']);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('the tier above reviews; above the district the city, through the district’s desk', () => {
    expect([Tier.COMMUNITY, Tier.SUBDISTRICT, Tier.DISTRICT].map(reviewerOf)).toEqual([
      Tier.SUBDISTRICT,
      Tier.DISTRICT,
      null,
    ]);
    const standing = {
      stage: 'UNDER_REVIEW',
      caseState: 'RESOLVED',
      tier: Tier.COMMUNITY,
      opinionTier: Tier.SUBDISTRICT,
      requestDueOn: null,
    } as const;
    const may = (tier: Tier, role: Role, over: object = {}) =>
      judgePetition({ ...standing, ...over }, { tier, roles: [role] }, 'GIVE_REVIEW_OPINION', '2026-01-01');
    expect(may(Tier.SUBDISTRICT, Role.SUPERVISOR).allowed).toBe(true);
    expect(may(Tier.SUBDISTRICT, Role.HANDLER)).toMatchObject({ reason: 'roleMissing' });
    expect(may(Tier.DISTRICT, Role.HEAD)).toMatchObject({ reason: 'notYourDesk' });
    expect(may(Tier.DISTRICT, Role.HEAD, { opinionTier: null }).allowed).toBe(true);
  });

  test('an opinion needs a result, a request its day', () => {
    const head = { tier: Tier.COMMUNITY, roles: [Role.HANDLER] };
    const base = { tier: Tier.COMMUNITY, opinionTier: Tier.COMMUNITY, requestDueOn: '2026-03-02' };
    for (const caseState of caseStates) {
      const resolved = caseState === 'RESOLVED' || caseState === 'CLOSED';
      const verdict = judgePetition(
        { ...base, stage: 'HANDLING', caseState },
        head,
        'GIVE_OPINION',
        '2026-01-01',
      );
      expect(verdict.allowed).toBe(resolved);
    }
    const delivered = { ...base, stage: 'OPINION_DELIVERED', caseState: 'CLOSED' } as const;
    expect(judgePetition(delivered, head, 'REQUEST_REVIEW', '2026-03-02').allowed).toBe(true);
    expect(judgePetition(delivered, head, 'REQUEST_REVIEW', '2026-03-03')).toMatchObject({
      code: 'RULE_VIOLATED',
      reason: 'reviewRequestLate',
    });
  });

  test('a case is not reopened while its result is reviewed, nor once it is final', () => {
    expect(petitionStages.filter((stage) => !mayRestart(stage))).toEqual([
      'UNDER_REVIEW',
      'UNDER_RE_REVIEW',
      'RE_REVIEW_GIVEN',
      'FINAL',
    ]);
  });
});
