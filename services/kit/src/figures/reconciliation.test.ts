import { figure, FigureUnit } from './figure.ts';
import { reconcile } from './reconciliation.ts';

const share = (key: string, numerator: number, denominator: number) =>
  figure({ key, numerator, denominator });

describe('the five published claims', () => {
  test('51/77 = 66% is OK', () => {
    const answer = reconcile(
      { numerator: 51, denominator: 77, percentage: '66%' },
      { recomputed: share('starRatedShare', 51, 77) },
    );
    expect(answer).toMatchObject({ answer: 'OK', statedValue: 0.66 });
  });

  test('201/209 = 96% is OK', () => {
    const answer = reconcile(
      { numerator: 201, denominator: 209, percentage: '96%' },
      { recomputed: share('resolutionRate', 201, 209) },
    );
    expect(answer.answer).toBe('OK');
  });

  test('29 of 77 = 41% is INCONSISTENT: it is 37.7%', () => {
    const answer = reconcile(
      { numerator: 29, denominator: 77, percentage: '41%' },
      { recomputed: share('committeeShare', 29, 77) },
    );
    expect(answer).toMatchObject({ answer: 'INCONSISTENT', reason: 'valueDiffers' });
    expect(answer.recomputed.value).toBeCloseTo(0.377, 3);
  });

  test('5.3 million m² over 86,084 households = 61.57 m² adds up and is a WARNING', () => {
    const recomputed = figure({
      key: 'areaPerHousehold',
      numerator: 530_000_000,
      denominator: 86_084,
      unit: FigureUnit.AREA_PER_HOUSEHOLD,
    });
    const answer = reconcile(
      { numerator: 530_000_000, denominator: 86_084, percentage: '61.57' },
      { recomputed, plausible: { from: 70, to: 150 } },
    );
    expect(answer).toMatchObject({ answer: 'WARNING', reason: 'implausible' });
  });

  test('coverage of 100% is DEFINITION_DEPENDENT: 77/77 or 58/77', () => {
    const answer = reconcile(
      { numerator: null, denominator: null, percentage: '100%' },
      {
        recomputed: share('managementCoverage', 77, 77),
        alternatives: [share('professionalCoverage', 58, 77)],
      },
    );
    expect(answer).toMatchObject({ answer: 'DEFINITION_DEPENDENT', reason: 'definitionsDiffer' });
  });
});

test('rows that say otherwise than the claim’s parts are INCONSISTENT, with the part that differs', () => {
  const recomputed = share('resolutionRate', 200, 209);
  expect(reconcile({ numerator: 201, denominator: 209, percentage: '96%' }, { recomputed }).reason).toBe(
    'numeratorDiffers',
  );
  expect(reconcile({ numerator: 200, denominator: 210, percentage: '96%' }, { recomputed }).reason).toBe(
    'denominatorDiffers',
  );
});

test('nothing to divide by has no value and agrees with no claim', () => {
  expect(share('x', 0, 0).value).toBeNull();
  expect(
    reconcile({ numerator: null, denominator: null, percentage: '0%' }, { recomputed: share('x', 0, 0) })
      .answer,
  ).toBe('INCONSISTENT');
});

test.each([
  [23, 80, '28.8%', 'OK'],
  [23, 80, '28.7%', 'INCONSISTENT'],
  [1_999, 2_000, '100%', 'INCONSISTENT'],
  [1_999, 2_000, '100.0%', 'INCONSISTENT'],
  [1_999, 2_000, '>99.9%', 'OK'],
  [1_999, 2_000, '99.95%', 'OK'],
  [2_000, 2_000, '100%', 'OK'],
  [1, 3_000, '0.0%', 'INCONSISTENT'],
  [0, 3_000, '0.0%', 'OK'],
  [23, 80, '0.2875', 'OK'],
  [23, 80, '0.29', 'OK'],
])('%d of %d published as %s is %s', (numerator, denominator, percentage, answer) => {
  const recomputed = share('x', numerator, denominator);
  expect(reconcile({ percentage }, { recomputed }).answer).toBe(answer);
});
