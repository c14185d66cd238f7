import { remainderOf, type TierSums } from './remainder.ts';

function sums(estates: number, accepted: number | null): TierSums {
  const figure = { numerator: estates, denominator: estates };
  return {
    registrySummary: {
      completedEstates: estates,
      floorArea: estates * 100,
      households: estates * 10,
      managementCoverage: figure,
      committeeShare: figure,
    },
    caseSummary:
      accepted === null
        ? null
        : {
            accepted,
            open: 0,
            overdue: 0,
            openRows: { field: 'cases', filter: {} },
            overdueRows: { field: 'cases', filter: {} },
            resolutionRate: { numerator: accepted, denominator: accepted },
            onTimeResolutionRate: { numerator: accepted, denominator: accepted },
          },
    ratingSummary: { starRatedShare: figure },
  };
}

test('parts that add up leave nothing', () => {
  expect(remainderOf(sums(5, 7), [sums(2, 3), sums(3, 4)])).toBeNull();
});

test('what is in no part is the rest, with its own ratios', () => {
  expect(remainderOf(sums(5, 9), [sums(2, 3), sums(3, 4)])).toMatchObject({
    registrySummary: { completedEstates: 0 },
    caseSummary: { accepted: 2, resolutionRate: { numerator: 2, denominator: 2 } },
  });
});

test('of what is not known there is no rest', () => {
  const rest = remainderOf(sums(6, null), [sums(2, null), sums(3, 4)]);
  expect(rest).toMatchObject({ registrySummary: { completedEstates: 1 }, caseSummary: null });
});
