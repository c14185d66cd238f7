import { Role, Tier } from '@guanjia/kit';
import type { Caller, Subgraph } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';

/** Who registers and works on cases, and what they are about. */
interface Desk {
  caller: Caller;
  estateId: string;
  categoryId: string;
}

interface Standing {
  id: string;
  version: number;
}

/** The steps after the registration, each a mutation of its own, as an office makes them. */
const STEPS: readonly [name: string, type: string, input: (desk: Desk) => object][] = [
  ['acceptCase', 'CaseStepInput', () => ({})],
  ['assignCase', 'AssignCaseInput', ({ caller }) => ({ assigneeId: caller.staffId, dueOn: '2018-10-31' })],
  ['startCase', 'CaseStepInput', () => ({})],
  ['resolveCase', 'ResolveCaseInput', () => ({ text: '已更换灯具' })],
  ['recordFollowUp', 'FollowUpInput', () => ({ satisfaction: 'SATISFIED' })],
  ['closeCase', 'CaseStepInput', () => ({})],
];

/** Makes cases through the service's own graph. */
export interface CaseWriter {
  register(): Promise<Standing>;
  /** A whole life: registered, accepted, assigned, started, resolved, followed up, closed. */
  live(): Promise<Standing>;
}

/** @param adminUrl the database of the cases, to choose a desk of it */
export async function caseWriter(subgraph: Subgraph, adminUrl: string): Promise<CaseWriter> {
  const desk = await chooseDesk(adminUrl);
  const ask = async (name: string, type: string, input: object): Promise<Standing> => {
    const { data, errors } = await subgraph.execute({
      query: `mutation($input: ${type}!) { ${name}(input: $input) { case { id version } } }`,
      variables: { input },
      caller: desk.caller,
      requestId: 'bench',
    });
    if (errors) throw new Error(JSON.stringify(errors));
    const payload = data as Record<string, { case: Standing }>;
    return (payload[name] as { case: Standing }).case;
  };
  const register = () =>
    ask('registerCase', 'RegisterCaseInput', {
      channel: 'VISIT',
      estateId: desk.estateId,
      categoryId: desk.categoryId,
      text: '三号楼楼道灯不亮，请派人来看',
      complainantName: '王某',
      complainantPhone: '13812345678',
    });
  return {
    register,
    async live() {
      let standing = await register();
      for (const [name, type, input] of STEPS)
        standing = await ask(name, type, { ...standing, ...input(desk) });
      return standing;
    },
  };
}

async function chooseDesk(adminUrl: string): Promise<Desk> {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query<
      Record<'estate' | 'category' | 'division' | 'staff' | 'name', string>
    >(`
      select e.id as estate, e.division_code as division, s.id as staff, s.name,
        (select id from case_category order by id limit 1) as category
      from staff_ref s join estate_ref e on e.division_code = s.division_code
      where s.tier = 'COMMUNITY' and s.active and 'HANDLER' = any(s.roles) order by e.id limit 1`);
    const [row] = rows;
    if (!row) throw new Error('The demo district has no handler of a community with an estate.');
    const caller: Caller = {
      kind: 'USER',
      subject: row.staff,
      staffId: row.staff,
      name: row.name,
      division: row.division as never,
      tier: Tier.COMMUNITY,
      roles: [Role.HANDLER],
      scopes: [],
    };
    return { caller, estateId: row.estate, categoryId: row.category };
  });
}
