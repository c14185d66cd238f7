import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './find-chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanjia-chromium-'));
const program = join(folder, 'chromium');
writeFileSync(program, '#!/bin/sh\n');
chmodSync(program, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('CHROMIUM_PATH comes before what is on the path', () => {
  expect(findChromium({ CHROMIUM_PATH: program, PATH: '/usr/bin' })).toBe(program);
});

test('a CHROMIUM_PATH that leads nowhere is not silently replaced', () => {
  expect(() => findChromium({ CHROMIUM_PATH: '/nowhere/chromium', PATH: folder })).toThrow(
    'Correct it, or unset it',
  );
});

test('without CHROMIUM_PATH the first browser on the path is taken', () => {
  expect(findChromium({ PATH: `${folder}:/usr/bin` })).toBe(program);
});
