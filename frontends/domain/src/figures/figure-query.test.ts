import { parse } from 'graphql';
import { figureQuery } from './figure-query.ts';

const variables = {
  code: '150271000000',
  asOf: '2018-10-29',
  period: { from: '2018-01-01', to: '2018-10-29' },
};

test('a figure of the registry is asked for as of a day, one of cases over a period', () => {
  const registry = figureQuery('registrySummary', 'committeeShare', variables);
  expect(registry.query).toContain('registrySummary(asOf: $asOf)');
  expect(registry.variables).toEqual({ code: '150271000000', asOf: '2018-10-29' });

  const cases = figureQuery('caseSummary', 'resolutionRate', variables);
  expect(cases.query).toContain('caseSummary(period: $period)');
  expect(cases.variables).toEqual({ code: '150271000000', period: { from: '2018-01-01', to: '2018-10-29' } });
});

test.each(['registrySummary', 'caseSummary', 'ratingSummary'] as const)(
  'the query over %s parses',
  (summary) => {
    expect(() => parse(figureQuery(summary, 'anyFigure', variables).query)).not.toThrow();
  },
);

test('a figure that each level has is asked for with its levels', () => {
  const { query } = figureQuery('caseSummary', 'containment', variables, { byLevel: true });
  expect(() => parse(query)).not.toThrow();
  expect(query.replaceAll(/\s+/g, ' ')).toContain(
    'containment { level figure { numerator denominator value percentage } }',
  );
});
