import { benchOptions } from './bench-options.ts';
import { best, closedLoop, median } from './closed-loop.ts';
import { printReport } from './report.ts';
import type { Contender } from './the-read.ts';

const size = { estates: 1, cases: 1 };

function contender(name: string, asked: string[]): Contender {
  return {
    name,
    roles: [],
    answer: async () => {
      asked.push(name);
    },
    stop: async () => undefined,
  };
}

test('contenders take turns, and what warms them up is not counted', async () => {
  const asked: string[] = [];
  const contenders = ['a', 'b', 'c'].map((name) => contender(name, asked));
  const timings = await closedLoop(contenders, { warmUpMs: 1, rounds: 2, roundMs: 1, clients: 2, size });
  expect(timings.map((timing) => [timing.contender.name, timing.rounds.length])).toEqual([
    ['a', 2],
    ['b', 2],
    ['c', 2],
  ]);
  const turns = asked.filter((name, place) => name !== asked[place - 1]);
  expect(turns.join('')).toBe('abcabcbca');
});

test('the best round is the quickest, the median the one in the middle', () => {
  const timing = { contender: contender('a', []), rounds: [5, 3, 9] };
  expect(best(timing)).toBe(3);
  expect(median(timing)).toBe(5);
});

test('a promise is broken by a ratio, or by statements that grow with the rows', () => {
  const quiet = benchOptions(['--rounds', '1', '--json']);
  const said: unknown[] = [];
  const log = console.log;
  console.log = (text: unknown) => said.push(text);
  const verdict = (milliseconds: number, small: string) => {
    const [raw, gateway] = ['one raw SQL statement', 'gateway, one process'].map((name) =>
      contender(name, []),
    );
    const timings = [
      { contender: raw!, rounds: [2] },
      { contender: gateway!, rounds: [milliseconds] },
    ];
    return printReport(timings, new Map([[gateway!, { full: '7 + 16', small }]]), quiet);
  };
  try {
    expect(verdict(10, '7 + 16')).toBe(true);
    expect(verdict(10.1, '7 + 16')).toBe(false);
    expect(verdict(10, '6 + 16')).toBe(false);
  } finally {
    console.log = log;
  }
  expect(said).toHaveLength(3);
});
