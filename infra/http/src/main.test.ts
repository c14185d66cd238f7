import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const MAIN = resolve(import.meta.dirname, 'main.ts');

test('a promise that nobody waited for is told, and the process goes on', async () => {
  const script = `
    import { exitOnFailure } from ${JSON.stringify(MAIN)};
    exitOnFailure();
    void Promise.reject(new Error('nobody waited'));
    setImmediate(() => console.log('goes on'));`;
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '--eval', script]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  expect({ code, out }).toEqual({ code: 0, out: 'goes on\n' });
  expect(err).toContain('nobody waited');
});
