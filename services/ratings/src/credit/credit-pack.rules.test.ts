import fc from 'fast-check';
import { BandCondition, CreditGrade } from './credit-pack.ts';
import { gradeOf, packProblems } from './credit-pack.rules.ts';
import { shandongPack } from './packs/shandong.ts';
import { yantaiPack } from './packs/yantai.ts';
import { points } from './points.ts';

const edges: [score: number, grade: string][] = [
  [120, 'AAA'],
  [85, 'AAA'],
  [84.99, 'AA'],
  [80, 'AA'],
  [79.99, 'A'],
  [70, 'A'],
  [69.99, 'B'],
  [60, 'B'],
];

describe.each([yantaiPack, shandongPack])('grade bands of $key', (pack) => {
  test.each(edges)('%d points are %s, with or without a bad record', (score, grade) => {
    expect(gradeOf(pack, points(score), false, false)).toBe(grade);
    expect(gradeOf(pack, points(score), true, false)).toBe(grade);
  });

  test('every score has exactly one grade', () => {
    expect(packProblems(pack)).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 50_000 }), fc.boolean(), (score, badRecord) => {
        expect(Object.keys(CreditGrade)).toContain(gradeOf(pack, score, badRecord, false));
      }),
    );
  });

  test('more points never mean a worse grade', () => {
    const ranks = Object.keys(CreditGrade);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12_000 }),
        fc.nat(5000),
        fc.boolean(),
        (score, more, badRecord) => {
          const before = ranks.indexOf(gradeOf(pack, score, badRecord, false));
          expect(ranks.indexOf(gradeOf(pack, score + more, badRecord, false))).toBeLessThanOrEqual(before);
        },
      ),
    );
  });

  test('a veto decides whatever the score', () => {
    expect(gradeOf(pack, points(120), true, true)).toBe('C');
  });
});

test('below 60 the Yantai pack answers C and the Shandong pack looks at the bad record', () => {
  expect(gradeOf(yantaiPack, points(59.99), false, false)).toBe('C');
  expect(gradeOf(shandongPack, points(59.99), false, false)).toBe('B');
  expect(gradeOf(shandongPack, points(59.99), true, false)).toBe('C');
});

test('a pack with a gap or an overlap is found out, with an example', () => {
  const [first, ...rest] = yantaiPack.bands;
  const gap = { ...yantaiPack, bands: [{ ...first!, from: points(90) }, ...rest] };
  expect(packProblems(gap)).toContainEqual({ reason: 'gradeMissing', score: points(85), badRecord: false });
  const overlap = { ...yantaiPack, bands: [{ ...first!, from: points(84) }, ...rest] };
  expect(packProblems(overlap)).toContainEqual({
    reason: 'gradeAmbiguous',
    score: points(84),
    badRecord: true,
  });
  const oneSided = shandongPack.bands.filter((band) => band.condition !== BandCondition.BAD_RECORD);
  expect(packProblems({ ...shandongPack, bands: oneSided })).toContainEqual({
    reason: 'gradeMissing',
    score: 0,
    badRecord: true,
  });
});
