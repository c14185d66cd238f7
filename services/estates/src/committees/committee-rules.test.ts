import { addDays } from '@guanjia/kit';
import fc from 'fast-check';
import {
  allowedSteps,
  committeeStatus,
  isInOffice,
  type CommitteeRules,
  type CommitteeStepFact,
  type CommitteeStepName,
} from './committee-rules.ts';
import { refusalOfStep } from './step-check.ts';

const rules: CommitteeRules = {
  sizeMin: 5,
  sizeMax: 11,
  sizeOdd: true,
  firstMeetingDays: 7,
  filingDays: 30,
  changeFilingDays: 30,
  termYearsMax: 5,
  reelectionNoticeMonths: 3,
};

const founded: CommitteeStepFact[] = [
  { step: 'PREPARATION_GROUP_FORMED', on: '2018-01-08' },
  { step: 'CONGRESS_VOTED', on: '2018-04-01', passed: true, size: 7, termYears: 3 },
  { step: 'FIRST_MEETING_HELD', on: '2018-04-05' },
  { step: 'FILED_WITH_SUBDISTRICT', on: '2018-04-20' },
  { step: 'FILED_WITH_DISTRICT', on: '2018-04-25' },
];
const after = (steps: number) => founded.slice(0, steps);

describe('owners committee', () => {
  test('goes through the procedure with its clocks', () => {
    expect(committeeStatus(after(1), rules, '2018-02-01')).toMatchObject({
      state: 'PREPARING',
      nextStep: { step: 'CONGRESS_VOTED', dueOn: null, overdue: false },
    });
    expect(committeeStatus(after(2), rules, '2018-04-08')).toMatchObject({
      state: 'ELECTED',
      termFrom: '2018-04-01',
      termTo: '2021-03-31',
      nextStep: { step: 'FIRST_MEETING_HELD', dueOn: '2018-04-08', overdue: false },
    });
    expect(committeeStatus(after(2), rules, '2018-04-09').nextStep?.overdue).toBe(true);
    expect(committeeStatus(after(3), rules, '2018-05-02')).toMatchObject({
      state: 'CONSTITUTED',
      nextStep: { step: 'FILED_WITH_SUBDISTRICT', dueOn: '2018-05-01', overdue: true },
    });
    expect(committeeStatus(after(4), rules, '2018-04-24')).toMatchObject({
      state: 'CONSTITUTED',
      filedOn: null,
      nextStep: { step: 'FILED_WITH_DISTRICT' },
    });
    expect(committeeStatus(after(5), rules, '2018-04-25')).toMatchObject({
      state: 'IN_OFFICE',
      filedOn: '2018-04-25',
      nextStep: { step: 'REELECTION_NOTICED', dueOn: '2020-12-31' },
    });
  });

  test('is asked for a re-election three months before the term ends, and expires after it', () => {
    expect(committeeStatus(founded, rules, '2020-12-30').state).toBe('IN_OFFICE');
    expect(committeeStatus(founded, rules, '2020-12-31').state).toBe('REELECTION_DUE');
    expect(committeeStatus(founded, rules, '2021-03-31').state).toBe('REELECTION_DUE');
    expect(committeeStatus(founded, rules, '2021-04-01')).toMatchObject({ state: 'EXPIRED', nextStep: null });
  });

  test('five years from 29 February end on 28 February', () => {
    const elected = { step: 'CONGRESS_VOTED' as const, on: '2016-02-29', passed: true, termYears: 5 };
    expect(committeeStatus([elected], rules, '2016-03-01').termTo).toBe('2021-02-28');
  });

  test('a day in the past is answered from what had happened by then', () => {
    expect(committeeStatus(founded, rules, '2018-04-03').state).toBe('ELECTED');
    expect(committeeStatus(founded, rules, '2018-04-22').state).toBe('CONSTITUTED');
  });

  test('a failed vote leaves the preparation group at work', () => {
    const failed: CommitteeStepFact[] = [
      ...after(1),
      { step: 'CONGRESS_VOTED', on: '2018-03-01', passed: false },
    ];
    expect(committeeStatus(failed, rules, '2018-03-02').state).toBe('PREPARING');
    expect(allowedSteps(failed, rules, '2018-03-02')).toEqual(['CONGRESS_VOTED']);
  });

  test('a by-election is filed within thirty days', () => {
    const changed: CommitteeStepFact[] = [
      ...founded,
      { step: 'BY_ELECTION_HELD', on: '2019-06-01', size: 7 },
    ];
    expect(committeeStatus(changed, rules, '2019-07-02')).toMatchObject({
      state: 'IN_OFFICE',
      nextStep: { step: 'CHANGE_FILED', dueOn: '2019-07-01', overdue: true },
    });
    expect(allowedSteps(founded, rules, '2019-07-02')).not.toContain('CHANGE_FILED');
    const filed: CommitteeStepFact[] = [...changed, { step: 'CHANGE_FILED', on: '2019-07-02' }];
    expect(committeeStatus(filed, rules, '2019-07-02').nextStep?.step).toBe('REELECTION_NOTICED');
  });

  test('a dissolved one stays dissolved', () => {
    const dissolved: CommitteeStepFact[] = [...founded, { step: 'DISSOLVED', on: '2019-01-31' }];
    expect(committeeStatus(dissolved, rules, '2019-01-30').state).toBe('IN_OFFICE');
    expect(committeeStatus(dissolved, rules, '2030-01-01').state).toBe('DISSOLVED');
    expect(allowedSteps(dissolved, rules, '2019-02-01')).toEqual([]);
  });
});

describe('a committee step is refused', () => {
  const refused = (steps: CommitteeStepFact[], next: CommitteeStepFact) =>
    refusalOfStep(steps, next, rules, '2018-10-29');

  test('out of order', () => {
    expect(refused([], { step: 'FILED_WITH_DISTRICT', on: '2018-01-01' })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
    expect(refused(after(2), { step: 'FILED_WITH_DISTRICT', on: '2018-04-20' })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      params: { state: 'ELECTED', allowed: ['FIRST_MEETING_HELD', 'DISSOLVED'] },
    });
    expect(refused(after(4), { step: 'FILED_WITH_SUBDISTRICT', on: '2018-04-21' })?.code).toBe(
      'ILLEGAL_TRANSITION',
    );
  });

  test('in the future, or before the last step', () => {
    expect(refused(after(1), { step: 'CONGRESS_VOTED', on: '2018-10-30' })?.reason).toBe(
      'committeeStepInFuture',
    );
    expect(refused(after(2), { step: 'FIRST_MEETING_HELD', on: '2018-03-31' })?.reason).toBe(
      'committeeStepBeforeLast',
    );
  });

  test.each([4, 6, 12, 13, 3])('for %i members', (size) => {
    const vote = { step: 'CONGRESS_VOTED' as const, on: '2018-04-01', passed: true, termYears: 3 };
    expect(refused(after(1), { ...vote, size })?.reason).toBe('committeeSizeNotAllowed');
  });

  test('for a term of more than five years', () => {
    const vote = { step: 'CONGRESS_VOTED' as const, on: '2018-04-01', passed: true, size: 5 };
    expect(refused(after(1), { ...vote, termYears: 6 })?.reason).toBe('committeeTermNotAllowed');
    expect(refused(after(1), { ...vote, termYears: 5 })).toBeNull();
  });

  test('where a local pack asks for other numbers', () => {
    const vote = { step: 'CONGRESS_VOTED' as const, on: '2018-04-01', passed: true, size: 3, termYears: 3 };
    expect(refusalOfStep(after(1), vote, { ...rules, sizeMin: 3 }, '2018-10-29')).toBeNull();
    expect(
      refusalOfStep(after(1), { ...vote, size: 6 }, { ...rules, sizeOdd: false }, '2018-10-29'),
    ).toBeNull();
  });
});

describe('whatever is recorded', () => {
  const anyStep = fc.constantFrom<CommitteeStepName>(
    'PREPARATION_GROUP_FORMED',
    'CONGRESS_VOTED',
    'FIRST_MEETING_HELD',
    'FILED_WITH_SUBDISTRICT',
    'FILED_WITH_DISTRICT',
    'BY_ELECTION_HELD',
    'MEMBERS_CHANGED',
    'CHANGE_FILED',
    'REELECTION_NOTICED',
    'DISSOLVED',
  );
  const attempts = fc.array(fc.tuple(anyStep, fc.integer({ min: 0, max: 300 }), fc.boolean()), {
    maxLength: 40,
  });

  function accepted(tried: [CommitteeStepName, number, boolean][]): CommitteeStepFact[] {
    const steps: CommitteeStepFact[] = [];
    let on = '2012-01-01';
    for (const [step, days, passed] of tried) {
      const vote = step === 'CONGRESS_VOTED' ? { passed, size: 5, termYears: 3 } : {};
      const next: CommitteeStepFact = { step, on: addDays(on, days), ...vote };
      if (refusalOfStep(steps, next, rules, '2050-01-01')) continue;
      steps.push(next);
      on = next.on;
    }
    return steps;
  }

  test('a committee is in office only when elected, met, filed twice, within its term and not dissolved', () => {
    fc.assert(
      fc.property(attempts, fc.integer({ min: 0, max: 6000 }), (tried, days) => {
        const steps = accepted(tried);
        const day = addDays('2012-01-01', days);
        const status = committeeStatus(steps, rules, day);
        if (!isInOffice(status.state)) return;
        const done = steps.filter((fact) => fact.on <= day).map((fact) => fact.step);
        expect(done).toEqual(
          expect.arrayContaining([
            'CONGRESS_VOTED',
            'FIRST_MEETING_HELD',
            'FILED_WITH_SUBDISTRICT',
            'FILED_WITH_DISTRICT',
          ]),
        );
        expect(done).not.toContain('DISSOLVED');
        expect(day >= (status.filedOn ?? '9') && day <= (status.termTo ?? '0')).toBe(true);
      }),
    );
  });

  test('what may come next is exactly what is not refused as illegal', () => {
    fc.assert(
      fc.property(attempts, anyStep, (tried, step) => {
        const steps = accepted(tried);
        const on = addDays(steps.at(-1)?.on ?? '2012-01-01', 1);
        const vote = step === 'CONGRESS_VOTED' ? { passed: true, size: 5, termYears: 3 } : {};
        const refusal = refusalOfStep(steps, { step, on, ...vote }, rules, '2050-01-01');
        expect(refusal === null).toBe(allowedSteps(steps, rules, on).includes(step));
      }),
    );
  });
});
