import fc from 'fast-check';
import { readPaste, type PasteReading } from './read-paste.ts';
import { halfWidth } from './read-values.ts';

const ESTATES = [
  { id: 'Estate_1', name: '科技嘉园', aliases: ['科技小区'] },
  { id: 'Estate_2', name: '科技嘉园二期', aliases: [] },
  { id: 'Estate_3', name: '松石雅居', aliases: ['松石雅居南区', '雅居'] },
];
const values = (pasted: string) => readPaste(pasted, ESTATES)?.values;

const ORDER = `工单编号：12345-20181029-0087
来电时间：2018-10-29 08:05:31
来电人：张桂兰（女）
联系电话：138 4721 2345、0472-5912345
紧急程度：特急
地址：稀土高新区松石雅居3号楼2单元
诉求内容：市民来电反映，小区垃圾三天没有清运，气味很大。
希望尽快处理，地址：就在院子中间。
承办单位：科技路社区`;

test('a work order is read line by line, and what no field takes follows the words of the complaint', () => {
  expect(values(ORDER)).toEqual({
    channel: 'HOTLINE',
    sourceNumber: '12345-20181029-0087',
    receivedAt: '2018-10-29T08:05:31',
    complainantName: '张桂兰',
    complainantPhone: '13847212345',
    urgency: 'EMERGENCY',
    estateId: 'Estate_3',
    location: '稀土高新区松石雅居3号楼2单元',
    text: `市民来电反映，小区垃圾三天没有清运，气味很大。
希望尽快处理，地址：就在院子中间。
来电人：（女）
联系电话：0472-5912345
承办单位：科技路社区`,
  });
});

test('any order, full-width digits and colons, heads in brackets', () => {
  expect(
    values(
      '【诉求内容】电梯停运两天【小区】科技嘉园\n【反映人】王先生 １３９４７２００００１\n【受理时间】２０１８年１０月２８日 １９时５分',
    ),
  ).toEqual({
    channel: 'HOTLINE',
    text: '电梯停运两天',
    estateId: 'Estate_1',
    location: '科技嘉园',
    complainantName: '王先生',
    complainantPhone: '13947200001',
    receivedAt: '2018-10-28T19:05',
  });
});

test('the number of a card is the caller’s, whatever signs it is written in', () => {
  expect(
    values('来电人：张桂兰\n身份证号：１１０１０５ １９４９１２３１ ００２ｘ\n诉求内容：电梯停运'),
  ).toMatchObject({ complainantName: '张桂兰', complainantIdNumber: '11010519491231002x', text: '电梯停运' });
});

test('a title before the first head is not lost', () => {
  expect(values('【12345热线工单】工单编号：GD20181029000777\n问题描述：电梯停运两天')).toEqual({
    channel: 'HOTLINE',
    sourceNumber: 'GD20181029000777',
    text: '电梯停运两天\n【12345热线工单】',
  });
});

test('one line with separators', () => {
  expect(
    values(
      '姓　名：李女士；联系方式：0472-5912345；小区：民馨家园；反映内容：楼道灯不亮；编号：2018X7；紧急程度：加急',
    ),
  ).toEqual({
    channel: 'HOTLINE',
    complainantName: '李女士',
    complainantPhone: '0472-5912345',
    text: '楼道灯不亮\n小区：民馨家园',
    sourceNumber: '2018X7',
    urgency: 'URGENT',
  });
});

test('columns copied from a table have tabs behind their heads', () => {
  expect(values('来电人\t匿名\n主叫号码\t5912345\n问题描述\t夜间施工')).toMatchObject({
    complainantPhone: '5912345',
    text: '夜间施工\n来电人：匿名',
  });
});

test('a letter with its sender below is a letter, and its words are the text', () => {
  expect(
    values('尊敬的领导：\n我们楼的电梯坏了半年，科技嘉园二期没有人管。\n来信人：赵强\n联系电话：13947200001'),
  ).toEqual({
    channel: 'LETTER',
    complainantName: '赵强',
    complainantPhone: '13947200001',
    estateId: 'Estate_2',
    text: '尊敬的领导：\n我们楼的电梯坏了半年，科技嘉园二期没有人管。',
  });
});

test('free words are understood as far as they can be, and stay as they are', () => {
  const said = '【加急】市民李女士（13947200001，另一电话 13947200002）反映科技嘉园二期3号楼下水道堵了。';
  const reading = readPaste(said, ESTATES);
  expect(reading).toMatchObject({
    kind: 'NARRATIVE',
    values: {
      urgency: 'URGENT',
      complainantName: '李女士',
      complainantPhone: '13947200001',
      estateId: 'Estate_2',
    },
  });
  expect(reading?.pieces.filter(({ fields }) => fields.length > 0).map(({ text }) => text)).toEqual([
    '加急',
    '李女士',
    '13947200001',
    '科技嘉园二期',
  ]);
});

test('of free words neither a salutation is a name nor the time of what happened that of the report', () => {
  const reading = readPaste('领导同志：您好。时间：2015年1月8日，高女士在楼下摔伤，电话13947200001', ESTATES);
  expect(reading).toMatchObject({ kind: 'NARRATIVE' });
  expect(reading?.values).toEqual({ complainantName: '高女士', complainantPhone: '13947200001' });
});

describe('an estate', () => {
  const order = (estate: string) => `小区：${estate}\n来电人：张桂兰\n诉求内容：漏水`;

  test('is known by an alias, which is told', () => {
    expect(readPaste(order('科技小区'), ESTATES)).toMatchObject({
      values: { estateId: 'Estate_1' },
      alias: '科技小区',
    });
  });

  test('with a near name is offered and not taken', () => {
    const reading = readPaste(order('松石雅苑'), ESTATES);
    expect(reading?.values.estateId).toBeUndefined();
    expect(reading?.values.text).toContain('小区：松石雅苑');
    expect(reading?.suggestions.map(({ name }) => name)).toEqual(['松石雅居']);
  });

  test('is left open where several are named', () => {
    const reading = readPaste('居民反映：科技嘉园与松石雅居之间的路灯坏了，电话13947200001', ESTATES);
    expect(reading?.values.estateId).toBeUndefined();
    expect(reading?.suggestions.map(({ name }) => name).toSorted()).toEqual(['松石雅居', '科技嘉园']);
  });

  test('of another community fills nothing', () => {
    expect(readPaste(order('别处花园'), ESTATES)).toMatchObject({
      suggestions: [],
      values: { text: '漏水\n小区：别处花园' },
    });
  });

  test('is not taken from the address against a line of its own', () => {
    const reading = readPaste(`${order('幸福里')}\n地址：科技嘉园对面`, ESTATES);
    expect(reading?.values.estateId).toBeUndefined();
  });
});

test.each([
  ['', 'nothing'],
  ['小区垃圾三天没有清运', 'plain words'],
  ['业主说：电话打不通，物业也不来', 'words with a colon'],
  ['时间：昨天\n电话：不详', 'heads with nothing behind them that could be read'],
])('%p says nothing that a field takes: %s', (pasted) => {
  expect(readPaste(pasted, ESTATES)).toBeNull();
});

test('impossible times stay in the text, and Windows line ends do no harm', () => {
  expect(values('受理时间：2018-13-41 25:61\r\n来电人：赵强\r\n诉求内容：下水道堵塞\r\n')).toEqual({
    channel: 'HOTLINE',
    complainantName: '赵强',
    text: '下水道堵塞\n受理时间：2018-13-41 25:61',
  });
});

describe('no sign is lost', () => {
  const line = fc.constantFrom(
    '工单编号：12345-0087（重复件）',
    '编号：蒙信〔2018〕12号',
    '来电时间：2018-10-29 08:05:31 上午',
    '时间：2018年10月9号',
    '时间：昨天夜里',
    '来电人：张桂兰（女）13947200009',
    '来信人：匿名',
    '联系电话：138-4721-2345转2；0472-5912345',
    '电话：不详',
    '备用电话：13947200002',
    '身份证号：110105 19491231 002X（复印件）',
    '小区：松石雅苑',
    '小区：科技嘉园3号楼',
    '地址：稀土高新区松石雅居3号楼',
    `地址：${'很长的地址'.repeat(50)}`,
    '紧急程度：特急',
    '紧急程度：十万火急',
    '来源渠道：市长信箱',
    '来源渠道：飞鸽',
    '诉求内容：垃圾三天没有清运，电话：打不通；地址：院子中间。',
    '诉求内容：又一段内容',
    '处理要求：三日内回复',
    '【12345热线工单】',
    '尊敬的领导：您好！',
    '此致 敬礼 2018年10月9日',
  );
  const free = fc.string({
    unit: fc.constantFrom(
      ...'张李三市民热线电话时间地址内容：:；;，,。|｜【】[]（）()  \t\n\u3000-/年月日号138047２０１８ＡbX、',
    ),
    maxLength: 40,
  });
  const paste = fc
    .array(fc.tuple(fc.oneof(line, free), fc.constantFrom('\n', '\r\n', '；', ' ', '\t', '|', '')), {
      maxLength: 12,
    })
    .map((parts) => parts.map(([part, separator]) => part + separator).join(''));

  /** All signs but spaces and what only separates. */
  const signs = (text: string) => [...halfWidth(text)].filter((sign) => !/[\s;,|｜、。:]/.test(sign));
  /** Fields that keep what a word means; the word itself is one that they know. */
  const meanings = new Set<string>(['estateId', 'urgency', 'channel']);
  /** What a date and a number are written with and do not need. */
  const written = /[-年月日号时点分秒/.]/;

  function lost({ values: { text = '', ...fields }, pieces }: PasteReading): string[] {
    const inText = signs(text);
    const inFields = halfWidth(Object.values(fields).join(''));
    return pieces
      .filter(({ head }) => !head)
      .flatMap((piece) => {
        const taken = piece.fields.filter((field) => field !== 'text');
        return signs(piece.text).filter((sign) => {
          if (taken.length > 0)
            return !(inFields.includes(sign) || written.test(sign) || taken.some((one) => meanings.has(one)));
          const at = inText.indexOf(sign);
          if (at >= 0) inText.splice(at, 1);
          return at < 0;
        });
      });
  }

  test('every sign that is no head of a field is found in a field or in the text', () => {
    fc.assert(
      fc.property(paste, (pasted) => {
        const reading = readPaste(pasted, ESTATES);
        if (!reading) return;
        const { source, pieces, kind } = reading;
        expect(source.replaceAll(/\s/g, '')).toBe(pasted.replaceAll(/\s/g, ''));
        expect(pieces.map((piece) => piece.text).join('')).toBe(source);
        // Free words are the text as they stand: the form takes them whole.
        expect(kind === 'NARRATIVE' ? [] : lost(reading)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
