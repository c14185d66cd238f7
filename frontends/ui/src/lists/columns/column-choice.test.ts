import { moveColumn, readColumns, writeColumns } from './column-choice.ts';

const declared = [{ key: 'number' }, { key: 'state' }, { key: 'channel', hidden: true }];

test('without a choice the columns are as declared, and nothing is written', () => {
  const choices = readColumns(declared, null);
  expect(choices.map(({ shown }) => shown)).toEqual([true, true, false]);
  expect(writeColumns(declared, choices)).toBeNull();
});

test('order, visibility and width are read as they were written', () => {
  const text = 'channel,number.200';
  const choices = readColumns(declared, text);
  expect(choices).toEqual([
    { key: 'channel', shown: true },
    { key: 'number', shown: true, width: 200 },
    { key: 'state', shown: false },
  ]);
  expect(writeColumns(declared, choices)).toBe(text);
});

test.each(['gone', ',', 'gone.200'])(
  'a choice of nothing that is there shows what is declared: %s',
  (text) => {
    expect(readColumns(declared, text)).toEqual(readColumns(declared, null));
  },
);

test.each(['number.3', 'number.wide', 'number.9000'])('no column gets an odd width: %s', (text) => {
  expect(readColumns(declared, text)[0]).toEqual({ key: 'number', shown: true });
});

test('hiding every column brings the declared ones back', () => {
  const none = readColumns(declared, null).map((choice) => ({ ...choice, shown: false }));
  expect(writeColumns(declared, none)).toBeNull();
});

test('a column moves by one place and not beyond the ends', () => {
  const choices = readColumns(declared, null);
  expect(moveColumn(choices, 'state', -1).map(({ key }) => key)).toEqual(['state', 'number', 'channel']);
  expect(moveColumn(choices, 'number', -1)).toEqual(choices);
  expect(moveColumn(choices, 'gone', 1)).toEqual(choices);
});
