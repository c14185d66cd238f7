import {
  fixedClock,
  migrate,
  openDocumentStore,
  type Caller,
  type Clock,
  type DomainEvent,
  type FeedReader,
} from '@guanjia/kit';
import { demoId, DEMO_MORNING, personOf, Role, subgraphHarness, Tier, type Harness } from '@guanjia/kit';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@guanjia/postgres';
import { casesSubgraph } from '../cases-subgraph.ts';
import { databaseParts } from '../database-parts.ts';
import type { MailSettings } from '../notices/mail/mail-settings.ts';
import type { WebhookSettings } from '../webhooks/webhook-settings.ts';
import { mutation } from './mutations.ts';

export const DISTRICT = '150271000000';
export const SUBDISTRICT = '150271010000';
export const COMMUNITY = '150271010027';
export const OTHER_COMMUNITY = '150271010001';

export const estateId = (name: string) => demoId('Estate', name);
export const staffId = (account: string) => demoId('StaffMember', account);

interface EstateFact {
  name: string;
  divisionCode: string;
}

export const estates: readonly EstateFact[] = [
  { name: '松石雅居', divisionCode: COMMUNITY },
  { name: '科技家园', divisionCode: COMMUNITY },
  { name: '友谊小区', divisionCode: OTHER_COMMUNITY },
  { name: '火炬苑', divisionCode: '150271020100' },
];

const divisions = [
  [DISTRICT, '包头稀土高新技术产业开发区', 'DISTRICT', null],
  [SUBDISTRICT, '稀土路街道', 'SUBDISTRICT', DISTRICT],
  ['150271020000', '民馨路街道', 'SUBDISTRICT', DISTRICT],
  [COMMUNITY, '科技路社区', 'COMMUNITY', SUBDISTRICT],
  [OTHER_COMMUNITY, '友谊社区', 'COMMUNITY', SUBDISTRICT],
  ['150271020100', '火炬路社区', 'COMMUNITY', '150271020000'],
] as const;

const staff = [
  ['community', COMMUNITY, Tier.COMMUNITY, [Role.HANDLER]],
  ['community2', OTHER_COMMUNITY, Tier.COMMUNITY, [Role.HANDLER]],
  ['subdistrict', SUBDISTRICT, Tier.SUBDISTRICT, [Role.HANDLER, Role.SUPERVISOR]],
  ['subdistrict-head', SUBDISTRICT, Tier.SUBDISTRICT, [Role.HEAD]],
  ['district', DISTRICT, Tier.DISTRICT, [Role.HANDLER, Role.SUPERVISOR]],
  ['analyst', DISTRICT, Tier.DISTRICT, [Role.ANALYST]],
  ['community3', '150271020100', Tier.COMMUNITY, [Role.HANDLER]],
  ['subdistrict2', '150271020000', Tier.SUBDISTRICT, [Role.HANDLER]],
] as const;

/** A feed of the registry that a test writes itself. */
export function registryFeed(): { read: FeedReader; say(type: string, data: Record<string, unknown>): void } {
  const events: DomainEvent[] = [];
  const say = (type: string, data: Record<string, unknown>) => {
    events.push({
      position: events.length + 1,
      type,
      subjectId: String(data['id']),
      divisionCode: String(data['divisionCode'] ?? data['code']),
      occurredAt: DEMO_MORNING,
      data,
    });
  };
  for (const [code, name, level, parentCode] of divisions) {
    say('DivisionSaved', { id: demoId('Division', code), code, name, level, parentCode, validTo: null });
  }
  for (const [account, divisionCode, tier, roles] of staff) {
    say('StaffMemberSaved', {
      id: staffId(account),
      name: `${account}员`,
      divisionCode,
      tier,
      roles,
      account,
      active: true,
    });
  }
  for (const { name, divisionCode } of estates) {
    say('EstateSaved', {
      id: estateId(name),
      name,
      divisionCode,
      status: 'COMPLETED',
      completedOn: '2010-01-01',
    });
  }
  return {
    say,
    read: async (after, first) => {
      const page = events.filter((event) => event.position > after).slice(0, first);
      return { events: page, lastPosition: page.at(-1)?.position ?? after };
    },
  };
}

export const people = {
  community: personOf(COMMUNITY, [Role.HANDLER], { staffId: staffId('community'), name: 'community员' }),
  community2: personOf(OTHER_COMMUNITY, [Role.HANDLER], {
    staffId: staffId('community2'),
    name: 'community2员',
  }),
  subdistrict: personOf(SUBDISTRICT, [Role.HANDLER, Role.SUPERVISOR], { staffId: staffId('subdistrict') }),
  subdistrictHead: personOf(SUBDISTRICT, [Role.HEAD], {
    staffId: staffId('subdistrict-head'),
    name: 'subdistrict-head员',
  }),
  district: personOf(DISTRICT, [Role.HANDLER, Role.SUPERVISOR], { staffId: staffId('district') }),
  analyst: personOf(DISTRICT, [Role.ANALYST]),
  auditor: personOf(DISTRICT, [Role.AUDITOR]),
  hotline: {
    ...personOf(DISTRICT, [Role.INTEGRATOR]),
    kind: 'CLIENT',
    subject: 'hotline-12345',
    scopes: ['cases:write', 'cases:read'],
  } as Caller,
};

/** What a query answers; the test that asked knows its shape. */
export type Answer = ReturnType<typeof JSON.parse>;

/** A clock that a test moves. */
export function movableClock(iso = DEMO_MORNING): Clock & { set(iso: string): void } {
  let clock = fixedClock(iso);
  return {
    now: () => clock.now(),
    today: () => clock.today(),
    set: (to) => {
      clock = fixedClock(to);
    },
  };
}

export interface CasesHarness extends Harness {
  database: TestDatabase;
  feed: ReturnType<typeof registryFeed>;
  clock: ReturnType<typeof movableClock>;
  /** Where the bytes of documents lie. */
  folder: string;
  /** Runs a mutation that must succeed: answers `shape` of its payload, or throws the errors. */
  mutate(person: Caller, name: string, input: object, shape: string): Promise<Answer>;
  /** Runs a mutation that must not succeed: answers the extensions of its first error. */
  refusal(person: Caller, name: string, input: object): Promise<Record<string, unknown> | undefined>;
}

/** Bytes of a document at most, in tests. */
export const LARGEST_DOCUMENT = 2 * 1024 * 1024;

export interface CasesHarnessConfig {
  /** Where the registry comes from; a feed of the test's own unless told. */
  read?: FeedReader;
  webhooks?: WebhookSettings;
  mail?: MailSettings;
}

/** The cases service on a fresh database that knows the registry. */
export async function casesHarness({ read, ...settings }: CasesHarnessConfig = {}): Promise<CasesHarness> {
  const database = await createTestDatabase({
    name: 'cases',
    prepare: (urls) => migrate(urls, databaseParts),
  });
  const feed = registryFeed();
  const clock = movableClock();
  const folder = await mkdtemp(join(tmpdir(), 'guanjia-cases-'));
  const definition = casesSubgraph({
    personalDataKey: Buffer.alloc(32, 7).toString('base64'),
    ...settings,
  });
  const harness = await subgraphHarness(definition, {
    serviceUrl: database.serviceUrl,
    clock,
    feeds: { estates: read ?? feed.read },
    documents: openDocumentStore({ folder, largest: LARGEST_DOCUMENT }),
  });
  await harness.subgraph.catchUp();
  return {
    ...harness,
    database,
    feed,
    clock,
    folder,
    mutate: async (person, name, input, shape) =>
      (await harness.data<Answer>(person, mutation(name, shape), { input }))[name],
    refusal: async (person, name, input) =>
      (await harness.ask(person, mutation(name, '{ __typename }'), { input })).errors?.[0]?.extensions,
    stop: async () => {
      await harness.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
