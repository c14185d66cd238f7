import { times } from './measure-reads.ts';
import type { Measured } from './measure-reads.ts';
import { promises } from './scale-report.ts';
import { screenDocument } from './screen-documents.ts';

const read = (name: string, small: number, large: number, besides?: string): Measured => ({
  name,
  besides,
  small: { best: small, median: small },
  large: { best: large, median: large },
  statements: 1,
});

test('a promise is kept up to what it says, and what stands besides holds to none', () => {
  const made = promises({
    small: 2_000,
    large: 2_000_000,
    reads: [read('page', 2, 3), read('search', 2, 3.1), read('count', 1, 9, 'besides')],
    dashboard: { dashboardMs: 10, rowsMs: 200 },
    imported: { rows: 20_000, importMs: 3_001, copyMs: 1_000 },
  });
  expect(made.map(({ kept }) => kept)).toEqual([true, false, true, false]);
});

test('the quickest answer and the one in the middle are told', () => {
  expect(times([5, 1, 9, 3, 7])).toEqual({ best: 1, median: 5 });
});

test('a screen’s document comes with its fragments, and a screen that is gone is missed', () => {
  expect(screenDocument('CaseFigures')).toMatch(
    /query CaseFigures[\s\S]*fragment CaseRates[\s\S]*fragment FigureParts/,
  );
  expect(screenDocument('NoticeList')).not.toContain('mutation');
  expect(() => screenDocument('NoSuchScreen')).toThrow('NoSuchScreen');
});
