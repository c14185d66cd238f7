import { busiestFirst, mostOpen } from './load.ts';

const load = (open: number, overdue = 0) => ({ open, overdue, dueToday: 0, dueThisWeek: 0 });
const people = [
  { name: '赵敏', workload: load(0) },
  { name: '李春梅', workload: load(3) },
  { name: '韩志远', workload: load(3, 1) },
  { name: '陈静', workload: null },
];

test('who has most to do comes first, of equals whoever has more overdue; who is free comes last', () => {
  expect(busiestFirst(people).map(({ name }) => name)).toEqual(['韩志远', '李春梅', '赵敏', '陈静']);
});

test('the longest bar is that of the busiest person', () => {
  expect(mostOpen(people)).toBe(3);
  expect(mostOpen([])).toBe(1);
});
