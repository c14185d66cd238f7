import { spawn, type ChildProcess } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { signIdentity, type Caller } from '@guanjia/kit';

const PROGRAM = fileURLToPath(new URL('../../../../infra/start/dist/children/service.js', import.meta.url));

export interface ServiceProcessesConfig {
  serviceUrl: string;
  personalDataKey: string;
  /** The platform's time when the first instance starts; it runs on from there. */
  startsAt: string;
  instances: number;
  /** A folder for compiled code: a service that is started often starts sooner. */
  cache: string;
}

/** An answer that did not come: nobody knows whether the change was made. */
export class AnswerLost extends Error {}

export interface ServiceProcesses {
  /** Asks one instance after the other, as the gateway does. Throws AnswerLost when the instance goes meanwhile. */
  ask(caller: Caller, query: string, variables?: Record<string, unknown>): Promise<GraphQLAnswer>;
  /** Kills an instance, or all; they come up again by themselves. Answers how many there were to kill. */
  kill(which: number | 'ALL'): number;
  /** Kills all instances; the platform's clock has moved to this moment when they come up again. */
  killAndMoveClock(iso: string): void;
  /** Every instance is up again. */
  allUp(): Promise<void>;
  /** Stops all in good order; answers their exit codes. */
  stop(): Promise<(number | null)[]>;
}

export interface GraphQLAnswer {
  data?: Record<string, never> | null;
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

interface Instance {
  child: ChildProcess;
  url: string | undefined;
}

/** The cases service as processes of its own on one database, each started again whenever it ends. */
export function serviceProcesses(config: ServiceProcessesConfig): ServiceProcesses {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is not built: run "npm run types" first.`);
  const keys = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { format: 'der', type: 'spki' },
    privateKeyEncoding: { format: 'der', type: 'pkcs8' },
  });
  const key = createPrivateKey({ key: keys.privateKey, format: 'der', type: 'pkcs8' });
  const secret = keys.privateKey.toString('base64');
  const instances: Instance[] = [];
  let waiting: (() => void)[] = [];
  let offset = Date.parse(config.startsAt) - Date.now();
  let stopping = false;
  let turn = 0;

  const environment = (): Record<string, string> => ({
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: join(config.cache, 'compiled'),
    GUANJIA_LOG_LEVEL: 'silent',
    GUANJIA_SERVICE: 'cases',
    GUANJIA_CLOCK_OFFSET_MS: String(offset),
    GUANJIA_DATABASES: JSON.stringify({ cases: config.serviceUrl }),
    GUANJIA_PERSONAL_DATA_KEY: config.personalDataKey,
    GUANJIA_SUBGRAPHS: '{}',
    GUANJIA_SIGNING_KEY: secret,
    GUANJIA_TRUSTED_KEYS: JSON.stringify({ gateway: keys.publicKey.toString('base64') }),
  });

  const launch = (place: number): void => {
    const child = spawn(process.execPath, [PROGRAM], {
      env: { ...process.env, NODE_OPTIONS: '', ...environment() },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const instance: Instance = { child, url: undefined };
    instances[place] = instance;
    child.on('message', (message: { type: string; url: string }) => {
      if (message.type !== 'listening') return;
      instance.url = message.url;
      for (const goOn of waiting.splice(0)) goOn();
    });
    child.once('exit', () => {
      instance.url = undefined;
      if (!stopping) launch(place);
    });
  };
  for (let place = 0; place < config.instances; place += 1) launch(place);

  const anyUrl = async (): Promise<string> => {
    for (;;) {
      for (let tried = 0; tried < instances.length; tried += 1) {
        turn += 1;
        const url = instances[turn % instances.length]?.url;
        if (url) return url;
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };

  const killed = (instance: Instance | undefined): number => {
    if (!instance?.url) return 0;
    instance.url = undefined;
    return instance.child.kill('SIGKILL') ? 1 : 0;
  };

  return {
    async ask(caller, query, variables = {}) {
      const url = await anyUrl();
      const body = JSON.stringify({ query, variables });
      const token = await signIdentity({ issuer: 'gateway', audience: 'cases', caller, body, key });
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body,
        });
        return (await response.json()) as GraphQLAnswer;
      } catch (cause) {
        throw new AnswerLost('The answer did not come.', { cause });
      }
    },
    kill: (which) =>
      which === 'ALL'
        ? instances.reduce((sum, instance) => sum + killed(instance), 0)
        : killed(instances[which % instances.length]),
    killAndMoveClock(iso) {
      offset = Date.parse(iso) - Date.now();
      for (const { child } of instances) child.kill('SIGKILL');
    },
    async allUp() {
      while (instances.some(({ url }) => !url)) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    async stop() {
      stopping = true;
      for (const goOn of waiting.splice(0)) goOn();
      waiting = [];
      return Promise.all(
        instances.map(
          ({ child }) =>
            new Promise<number | null>((resolve) => {
              child.once('exit', (code) => resolve(code));
              if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
              else child.kill('SIGTERM');
            }),
        ),
      );
    },
  };
}
