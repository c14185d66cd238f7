import { estateTree, openness } from './estate-tree.ts';
import type { PlacedEstate } from './estate-tree.ts';

const community = (name: string) => ({ id: name, name, parent: { id: '稀土路街道', name: '稀土路街道' } });
const estate = (name: string, more: Partial<PlacedEstate> = {}): PlacedEstate => ({
  id: name,
  name,
  division: community('科技路社区'),
  floorArea: 1000,
  households: 10,
  managementMode: 'PROPERTY_COMPANY',
  openCases: 0,
  ...more,
});

describe('the district as rectangles', () => {
  test('a community and a subdistrict are as large as the estates in them', () => {
    const [subdistrict] = estateTree(
      [estate('松石雅居'), estate('甲'), estate('乙', { division: community('友谊社区'), floorArea: 500 })],
      'floorArea',
      'mode',
    );
    expect(subdistrict).toMatchObject({ name: '稀土路街道', value: 2500 });
    expect(subdistrict?.children?.map(({ name, value }) => [name, value])).toEqual([
      ['科技路社区', 2000],
      ['友谊社区', 500],
    ]);
  });

  test('the area can stand for households instead', () => {
    expect(estateTree([estate('松石雅居', { households: 812 })], 'households', 'mode')[0]?.value).toBe(812);
  });

  test('open cases decide the colour when asked to', () => {
    const leaves = estateTree([estate('甲', { openCases: 3 }), estate('乙')], 'floorArea', 'open')[0]
      ?.children?.[0]?.children;
    expect(leaves?.[0]?.color).not.toBe(leaves?.[1]?.color);
  });

  test.each([
    [null, 'unknown'],
    [0, 'none'],
    [1, 'some'],
    [2, 'many'],
  ] as const)('%p open cases count as %s', (count, kind) => {
    expect(openness(count)).toBe(kind);
  });
});
