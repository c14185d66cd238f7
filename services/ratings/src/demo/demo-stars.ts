import { addDays, demoId, lastDayOfTerm } from '@guanjia/kit';
import type { DivisionCode, LocalDate } from '@guanjia/kit';
import type { PlaqueFinding } from '../stars/plaque.rules.ts';
import { StarChangeKind } from '../stars/star.rules.ts';
import type { StarChange } from '../stars/star.rules.ts';
import { DEMO_DAY, spread } from './demo-session.ts';

/** A completed estate as the feed told it. */
export interface DemoEstate {
  id: string;
  name: string;
  divisionCode: DivisionCode;
  completedOn: LocalDate | null;
}

/** An award with all that happened to it. */
export interface DemoAward {
  id: string;
  estateId: string;
  divisionCode: DivisionCode;
  level: number;
  plaqueNumber: string;
  awardedOn: LocalDate;
  validUntil: LocalDate;
  changes: { change: StarChange; reason: string }[];
  findings: { finding: PlaqueFinding; note: string }[];
}

/** The district's own figure: 51 estates with a valid star. */
const VALID = 51;
/** These once had a star: they must not count. */
const EXPIRED = 3;
const REVOKED = 2;

const ROUNDS: LocalDate[] = ['2016-12-20', '2017-12-18', '2018-06-28'];
const TERM_YEARS = 3;

/** Who has which star in the demo. The same estates always give the same awards. */
export function demoAwards(estates: readonly DemoEstate[]): DemoAward[] {
  const candidates = [...estates].sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
  return candidates.slice(0, VALID + EXPIRED + REVOKED).map((estate, place) => {
    if (place >= VALID + EXPIRED) return revoked(estate, place);
    if (place >= VALID) return expired(estate, place);
    return valid(estate, place);
  });
}

function valid(estate: DemoEstate, place: number): DemoAward {
  const award = awardOf(estate, place, roundFor(estate));
  if (place % 17 === 5 && award.level > 1) {
    const change = {
      kind: StarChangeKind.DOWNGRADED,
      on: '2018-07-16',
      level: award.level - 1,
      plaqueNumber: null,
    };
    award.changes.push({ change, reason: '年度复核：保洁与绿化养护未达原星级标准' });
  }
  if (place % 17 === 11) {
    const plaqueNumber = `${award.plaqueNumber}-2`;
    const change = { kind: StarChangeKind.REISSUED, on: '2018-08-20', level: null, plaqueNumber };
    award.changes.push({ change, reason: '星级牌破损，换发新牌' });
  }
  if (place % 4 !== 3) award.findings.push(inspection(award, place));
  return award;
}

function expired(estate: DemoEstate, place: number): DemoAward {
  return { ...awardOf(estate, place, ROUNDS[0]!), level: 1, validUntil: '2018-06-30' };
}

function revoked(estate: DemoEstate, place: number): DemoAward {
  const award = awardOf(estate, place, ROUNDS[0]!);
  const change = { kind: StarChangeKind.REVOKED, on: '2018-05-14', level: null, plaqueNumber: null };
  award.changes.push({ change, reason: '挂牌督导检查发现重大问题，限期未整改' });
  return award;
}

function awardOf(estate: DemoEstate, place: number, awardedOn: LocalDate): DemoAward {
  return {
    id: demoId('StarAward', estate.id),
    estateId: estate.id,
    divisionCode: estate.divisionCode,
    level: levelAt(place),
    plaqueNumber: `GX-${awardedOn.slice(0, 4)}-${String(place + 1).padStart(3, '0')}`,
    awardedOn,
    validUntil: lastDayOfTerm(awardedOn, TERM_YEARS),
    changes: [],
    findings: [],
  };
}

/** Most plaques hang as they should; a few are missing, damaged or show another level. */
function inspection(award: DemoAward, place: number): DemoAward['findings'][number] {
  const on = addDays('2018-09-03', place % 25);
  const { plaqueNumber } = award.changes.at(-1)?.change ?? award;
  const finding = {
    plaqueNumber: plaqueNumber ?? award.plaqueNumber,
    on,
    hung: place % 25 !== 8,
    intact: place % 25 !== 17,
    correct: place % 25 !== 13,
  };
  const fine = finding.hung && finding.intact && finding.correct;
  return { finding, note: fine ? '悬挂规范' : '已要求物业企业限期整改' };
}

/** 松石雅居, the estate of the main job, has a star; otherwise chance decides, late estates last. */
function order(estate: DemoEstate): number {
  if (estate.name === '松石雅居') return -1;
  const late = (estate.completedOn ?? '') > addDays(DEMO_DAY, -150) ? 1_000_000 : 0;
  return late + spread(1_000_000, 'star', estate.id);
}

/** Of 51: nine with three stars, twenty-two with two, twenty with one. */
function levelAt(place: number): number {
  const turn = (place * 23) % VALID;
  if (place > 0 && turn < 9) return 3;
  return turn < 31 ? 2 : 1;
}

/** The first round after the estate had been lived in for half a year, and not all in the same year. */
function roundFor(estate: DemoEstate): LocalDate {
  const since = addDays(estate.completedOn ?? '2000-01-01', 180);
  const open = ROUNDS.filter((round) => round > since);
  return open[Math.min(spread(3, 'round', estate.id), open.length - 1)] ?? ROUNDS[2]!;
}
