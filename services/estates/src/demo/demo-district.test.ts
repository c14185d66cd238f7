import { personOf, Role } from '@guanjia/kit';
import { checkCreditCode } from '../companies/credit-code.ts';
import { demoHarness, type DemoHarness } from '../testing/demo-harness.ts';
import { demoCompanies } from './companies.ts';
import { demoStaff } from './people.ts';

const DISTRICT = '150271000000';
const district = personOf(DISTRICT);

let harness: DemoHarness;
beforeAll(async () => {
  harness = await demoHarness();
}, 60_000);
afterAll(() => harness?.stop());

describe('the demo district', () => {
  test('is the district and its 28 divisions, with the names and codes of 2018', async () => {
    const { divisions } = await harness.data<{ divisions: { totalCount: number; nodes: { code: string; name: string }[] } }>(
      district,
      '{ divisions(first: 100) { totalCount nodes { code name level kind parent { code } } } }',
    );
    expect(divisions.totalCount).toBe(29);
    expect(divisions.nodes).toContainEqual({
      code: '150271010027',
      name: '科技路社区',
      level: 'COMMUNITY',
      kind: 'RESIDENTS_COMMITTEE',
      parent: { code: '150271010000' },
    });
    expect(divisions.nodes.filter(({ code }) => code.startsWith('150271010') && !code.endsWith('000'))).toHaveLength(16);
  });
});
