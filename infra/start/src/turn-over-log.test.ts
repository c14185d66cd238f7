import { appendFileSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { turnOverLog } from './turn-over-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanjia-turn-over-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'platform.log');
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

test('a log that has grown too large moves aside while its writer goes on in it; the oldest go', () => {
  const writer = openSync(file, 'a');
  for (let turn = 1; turn <= 6; turn += 1) {
    writeSync(writer, `${turn}${'x'.repeat(100)}\n`);
    turnOverLog(file, 100);
    expect(text('platform.log')).toBe('');
    expect(text('platform.log.1')).toMatch(new RegExp(`^${turn}x`));
  }
  writeSync(writer, 'on');
  expect(text('platform.log')).toBe('on');
  expect(readdirSync(folder).toSorted()).toEqual([
    'platform.log',
    ...[1, 2, 3, 4].map((number) => `platform.log.${number}`),
  ]);
  expect(text('platform.log.4')).toMatch(/^3x/);
});

test('a small log stays, and one that is not there is nobody’s trouble', () => {
  appendFileSync(file, ' and on');
  turnOverLog(file, 100);
  turnOverLog(join(folder, 'none.log'), 100);
  expect(text('platform.log')).toBe('on and on');
});
