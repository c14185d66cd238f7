import { addDays, demoId } from '@guanjia/kit';
import {
  committeeStatus,
  type CommitteeRules,
  type CommitteeStepFact,
} from '../committees/committee-rules.ts';
import type { CommitteeStepEntity, OwnersCommitteeEntity } from '../committees/owners-committee.entity.ts';
import { chance, type Chance } from './chance.ts';
import { demoEstates, type DemoEstate } from './estates.ts';
import type { NewRow } from './new-row.ts';

interface DemoCommittee {
  row: NewRow<typeof OwnersCommitteeEntity>;
  steps: NewRow<typeof CommitteeStepEntity>[];
}

/** In office when the district published its figures, and filed in that year's period. */
const IN_OFFICE = 29;
const FILED_IN_2018 = 3;
const NATIONAL_PACK = 'national-2009-274';
const DEMO_DAY = '2018-10-29';

/** 建房[2009]274号, as the first migration puts it into the table of rule packs. */
const NATIONAL: CommitteeRules = {
  sizeMin: 5,
  sizeMax: 11,
  sizeOdd: true,
  firstMeetingDays: 7,
  filingDays: 30,
  changeFilingDays: 30,
  termYearsMax: 5,
  reelectionNoticeMonths: 3,
};

/** Estates with a company in an order of their own, 松石雅居 among the first: its committee was filed this year. */
const candidates = demoEstates
  .filter((estate) => estate.group === 'company')
  .map((estate) => ({
    estate,
    rank: estate.name === '松石雅居' ? -1 : chance('committee', estate.name).between(0, 1e9),
  }))
  .sort((a, b) => a.rank - b.rank)
  .map(({ estate }) => estate);

/** 29 committees in office, and some others on their way, expired or dissolved, which count as none. */
export const demoCommittees: readonly DemoCommittee[] = candidates.flatMap((estate, place) => {
  const luck = chance('committee steps', estate.name);
  if (place < FILED_IN_2018) return [committee(estate, founding(luck, addDays('2018-03-05', place * 61)))];
  if (place < IN_OFFICE)
    return [committee(estate, founding(luck, addDays('2014-06-01', (place - FILED_IN_2018) * 43)))];
  return otherwise(luck, place - IN_OFFICE).map((steps) => committee(estate, steps));
});

/** The whole procedure to the filing, with every clock kept; the term lasts beyond the demo's year. */
function founding(luck: Chance, electedOn: string, termYears = 5): CommitteeStepFact[] {
  const met = addDays(electedOn, luck.between(1, 7));
  const filed = addDays(met, luck.between(3, 20));
  return [
    { step: 'PREPARATION_GROUP_FORMED', on: addDays(electedOn, -luck.between(40, 90)) },
    { step: 'CONGRESS_VOTED', on: electedOn, passed: true, size: luck.pick([5, 5, 7, 7, 9]), termYears },
    { step: 'FIRST_MEETING_HELD', on: met },
    { step: 'FILED_WITH_SUBDISTRICT', on: filed },
    { step: 'FILED_WITH_DISTRICT', on: addDays(filed, luck.between(0, 3)) },
  ];
}

function otherwise(luck: Chance, place: number): CommitteeStepFact[][] {
  const prepared: CommitteeStepFact = {
    step: 'PREPARATION_GROUP_FORMED',
    on: addDays('2018-08-06', place * 3),
  };
  switch (place) {
    case 0:
    case 1:
      return [[prepared]];
    case 2:
      return [[prepared, { step: 'CONGRESS_VOTED', on: '2018-10-21', passed: true, size: 7, termYears: 3 }]];
    case 3:
      return [[prepared, { step: 'CONGRESS_VOTED', on: '2018-09-22', passed: false }]];
    case 4:
      return [founding(luck, '2018-08-20').slice(0, 3)];
    case 5:
    case 6:
      return [founding(luck, addDays('2014-03-10', place * 30), 3)];
    case 7:
      return [[...founding(luck, '2015-05-11'), { step: 'DISSOLVED', on: '2017-11-30' }]];
    default:
      return [];
  }
}

function committee(estate: DemoEstate, steps: CommitteeStepFact[]): DemoCommittee {
  const begunOn = steps[0]?.on ?? DEMO_DAY;
  const id = demoId('OwnersCommittee', estate.name, begunOn);
  const { divisionCode } = estate;
  const {
    state: _state,
    nextStep: _nextStep,
    termFrom: _termFrom,
    ...dates
  } = committeeStatus(steps, NATIONAL, DEMO_DAY);
  return {
    row: { id, estateId: estate.id, divisionCode, rulePackId: NATIONAL_PACK, begunOn, ...dates },
    steps: steps.map((fact, place) => ({
      id: demoId('CommitteeStep', id, String(place)),
      committeeId: id,
      divisionCode,
      place,
      step: fact.step,
      onDate: fact.on,
      passed: fact.passed ?? null,
      size: fact.size ?? null,
      termYears: fact.termYears ?? null,
      note: null,
    })),
  };
}
