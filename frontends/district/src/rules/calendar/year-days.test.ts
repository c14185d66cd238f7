import { festivalsOf, monthsOf } from './year-days.ts';
import type { SpecialDay } from './year-days.ts';

const day = (date: string, type: 'OFF' | 'WORK' = 'OFF', name = '春节'): SpecialDay => ({
  date,
  type,
  name,
  source: '国办发明电〔2025〕7号',
});

test('a month is made of weeks that begin on Monday', () => {
  const [january] = monthsOf(2026, [day('2026-01-04', 'WORK', '元旦')]);
  const daysOf = (week: number) => january?.weeks.at(week)?.cells.map(({ day }) => day?.day ?? null);
  expect(january?.key).toBe('2026-01');
  expect(daysOf(0)).toEqual([null, null, null, 1, 2, 3, 4]);
  expect(january?.weeks[0]?.cells.at(-1)?.day).toMatchObject({
    date: '2026-01-04',
    weekend: true,
    special: { type: 'WORK' },
  });
  expect(daysOf(-1)).toEqual([26, 27, 28, 29, 30, 31, null]);
});

test.each([
  [2024, 366],
  [2026, 365],
  [2100, 365],
])('%i has %i days', (year, count) => {
  const cells = monthsOf(year, []).flatMap(({ weeks }) => weeks.flatMap((week) => week.cells));
  expect(cells.filter(({ day }) => day !== null)).toHaveLength(count);
});

test('the days off of a festival are told as runs, with the days that are worked for them', () => {
  const days = [
    day('2026-02-14', 'WORK'),
    day('2026-02-28', 'WORK'),
    ...['2026-02-15', '2026-02-16', '2026-02-17', '2026-02-20'].map((date) => day(date)),
    day('2026-04-04', 'OFF', '清明节'),
  ];
  expect(festivalsOf(days)).toMatchObject([
    {
      name: '春节',
      daysOff: 4,
      off: [
        { from: '2026-02-15', to: '2026-02-17' },
        { from: '2026-02-20', to: '2026-02-20' },
      ],
      work: ['2026-02-14', '2026-02-28'],
    },
    { name: '清明节', daysOff: 1, work: [] },
  ]);
});
