import fc from 'fast-check';
import { momentIn, sheetDate, sheetMoment } from './sheet-moment.rules.ts';

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
  ['18-9-5', '2018-09-04T16:00:00.000Z'],
  ['19/7/1', '2019-06-30T16:00:00.000Z'],
  ['18年9月5号', '2018-09-04T16:00:00.000Z'],
  ['2018年10月9号上午', '2018-10-08T16:00:00.000Z'],
  ['2018年10月9号 下午', '2018-10-09T04:00:00.000Z'],
  ['2018年10月9日下午3点半', '2018-10-09T07:30:00.000Z'],
  ['2018年10月9日晚上8时05分', '2018-10-09T12:05:00.000Z'],
  ['2018年10月9日中午12点', '2018-10-09T04:00:00.000Z'],
  ['2018年10月9日凌晨12点10分', '2018-10-08T16:10:00.000Z'],
  ['2018年10月9日晚上12点', null],
  ['10月11日', null],
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

test('a date without its year is read, and is a moment once the year is known', () => {
  const date = sheetDate('10月11日下午');
  expect(date).toMatchObject({ year: null, month: 10, day: 11 });
  expect(date && momentIn(date, 2018)?.toISOString()).toBe('2018-10-11T04:00:00.000Z');
  const leapDay = sheetDate('2月29日');
  expect(leapDay && momentIn(leapDay, 2018)).toBeNull();
});
