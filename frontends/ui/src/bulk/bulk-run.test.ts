import { bulkLines, runBulk } from './bulk-run.ts';
import type { BulkRow, BulkVerdict } from './bulk-run.ts';

const rows: BulkRow[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, version: 1, label: `案件 ${id}` }));
const good = (some: readonly BulkRow[]) => Promise.resolve(some.map(({ id }) => ({ id, ok: true })));
const base = { rows, size: 2, failure: () => '网络中断', onProgress: () => undefined, stopped: () => false };

test('every row gets a verdict, request by request, and progress is told after each', async () => {
  const sizes: number[] = [];
  const verdicts = await runBulk({ ...base, work: good, onProgress: (now) => sizes.push(now.length) });
  expect(verdicts.map(({ id, ok }) => [id, ok])).toEqual(rows.map(({ id }) => [id, true]));
  expect(sizes).toEqual([2, 4, 5]);
});

test('a request that fails fails its own rows only; a row that no answer names failed', async () => {
  const work = (some: readonly BulkRow[]): Promise<BulkVerdict[]> => {
    if (some.some(({ id }) => id === 'c')) return Promise.reject(new Error('down'));
    return good(some.filter(({ id }) => id !== 'b'));
  };
  const verdicts = await runBulk({ ...base, work });
  expect(verdicts.map(({ ok, text }) => [ok, text])).toEqual([
    [true, undefined],
    [false, ''],
    [false, '网络中断'],
    [false, '网络中断'],
    [true, undefined],
  ]);
});

test('once stopped, no further request is sent', async () => {
  let sent = 0;
  const work = (some: readonly BulkRow[]) => {
    sent += 1;
    return good(some);
  };
  const verdicts = await runBulk({ ...base, work, stopped: () => sent === 1 });
  expect(verdicts).toHaveLength(2);
});

test('the results are copied as one line for each row', () => {
  const verdicts = [
    { id: 'a', ok: true },
    { id: 'b', ok: false, text: '已被\n他人修改' },
  ];
  expect(bulkLines(rows, verdicts, (ok) => (ok ? '成功' : '失败'))).toBe(
    '案件 a\t成功\t\n案件 b\t失败\t已被 他人修改',
  );
});
