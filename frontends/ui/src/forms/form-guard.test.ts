import { anyFilled } from './form-guard.ts';

test('a form that was emptied again loses nothing', () => {
  expect(anyFilled({ text: ' \n', until: null, channels: [], acceptGaps: false })).toBe(false);
  expect(anyFilled({ text: '', until: '2018-1' })).toBe(true);
  expect(anyFilled({ channels: ['CALL'] })).toBe(true);
});
