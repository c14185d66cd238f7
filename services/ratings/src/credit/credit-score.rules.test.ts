import fc from 'fast-check';
import { CreditKind } from './credit-pack.ts';
import { creditLines, creditTotals } from './credit-score.rules.ts';
import type { CreditRecord } from './credit-score.rules.ts';
import { shippedPacks } from './packs/index.ts';
import { shandongPack } from './packs/shandong.ts';
import { yantaiPack } from './packs/yantai.ts';
import { points } from './points.ts';
import { termEnd } from './validity.rules.ts';

function record(kind: CreditKind, value: number, more: Partial<CreditRecord> = {}): CreditRecord {
  return {
    packKey: 'yantai',
    kind,
    points: points(value),
    veto: false,
    effectiveOn: '2018-01-01',
    validUntil: null,
    voidFrom: null,
    ...more,
  };
}

const base = record(CreditKind.BASE, 80);

describe('the score as of a date', () => {
  test('is base + good − bad', () => {
    const records = [base, record(CreditKind.GOOD, 6), record(CreditKind.BAD, 1.01)];
    expect(creditTotals(yantaiPack, records, '2018-10-29')).toMatchObject({
      base: 8000,
      good: 600,
      bad: 101,
      total: 8499,
      grade: 'AA',
    });
    expect(creditTotals(yantaiPack, records.slice(0, 2), '2018-10-29').grade).toBe('AAA');
  });

  test('keeps base within 80 and good within 40, and subtracts bad without limit', () => {
    const records = [
      base,
      record(CreditKind.BASE, 20),
      record(CreditKind.GOOD, 55),
      record(CreditKind.BAD, 300),
    ];
    expect(creditTotals(yantaiPack, records, '2018-10-29')).toMatchObject({
      base: points(80),
      good: points(40),
      bad: points(300),
      total: points(-180),
      grade: 'C',
    });
  });

  test('counts an entry on the very day it ends and no longer on the next', () => {
    const expiring = record(CreditKind.GOOD, 5, {
      effectiveOn: '2017-10-29',
      validUntil: termEnd('2017-10-29', 12),
    });
    expect(creditTotals(yantaiPack, [base, expiring], '2018-10-29')).toMatchObject({
      total: 8500,
      grade: 'AAA',
    });
    expect(creditTotals(yantaiPack, [base, expiring], '2018-10-30')).toMatchObject({
      total: 8000,
      grade: 'AA',
    });
    expect(creditTotals(yantaiPack, [base, expiring], '2017-10-28').total).toBe(0);
  });

  test('a company without entries has no points; its grade depends on the pack', () => {
    expect(creditTotals(yantaiPack, [], '2018-10-29')).toMatchObject({ total: 0, grade: 'C' });
    expect(creditTotals(shandongPack, [], '2018-10-29')).toMatchObject({ total: 0, grade: 'B' });
  });

  test('an expired bad record no longer pulls a company of the Shandong pack to C', () => {
    const past = record(CreditKind.BAD, 1, { packKey: 'shandong', validUntil: '2018-10-28' });
    expect(creditTotals(shandongPack, [past], '2018-10-28').grade).toBe('C');
    expect(creditTotals(shandongPack, [past], '2018-10-29').grade).toBe('B');
  });

  test('a veto holds as long as it is valid', () => {
    const veto = record(CreditKind.BAD, 0.5, { veto: true, validUntil: '2018-12-31' });
    expect(creditTotals(yantaiPack, [base, veto], '2018-12-31')).toMatchObject({ grade: 'C', vetoed: true });
    expect(creditTotals(yantaiPack, [base, veto], '2019-01-01')).toMatchObject({
      grade: 'AA',
      vetoed: false,
    });
  });
});

test('every line says what it counted and why', () => {
  const records = [
    base,
    record(CreditKind.GOOD, 30, { effectiveOn: '2018-02-01' }),
    record(CreditKind.GOOD, 15, { effectiveOn: '2018-03-01' }),
    record(CreditKind.GOOD, 3, { effectiveOn: '2018-04-01' }),
    record(CreditKind.BAD, 2, { effectiveOn: '2018-05-01' }),
    record(CreditKind.BAD, 2, { effectiveOn: '2018-06-01', voidFrom: '2018-10-29' }),
    record(CreditKind.BAD, 2, { effectiveOn: '2018-07-01', validUntil: '2018-08-01' }),
    record(CreditKind.BAD, 2, { effectiveOn: '2018-11-01' }),
    record(CreditKind.BAD, 2, { effectiveOn: '2018-09-01', packKey: 'shandong' }),
  ];
  const lines = creditLines(yantaiPack, records, '2018-10-29');
  expect(lines.map((line) => [line.record.effectiveOn, line.counted, line.reason])).toEqual([
    ['2018-01-01', 8000, 'COUNTS'],
    ['2018-02-01', 3000, 'COUNTS'],
    ['2018-03-01', 1000, 'CAPPED'],
    ['2018-04-01', 0, 'CAPPED'],
    ['2018-05-01', -200, 'COUNTS'],
    ['2018-06-01', 0, 'VOIDED'],
    ['2018-07-01', 0, 'EXPIRED'],
    ['2018-09-01', 0, 'OTHER_PACK'],
    ['2018-11-01', 0, 'NOT_YET_EFFECTIVE'],
  ]);
});

const day = fc
  .integer({ min: 0, max: 1500 })
  .map((n) => new Date(Date.UTC(2017, 0, 1 + n)).toISOString().slice(0, 10));
const anyRecord: fc.Arbitrary<CreditRecord> = fc.record({
  packKey: fc.constantFrom('yantai', 'shandong'),
  kind: fc.constantFrom(CreditKind.BASE, CreditKind.GOOD, CreditKind.BAD),
  points: fc.nat(4000),
  veto: fc.boolean(),
  effectiveOn: day,
  validUntil: fc.option(day),
  voidFrom: fc.option(day),
});

describe.each(shippedPacks.map(({ pack }) => pack))('for any entries under $key', (pack) => {
  test('the lines add up to the score', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 30 }), day, (records, asOf) => {
        const totals = creditTotals(pack, records, asOf);
        const lines = creditLines(pack, records, asOf);
        expect(lines).toHaveLength(records.length);
        expect(lines.reduce((sum, line) => sum + line.counted, 0)).toBe(totals.total);
        expect(totals.total).toBe(totals.base + totals.good - totals.bad);
      }),
    );
  });

  test('the order in which they were entered does not matter', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 20 }), day, (records, asOf) => {
        expect(creditTotals(pack, [...records].reverse(), asOf)).toEqual(creditTotals(pack, records, asOf));
      }),
    );
  });

  test('one more good entry never lowers a score, one more bad entry never raises it', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 20 }), anyRecord, day, (records, added, asOf) => {
        const before = creditTotals(pack, records, asOf).total;
        const after = creditTotals(pack, [...records, added], asOf).total;
        if (added.kind === CreditKind.BAD) expect(after).toBeLessThanOrEqual(before);
        else expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
