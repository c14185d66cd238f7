import { addDays, demoId } from '@guanjia/kit';
import type { DivisionCode, LocalDate } from '@guanjia/kit';

export interface DemoCompany {
  id: string;
  /** Where it works: an entry happens at one of these. */
  estates: { id: string; divisionCode: DivisionCode }[];
}

/** An entry before its item is looked up. */
export interface DemoEntry {
  id: string;
  companyId: string;
  itemCode: string;
  divisionCode: DivisionCode;
  estateId: string | null;
  effectiveOn: LocalDate;
  evidence: string;
  note: string;
  voidReason: string | null;
}

/** What a company of a profile has to its name: base information, then good and bad with their days. */
interface Profile {
  base: string[];
  entries: [itemCode: string, effectiveOn: LocalDate][];
}

const EVERY_BASE = ['YT-B1', 'YT-B2', 'YT-B3', 'YT-B4', 'YT-B5'];
const NO_FEES = ['YT-B1', 'YT-B2', 'YT-B3', 'YT-B4'];
const NO_STAFF = ['YT-B1', 'YT-B2', 'YT-B4', 'YT-B5'];

const PROFILES = {
  // 80 + 6 + 4 − 1.25 = 88.75; an earlier commendation is over.
  AAA: {
    base: EVERY_BASE,
    entries: [
      ['YT-G6', '2017-05-03'],
      ['YT-G3', '2018-03-20'],
      ['YT-G5', '2018-05-10'],
      ['YT-D2', '2018-07-12'],
    ],
  },
  // 80 + 5 = 85.00, the very edge; an overdue case of last year is over.
  AAA_EDGE: {
    base: EVERY_BASE,
    entries: [
      ['YT-G4', '2018-01-08'],
      ['YT-D1', '2017-04-11'],
      ['YT-G7', '2018-02-05'],
    ],
  },
  // 80 + 3 − 2 = 81
  AA: {
    base: EVERY_BASE,
    entries: [
      ['YT-G6', '2018-06-15'],
      ['YT-D1', '2018-08-20'],
      ['YT-G3', '2017-03-09'],
    ],
  },
  // 70 + 4 + 1.5 − 3 = 72.5
  A: {
    base: NO_FEES,
    entries: [
      ['YT-G5', '2018-04-12'],
      ['YT-G7', '2018-06-18'],
      ['YT-D3', '2018-09-06'],
      ['YT-D1', '2017-06-10'],
    ],
  },
  // 65 + 3 − 2 − 1.25 = 64.75
  B: {
    base: NO_STAFF,
    entries: [
      ['YT-G6', '2018-05-25'],
      ['YT-D1', '2018-08-03'],
      ['YT-D2', '2018-09-17'],
    ],
  },
  // 65 − 5 − 2 − 3 = 55
  C: {
    base: NO_STAFF,
    entries: [
      ['YT-D4', '2018-04-24'],
      ['YT-D1', '2018-06-21'],
      ['YT-D3', '2018-09-11'],
      ['YT-D6', '2017-02-14'],
    ],
  },
  // Good enough points, but it refused to hand over an estate.
  C_VETO: {
    base: EVERY_BASE,
    entries: [
      ['YT-G6', '2018-03-12'],
      ['YT-D9', '2018-05-29'],
      ['YT-D1', '2018-07-23'],
    ],
  },
} satisfies Record<string, Profile>;

/** Companies take the profiles in turn, so that the grades spread. */
const TURN: (keyof typeof PROFILES)[] = [
  'AA',
  'AAA',
  'A',
  'AAA',
  'B',
  'AA',
  'C',
  'A',
  'AAA_EDGE',
  'AA',
  'B',
  'A',
  'AAA',
  'C',
  'C_VETO',
];

/** What sets the second and the third company of a profile apart from the first: no two have the same score. */
const APART: [itemCode: string, effectiveOn: LocalDate][] = [
  ['YT-G7', '2018-07-05'],
  ['YT-G6', '2018-04-18'],
];
/** What is older than this is over by the demo's first day. */
const COUNTS_SINCE: LocalDate = '2017-10-29';

/** The good and bad of the company whose turn it is: its profile's, and what sets it apart. */
function entriesOf(turn: number): Profile['entries'] {
  const name = TURN[turn % TURN.length]!;
  const entries: Profile['entries'] = PROFILES[name].entries;
  const before = TURN.slice(0, turn % TURN.length).filter((other) => other === name).length;
  const apart = APART[before - 1];
  return apart ? [...entries.filter(([, day]) => day >= COUNTS_SINCE), apart] : entries;
}

const EVIDENCE: Record<string, string> = {
  B: '企业申报材料，区房管局核验',
  G: '表彰决定或街道证明',
  D: '督导检查记录与整改通知书',
};

/** The entries of the demo. The same companies always give the same entries. */
export function demoEntries(companies: readonly DemoCompany[], district: DivisionCode): DemoEntry[] {
  return companies.flatMap((company, turn) => {
    const profile: Profile = PROFILES[TURN[turn % TURN.length]!];
    const base = profile.base.map((code): [string, LocalDate] => [code, '2017-01-16']);
    const entries = [...base, ...entriesOf(turn)].map(([itemCode, day], place) =>
      entryOf(company, {
        itemCode,
        district,
        place,
        effectiveOn: addDays(day, place < base.length ? turn : turn % 5),
      }),
    );
    // One was entered by mistake: it stays in the books and does not count.
    if (turn === 1)
      entries.push({
        ...entryOf(company, { itemCode: 'YT-D6', district, place: 9, effectiveOn: '2018-09-20' }),
        voidReason: '经核实非该企业在管项目',
      });
    return entries;
  });
}

function entryOf(
  company: DemoCompany,
  given: { itemCode: string; district: DivisionCode; place: number; effectiveOn: LocalDate },
): DemoEntry {
  const { itemCode, district, place, effectiveOn } = given;
  const isBase = itemCode.startsWith('YT-B');
  const estate = isBase ? undefined : company.estates[place % Math.max(company.estates.length, 1)];
  return {
    id: demoId('CreditEntry', company.id, itemCode, String(place)),
    companyId: company.id,
    itemCode,
    divisionCode: estate?.divisionCode ?? district,
    estateId: estate?.id ?? null,
    effectiveOn,
    evidence: EVIDENCE[itemCode.charAt(3)] ?? '',
    note: '演示数据',
    voidReason: null,
  };
}
