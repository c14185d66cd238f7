import { parseHotline } from './parse-hotline.ts';

const ORDER = `工单编号：12345-20181029-0087
来电时间：2018-10-29 08:05:31
来电人：张桂兰（女）
联系电话：138 4721 2345
地址：稀土高新区松石雅居3号楼2单元
诉求内容：市民来电反映，小区垃圾三天没有清运，气味很大。
希望尽快处理，地址：就在院子中间。
承办单位：科技路社区`;

test('a work order is read line by line', () => {
  expect(parseHotline(ORDER)).toEqual({
    sourceNumber: '12345-20181029-0087',
    receivedAt: '2018-10-29T08:05',
    complainantName: '张桂兰',
    complainantPhone: '13847212345',
    location: '稀土高新区松石雅居3号楼2单元',
    text: '市民来电反映，小区垃圾三天没有清运，气味很大。\n希望尽快处理，地址：就在院子中间。',
  });
});

test('any order, full-width digits and colons, heads in brackets', () => {
  expect(
    parseHotline(
      '【诉求内容】电梯停运两天【小区】科技嘉园\n【反映人】王先生 １３９４７２００００１\n【受理时间】２０１８年１０月２８日 １９时５分',
    ),
  ).toEqual({
    text: '电梯停运两天',
    estateName: '科技嘉园',
    complainantName: '王先生',
    complainantPhone: '13947200001',
    receivedAt: '2018-10-28T19:05',
  });
});

test('the number of a card is the caller’s, whatever signs it is written in', () => {
  expect(
    parseHotline('来电人：张桂兰\n身份证号：１１０１０５ １９４９１２３１ ００２ｘ\n诉求内容：电梯停运'),
  ).toEqual({
    complainantName: '张桂兰',
    complainantIdNumber: '11010519491231002x',
    text: '电梯停运',
  });
});

test('a title in brackets stands before the first head of its line', () => {
  expect(parseHotline('【12345热线工单】工单编号：GD20181029000777\n问题描述：电梯停运两天')).toEqual({
    sourceNumber: 'GD20181029000777',
    text: '电梯停运两天',
  });
});

test('one line with separators', () => {
  expect(
    parseHotline(
      '姓　名：李女士；联系方式：0472-5912345；小区：民馨家园；反映内容：楼道灯不亮；编号：2018X7',
    ),
  ).toEqual({
    complainantName: '李女士',
    complainantPhone: '0472-5912345',
    estateName: '民馨家园',
    text: '楼道灯不亮',
    sourceNumber: '2018X7',
  });
});

test('columns copied from a table have tabs behind their heads', () => {
  expect(parseHotline('来电人\t匿名\n主叫号码\t5912345\n问题描述\t夜间施工')).toEqual({
    complainantPhone: '5912345',
    text: '夜间施工',
  });
});

test('a date without a time counts from its beginning', () => {
  expect(parseHotline('时间：2018/10/9\n内容：漏水')).toEqual({
    receivedAt: '2018-10-09T00:00',
    text: '漏水',
  });
});

test.each([
  ['', 'nothing'],
  ['小区垃圾三天没有清运', 'plain words'],
  ['业主说：电话打不通，物业也不来', 'words with a colon'],
  ['地址：3号楼', 'a single head'],
  ['时间：昨天\n电话：不详', 'heads with nothing behind them that could be read'],
])('%p is no work order: %s', (pasted) => {
  expect(parseHotline(pasted)).toBeNull();
});

test('impossible times and Windows line ends do no harm', () => {
  expect(parseHotline('受理时间：2018-13-41 25:61\r\n来电人：赵强\r\n诉求内容：下水道堵塞\r\n')).toEqual({
    complainantName: '赵强',
    text: '下水道堵塞',
  });
});
