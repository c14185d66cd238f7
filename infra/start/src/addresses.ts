import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { StartOptions } from './options.ts';
import { anyFreePort, isFree, nextFreePort } from './ports.ts';
import type { Progress } from './progress.ts';
import { StartError } from './start-error.ts';

const PUBLIC_PORT = 8080;
const GATEWAY_PORT = 8081;

/** Processes that only the platform's other processes talk to: any free port will do. */
const INNER = ['identity', 'releases', 'postgres', 'estates', 'cases', 'ratings'] as const;

/** Ports on 127.0.0.1, by process. */
export type Ports = Record<'shell' | 'gateway' | (typeof INNER)[number], number>;

const remembered = z.record(z.string(), z.number().int());

/**
 * Chooses the ports: the public two as wished, the inner ones as last time where they are still free.
 * @throws StartError portTaken when somebody asked for a port that is taken, noPort when none is left
 */
export async function choosePorts(file: string, options: StartOptions, progress: Progress): Promise<Ports> {
  const last = recall(file);
  const taken = new Set<number>();
  const take = (port: number) => {
    taken.add(port);
    return port;
  };
  const ports = {
    shell: take(await publicPort(options.port, PUBLIC_PORT, { taken, progress })),
    gateway: take(await publicPort(options.gatewayPort, GATEWAY_PORT, { taken, progress })),
  } as Ports;
  for (const name of INNER) {
    const before = last[name];
    const again = before !== undefined && !taken.has(before) && (await isFree(before));
    ports[name] = take(again ? before : await anyFreePort(taken));
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(ports));
  return ports;
}

async function publicPort(
  wished: number | undefined,
  usual: number,
  { taken, progress }: { taken: ReadonlySet<number>; progress: Progress },
): Promise<number> {
  if (wished !== undefined) {
    if (taken.has(wished) || !(await isFree(wished))) throw new StartError('portTaken', { port: wished });
    return wished;
  }
  const port = await nextFreePort(usual, taken);
  if (port === undefined) throw new StartError('noPort', { port: usual });
  if (port !== usual) progress.note('portMoved', { wished: usual, port });
  return port;
}

function recall(file: string): Record<string, number> {
  try {
    return remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
