import { parseNotice } from './parse-notice.ts';

const notice2026 = `国务院办公厅关于2026年
部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`;

test('the notice for 2026, as it was published', () => {
  const { year, source, days, problems } = parseNotice(notice2026, 2000);
  expect({ source, problems }).toEqual({ source: '国办发明电〔2025〕7号', problems: [] });
  expect(year).toBe(2026);
  expect(days.filter(({ type }) => type === 'OFF')).toHaveLength(33);
  expect(days.filter(({ type }) => type === 'WORK').map(({ date }) => date)).toEqual([
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ]);
  expect(days.find(({ date }) => date === '2026-02-23')).toEqual({
    date: '2026-02-23',
    type: 'OFF',
    name: '春节',
  });
});

test('a New Year that begins in the December before, and a single day', () => {
  const { days, problems } = parseNotice(
    '一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。\n二、清明节：4月5日放假，与周末连休。',
    2019,
  );
  expect(problems).toEqual([]);
  expect(days.map(({ date, type }) => `${date} ${type}`)).toEqual([
    '2018-12-29 WORK',
    '2018-12-30 OFF',
    '2018-12-31 OFF',
    '2019-01-01 OFF',
    '2019-04-05 OFF',
  ]);
});

test('a month that goes over into the next one', () => {
  const { days } = parseNotice('五、国庆节、中秋节：9月29日至10月6日放假调休，共8天。', 2023);
  expect([days.length, days[0]?.date, days.at(-1)?.date]).toEqual([8, '2023-09-29', '2023-10-06']);
});

test('a festival whose days do not add up says so', () => {
  expect(parseNotice('三、清明节：4月4日至6日放假，共4天。', 2027).problems).toEqual([
    { kind: 'count', text: '清明节', said: 4, found: 3 },
  ]);
});

test('lines of a table do as well; the wrong ones and the repeated ones are named', () => {
  const lines =
    '2027-01-01,OFF,元旦\n2027-01-02，休，元旦\n2027-01-03 班 元旦\n2027-01-04 元旦\n2027-01-01\tOFF\t元旦';
  expect(parseNotice(lines, 2000)).toMatchObject({
    year: 2027,
    days: [
      { date: '2027-01-01', type: 'OFF' },
      { date: '2027-01-01', type: 'OFF' },
      { date: '2027-01-02', type: 'OFF' },
      { date: '2027-01-03', type: 'WORK' },
    ],
    problems: [
      { kind: 'unreadable', text: '2027-01-04 元旦' },
      { kind: 'twice', text: '2027-01-01' },
    ],
  });
});

test('anything else has no days', () => {
  expect(parseNotice('明天开会。', 2027)).toEqual({ year: null, source: null, days: [], problems: [] });
});
