import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { casesSubgraph, resealPersonalData } from '@guanjia/cases';
import { exitOnFailure } from '@guanjia/http';
import { connect, offsetClock, openContext, serviceCaller, type PersonalDataKeys } from '@guanjia/kit';
import { rolesOf, urlFor } from '@guanjia/postgres';
import { readEnvironment } from '../children/environment.ts';
import { demoClockOffset } from '../demo.ts';
import { message, type MessageKey, type MessageValues } from '../messages.ts';
import { STATE } from '../repository.ts';
import { openSecrets, type Secrets } from '../secrets.ts';
import { StartError } from '../start-error.ts';
import { beginRotation, endRotation, installedKeys, keyIdOf } from './personal-data-keys.ts';

/** `npm run rotate:personal-data-key`: see the README. */
exitOnFailure();
try {
  const { values } = parseArgs({ options: { new: { type: 'boolean', default: false } } });
  if (process.env['GUANJIA_DATABASES']) await resealFromEnvironment();
  else await rotateInstalled(openSecrets(join(STATE, 'secrets.json')), values.new);
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  if (!(error instanceof StartError) && !isUsage) throw error;
  console.error(isUsage ? new StartError('rotationUsage').message : error.message);
  process.exitCode = 1;
}

/** Of what `npm start` runs: begins a rotation, or ends it. */
async function rotateInstalled(secrets: Secrets, isNew: boolean): Promise<void> {
  if (isNew) {
    beginRotation(secrets);
    say('rotationBegun');
    return;
  }
  const keys = installedKeys(secrets);
  const { keyId, postgres } = runningPlatform();
  // A process that does not hold the new key could not open what is sealed with it.
  if (keyId !== keyIdOf(keys)) throw new StartError('rotationNeedsStart');
  const { service: role } = rolesOf('guanjia_cases');
  const server = process.env['DATABASE_URL'] || `postgres://127.0.0.1:${postgres}/`;
  await reseal(keys, {
    serviceUrl: urlFor(server, {
      database: 'guanjia_cases',
      role,
      password: secrets.of(`password of ${role}`),
    }),
    clockOffsetMs: demoClockOffset(join(STATE, 'demo.json')),
  });
  if (keys.others.length === 0) return;
  endRotation(secrets);
  say('rotationEnded');
}

/** Where another supervisor starts the processes, it also keeps the keys. */
async function resealFromEnvironment(): Promise<void> {
  const environment = readEnvironment();
  const serviceUrl = environment.GUANJIA_DATABASES?.['cases'];
  const current = environment.GUANJIA_PERSONAL_DATA_KEY;
  if (!serviceUrl || !current) throw new StartError('rotationUsage');
  const keys = { current, others: environment.GUANJIA_PERSONAL_DATA_OTHER_KEYS };
  await reseal(keys, { serviceUrl, clockOffsetMs: environment.GUANJIA_CLOCK_OFFSET_MS });
}

async function reseal(
  { current, others = [] }: PersonalDataKeys,
  { serviceUrl, clockOffsetMs }: { serviceUrl: string; clockOffsetMs: number },
): Promise<void> {
  const { entities } = casesSubgraph({ personalDataKey: current, otherPersonalDataKeys: others });
  const orm = await connect({ serviceUrl, poolSize: 2 }, entities);
  const caller = serviceCaller('cases');
  const clock = offsetClock(clockOffsetMs);
  const context = openContext({ orm, clock, caller, requestId: 'rotate:personal-data-key' });
  try {
    const rows = await resealPersonalData(context, ({ table, resealed }) =>
      process.stderr.write(`\r${table} ${resealed}    `),
    );
    process.stderr.write('\n');
    say('resealed', { rows });
  } finally {
    await context.close();
    await orm.close(true);
  }
}

/** Which key the running platform seals with, and where its database listens. */
function runningPlatform(): { keyId: string; postgres: number } {
  try {
    const read = (name: string) =>
      JSON.parse(readFileSync(join(STATE, name), 'utf8')) as Record<string, unknown>;
    return {
      keyId: String(read('instance.json')['personalDataKeyId']),
      postgres: Number(read('ports.json')['postgres']),
    };
  } catch {
    throw new StartError('rotationNeedsStart');
  }
}

function say(key: MessageKey, values: MessageValues = {}): void {
  const { zh, en } = message(key, values);
  console.log(`${zh}\n${en}`);
}
