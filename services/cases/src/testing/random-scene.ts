import { personOf, Role, type Caller, type Tier } from '@guanjia/kit';
import { DISTRICT, people, staffId, type Answer, type CasesHarness } from './cases-harness.ts';
import { SAID, type FigureOracle } from './figure-oracle.ts';

/** The same numbers from the same seed, from 0 up to but without 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const ESTATES = ['松石雅居', '科技家园', '友谊小区', '火炬苑'] as const;
export const CATEGORIES = ['WATER', 'POWER', 'NOISE', 'RUBBISH', 'ROOF'];
export const COMMUNITIES = ['150271010027', '150271010001', '150271020100'];
const HOMES: Readonly<Record<string, string>> = {
  松石雅居: '150271010027',
  科技家园: '150271010027',
  友谊小区: '150271010001',
  火炬苑: '150271020100',
};
const DIGITS: Readonly<Record<string, number>> = { COMMUNITY: 12, SUBDISTRICT: 9, DISTRICT: 6 };
const REFUSED =
  /"code":"(NOT_FOUND|ILLEGAL_TRANSITION|FORBIDDEN|RULE_VIOLATED|INVALID_INPUT|VERSION_CONFLICT)"/;

interface Desk {
  readonly division: { readonly code: string };
  readonly tier: string;
}

/** Where lives are lived at random: who acts, what the clock says, and the oracle that is told of everything. */
export class RandomScene {
  readonly head = personOf(DISTRICT, [Role.HEAD], { staffId: staffId('head-of-all') });
  readonly versions = new Map<string, number>();
  /** The community that an estate lies in. */
  readonly homes: Record<string, string> = { ...HOMES };
  private minute = 0;

  readonly harness: CasesHarness;
  readonly oracle: FigureOracle;
  readonly random: () => number;

  constructor({ harness, oracle, random }: Pick<RandomScene, 'harness' | 'oracle' | 'random'>) {
    this.harness = harness;
    this.oracle = oracle;
    this.random = random;
  }

  pick<One>(list: readonly One[]): One {
    return list[this.below(list.length)] as One;
  }

  chance(of: number): boolean {
    return this.random() < of;
  }

  /** A whole number from 0 up to but without `end`. */
  below(end: number): number {
    return Math.floor(this.random() * end);
  }

  beginDay(): void {
    this.minute = 0;
  }

  /** The next minute of a day becomes the present; answers it. */
  nextMinute(day: string): string {
    this.minute += 1;
    const two = (number: number) => String(number).padStart(2, '0');
    const at = `${day}T${two(8 + Math.floor(this.minute / 60))}:${two(this.minute % 60)}:00+08:00`;
    this.harness.clock.set(at);
    return new Date(at).toISOString();
  }

  /** Who works at a desk. */
  workerOf({ division, tier }: Desk): Caller {
    const code = division.code.slice(0, DIGITS[tier]).padEnd(12, '0');
    return personOf(code, [Role.HANDLER, Role.SUPERVISOR], {
      staffId: staffId(`worker-${tier}-${division.code}`),
      tier: tier as Tier,
    });
  }

  /** Runs a mutation; what the rules refuse did not happen, and answers null. */
  async attempt(person: Caller, name: string, input: object, shape = '{ case { id } }'): Promise<Answer> {
    try {
      return await this.harness.mutate(person, name, input, shape);
    } catch (error) {
      if (!REFUSED.test(String(error))) throw error;
      return null;
    }
  }

  /** Tells the oracle what the graph says of cases since a moment. */
  async hear(ids: readonly string[], at: string): Promise<void> {
    const told = ({ version: _version, ...said }: Answer) => JSON.stringify(said);
    for (let first = 0; first < ids.length; first += 100) {
      const { cases } = await this.harness.data<Answer>(
        people.district,
        `query($ids: [ID!]) { cases(filter: { id: { in: $ids } }, first: 100) { nodes { ${SAID} } } }`,
        { ids: ids.slice(first, first + 100) },
      );
      for (const said of cases.nodes) {
        this.versions.set(said.id, said.version);
        if (told(said) !== told(this.oracle.last(said.id) ?? {})) this.oracle.hear(said, at);
      }
    }
  }
}
