import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { typablePassword, type Secrets } from './secrets.ts';

/** The demo district wakes up on this Monday morning. */
const DEMO_START = Date.parse('2018-10-29T08:30:00+08:00');

const clockFile = z.object({ clockOffsetMs: z.number().int() });

/** Milliseconds between real time and the demo district's, fixed at its first start: its days then pass as ours do. */
export function demoClockOffset(file: string, now = Date.now()): number {
  if (existsSync(file)) return clockFile.parse(JSON.parse(readFileSync(file, 'utf8'))).clockOffsetMs;
  const clockOffsetMs = DEMO_START - now;
  writeFileSync(file, JSON.stringify({ clockOffsetMs }));
  return clockOffsetMs;
}

/** A person of the demo district who may sign in, as the estates service's demo data name them. */
const staffSchema = z.object({
  account: z.string(),
  name: z.string(),
  division: z.string(),
  divisionName: z.string().optional(),
  tier: z.enum(['DISTRICT', 'SUBDISTRICT', 'COMMUNITY']),
  roles: z.array(z.string()),
  staffId: z.string().optional(),
});

/** What preparation reports when it is done. */
export const preparedSchema = z.object({ type: z.literal('prepared'), staff: z.array(staffSchema) });

export type DemoAccount = z.output<typeof staffSchema> & { password: string };

export interface DemoClient {
  clientId: string;
  secret: string;
  name: string;
  scopes: string[];
  division: string;
  tier: 'DISTRICT';
}

/** Everyone that the identity provider knows, with their passwords. */
export interface DemoDirectory {
  accounts: DemoAccount[];
  clients: DemoClient[];
}

export function demoDirectory(staff: z.output<typeof staffSchema>[], secrets: Secrets): DemoDirectory {
  return {
    accounts: staff.map((person) => ({
      ...person,
      password: secrets.of(`password of ${person.account}`, typablePassword),
    })),
    clients: [
      {
        clientId: 'hotline-12345',
        secret: secrets.of('client secret of hotline-12345'),
        name: '12345 政府热线',
        scopes: ['cases:read', 'cases:write'],
        division: '150271000000',
        tier: 'DISTRICT',
      },
    ],
  };
}
