import { parseArgs } from 'node:util';
import { z } from 'zod';
import { StartError } from './start-error.ts';

/** What the person who starts the platform may decide. */
export interface StartOptions {
  /** Public port; undefined takes 8080 or the next free one. */
  port: number | undefined;
  /** The gateway's port for integrators; undefined takes 8081 or the next free one. */
  gatewayPort: number | undefined;
  /** Gateway and services as processes of their own, over HTTP. */
  processes: boolean;
  /** Take what the services copy from each other anew, after a database was restored. */
  rebuildFeeds: boolean;
  /** Begin anew: wipes state and data. */
  reset: boolean;
  /** An existing PostgreSQL server instead of the embedded one. */
  databaseUrl: string | undefined;
}

const port = z.coerce.number().int().min(1).max(65_535).optional();

/** @throws StartError usage */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv): StartOptions {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string' },
        'gateway-port': { type: 'string' },
        processes: { type: 'boolean', default: false },
        'rebuild-feeds': { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
      },
    });
    return {
      port: port.parse(values.port),
      gatewayPort: port.parse(values['gateway-port']),
      processes: values.processes,
      rebuildFeeds: values['rebuild-feeds'],
      reset: values.reset,
      databaseUrl: environment['DATABASE_URL'] || undefined,
    };
  } catch {
    throw new StartError('usage');
  }
}
