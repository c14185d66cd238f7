import { markRanges } from './mark-ranges.ts';

const marked = (text: string, ranges: [number, number][], from?: number) =>
  markRanges(
    text,
    ranges.map(([start, end]) => ({ start, end })),
    from,
  )
    .map(({ text: part, marked: hit }) => (hit ? `[${part}]` : part))
    .join('');

test('hits are marked in their order, those that touch or overlap as one', () => {
  expect(
    marked('电梯停运，电梯厅漏水', [
      [5, 7],
      [0, 2],
    ]),
  ).toBe('[电梯]停运，[电梯]厅漏水');
  expect(
    marked('电梯停运', [
      [0, 2],
      [1, 3],
      [3, 4],
    ]),
  ).toBe('[电梯停运]');
  expect(marked('电梯停运', [])).toBe('电梯停运');
});

test('a hit far back in a long text is brought to the front', () => {
  const text = `${'前'.repeat(60)}电梯停运`;
  expect(marked(text, [[60, 62]], 40)).toBe(`…${'前'.repeat(16)}[电梯]停运`);
  expect(marked(text, [[60, 62]])).toBe(`${'前'.repeat(60)}[电梯]停运`);
});
