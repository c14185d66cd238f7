import fc from 'fast-check';
import { sheetMoment } from './sheet-moment.rules.ts';

const iso = (text: string) => sheetMoment(text)?.toISOString() ?? null;

test.each([
  ['2019/7/1 17:29:02', '2019-07-01T09:29:02.000Z'],
  ['2019年7月1日', '2019-06-30T16:00:00.000Z'],
  ['２０１９年７月１日', '2019-06-30T16:00:00.000Z'],
  ['2019年7月1日17时29分', '2019-07-01T09:29:00.000Z'],
  ['2019.7.1', '2019-06-30T16:00:00.000Z'],
  ['2019-07-01 08:30', '2019-07-01T00:30:00.000Z'],
  ['20190701', '2019-06-30T16:00:00.000Z'],
  ['43647', '2019-06-30T16:00:00.000Z'],
  ['43647.728496', '2019-07-01T09:29:02.000Z'],
  ['2019/2/30', null],
  ['2019/13/1', null],
  ['19/7/1', null],
  ['去年七月', null],
  ['2019/7/1 25:00', null],
])('%s is %s', (text, expected) => {
  expect(iso(text)).toBe(expected);
});

test('every way of writing a moment says the same moment', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_420_000_000, max: 1_900_000_000 }), (seconds) => {
      const moment = new Date(seconds * 1000);
      const wall = new Date(moment.getTime() + 8 * 3_600_000).toISOString();
      const [date = '', time = ''] = wall.slice(0, 19).split('T');
      const [year, month, day] = date.split('-').map(Number);
      const serial = (moment.getTime() + 8 * 3_600_000 - Date.UTC(1899, 11, 30)) / 86_400_000;
      for (const text of [
        `${date} ${time}`,
        `${year}/${month}/${day} ${time}`,
        `${year}年${month}月${day}日 ${time}`,
      ]) {
        expect(sheetMoment(text)).toEqual(moment);
      }
      expect(sheetMoment(serial.toFixed(9))).toEqual(moment);
    }),
  );
});
