import { fixedClock, personOf, Role, type Caller } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { demoHarness, type DemoHarness } from './demo-harness.ts';

export const DISTRICT = '150271000000';
export const COMMUNITY = '150271010027';
export const registrar = personOf(DISTRICT, [Role.REGISTRAR]);

export interface Row {
  id: string;
  version: number;
}

interface FoundEstate extends Row {
  company: Row | null;
  area: Row | null;
}

interface FeedEvent {
  type: string;
  subjectId: string;
  data: unknown;
}

/** The demo district in the week after its first one, and what tests of changes ask of it. */
export interface RegistrarHarness extends DemoHarness {
  /** What the first error of a change says to programs; the registrar's change unless told otherwise. */
  errorOf(query: string, input: object, caller?: Caller): Promise<Record<string, unknown> | undefined>;
  estateNamed(name: string): Promise<FoundEstate>;
  /** The place of the newest event in the feed. */
  feedEnd(): Promise<number>;
  eventsAfter(place: number): Promise<FeedEvent[]>;
}

export async function registrarHarness(): Promise<RegistrarHarness> {
  const harness = await demoHarness(fixedClock('2018-11-05T10:00:00+08:00'));
  return {
    ...harness,
    async errorOf(query, input, caller = registrar) {
      const { errors } = await harness.ask(caller, query, { input });
      return errors?.[0]?.extensions;
    },
    async estateNamed(name) {
      const query = `query($name: String) { estates(filter: { name: { eq: $name } }) { nodes {
        id version company { id version } area { id version } } } }`;
      const { estates } = await harness.data<{ estates: { nodes: FoundEstate[] } }>(registrar, query, {
        name,
      });
      const [estate] = estates.nodes;
      if (!estate) throw new Error(`no estate ${name}`);
      return estate;
    },
    async feedEnd() {
      await harness.subgraph.sequence();
      const { rows } = await withClient(harness.database.adminUrl, (client) =>
        client.query<{ end: string }>('select coalesce(max(position), 0) as end from outbox_event'),
      );
      return Number(rows[0]?.end);
    },
    async eventsAfter(place) {
      const query =
        'query($after: SafeInt) { estatesEvents(after: $after, first: 500) { events { type subjectId data } } }';
      const answer = await harness.data<{ estatesEvents: { events: FeedEvent[] } }>(registrar, query, {
        after: place,
      });
      return answer.estatesEvents.events;
    },
  };
}
