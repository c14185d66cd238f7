import { benchOptions } from './bench-options.ts';

test('the plain benchmark is the read; the one of many cases is asked for', () => {
  expect(benchOptions([])).toMatchObject({ only: 'read', rounds: 60, clients: 1, json: false });
  expect(benchOptions(['--only', 'scale'])).toMatchObject({ only: 'scale', cases: 2_000_000 });
  for (const only of ['writes', 'webhooks']) expect(benchOptions(['--only', only])).toMatchObject({ only });
  expect(benchOptions(['--only', 'scale', '--cases', '200000', '--keep', 'there'])).toMatchObject({
    cases: 200_000,
    keep: 'there',
  });
});

test.each([[['--only', 'speed']], [['--cases', '0']], [['--rounds', 'many']], [['--fast']]])(
  '%j is refused',
  (args) => {
    expect(() => benchOptions(args)).toThrow();
  },
);
