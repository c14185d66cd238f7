import { startPlatform, type Platform } from '../testing/platform.ts';

/** Estates are listed by star and by the credit of their company, which another service knows. */
let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.stop());

interface Estate {
  id: string;
  name: string;
  star: { level: number } | null;
  company: { id: string; credit: { grade: string } | null } | null;
}

interface EstatePage {
  nodes: Estate[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

const ESTATES = `query ($filter: EstateFilter, $first: Int!, $after: String) {
  estates(filter: $filter, first: $first, after: $after, orderBy: [{ field: HOUSEHOLDS, direction: DESC }]) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id name star { level } company { id credit { grade } } } } }`;

async function page(variables: Record<string, unknown>): Promise<EstatePage> {
  const { data, errors } = await platform.inProcess.query(ESTATES, variables);
  expect(errors).toBeUndefined();
  return (data as { estates: EstatePage }).estates;
}

const starOf = ({ star }: Estate) => (star ? `STAR_${star.level}` : 'NONE');
const gradeOf = ({ company }: Estate) => company?.credit?.grade;
const ids = (estates: readonly Estate[]) => estates.map(({ id }) => id);

test.each(['NONE', 'STAR_1', 'STAR_2', 'STAR_3', 'STAR_4', 'STAR_5'])(
  'the estates with the star %s are those that show it, in the order that was asked for',
  async (level) => {
    const { nodes: all } = await page({ first: 100 });
    const found = await page({ first: 100, filter: { star: { eq: level } } });
    expect(ids(found.nodes)).toEqual(ids(all.filter((estate) => starOf(estate) === level)));
    expect(found.totalCount).toBe(found.nodes.length);
  },
);

test.each(['AAA', 'AA', 'A', 'B', 'C'])(
  'the estates with the credit grade %s are those whose company shows it',
  async (grade) => {
    const { nodes: all } = await page({ first: 100 });
    const found = await page({ first: 100, filter: { creditGrade: { eq: grade } } });
    expect(ids(found.nodes)).toEqual(ids(all.filter((estate) => gradeOf(estate) === grade)));
    expect(found.nodes).not.toHaveLength(0);
  },
);

test('star, grade and company narrow each other, and pages of them leave nothing out', async () => {
  const { nodes: all } = await page({ first: 100 });
  const filter = { star: { in: ['STAR_2', 'STAR_3'] }, creditGrade: { ne: 'AA' } };
  const wanted = all.filter(
    (estate) => ['STAR_2', 'STAR_3'].includes(starOf(estate)) && gradeOf(estate) !== 'AA',
  );
  const found: Estate[] = [];
  for (let after: string | undefined; ;) {
    const { nodes, pageInfo } = await page({ filter, first: 4, after });
    found.push(...nodes);
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(ids(found)).toEqual(ids(wanted));
  const company = wanted[0]?.company?.id;
  const ofCompany = await page({ filter: { ...filter, companyId: { eq: company } }, first: 100 });
  expect(ids(ofCompany.nodes)).toEqual(ids(wanted.filter((estate) => estate.company?.id === company)));
});
