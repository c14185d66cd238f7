import { claimSentence } from './claim-sentence.ts';

const writing = {
  value: ({ value }: { value: number | null }) => (value === null ? '—' : `${(value * 100).toFixed(1)}%`),
  difference: (value: number) => `${(value * 100).toFixed(1)} points`,
  parts: (numerator: number | null, denominator: number | null) => `${numerator}/${denominator}`,
};

test('the sentence carries both sides and what lies between them', () => {
  const [key, values] = claimSentence(
    { numerator: 29, denominator: 77, percentage: '41%' },
    {
      reason: 'valueDiffers',
      statedValue: 0.41,
      recomputed: { numerator: 29, denominator: 77, value: 29 / 77 },
      alternatives: [],
    },
    writing,
  );

  expect(key).toBe('reconciliation.reason.valueDiffers');
  expect(values).toMatchObject({
    published: '41%',
    parts: '29/77',
    value: '37.7%',
    difference: '3.3 points',
  });
});

test('other definitions are listed by what they give', () => {
  const [, values] = claimSentence(
    { numerator: 77, denominator: 77, percentage: '100%' },
    {
      reason: 'definitionsDiffer',
      statedValue: 1,
      recomputed: { numerator: 77, denominator: 77, value: 1 },
      alternatives: [{ numerator: 58, denominator: 77, value: 58 / 77 }],
    },
    writing,
  );

  expect(values['alternatives']).toBe('75.3%');
});
