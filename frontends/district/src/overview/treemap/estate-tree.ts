/** An estate with its place in the district, as the treemap needs it. */
export interface PlacedEstate {
  id: string;
  name: string;
  division: { id: string; name: string; parent: { id: string; name: string } | null };
  /** 0.01 m² */
  floorArea: number;
  households: number;
  managementMode: string;
  openCases: number | null;
}

export type TreeSize = 'floorArea' | 'households';
export type TreeColour = 'mode' | 'open';

/** A node with others inside. */
interface Branch<Child extends TreeNode> extends TreeNode {
  children: Child[];
}

export interface TreeNode {
  id: string;
  name: string;
  value: number;
  color?: string;
  children?: TreeNode[];
}

/** Dark enough for white text of 12 px on each (WCAG AA). */
export const MODE_COLOURS: Record<string, string> = {
  PROPERTY_COMPANY: '#2c5f8a',
  QUASI: '#4c6b1f',
  OWNING_UNIT: '#6d4c8d',
  ENTRUSTED: '#8a5a12',
  SELF_MANAGED: '#1f6f6b',
  NONE: '#9b2c2c',
};

export const OPEN_COLOURS = { none: '#56697d', some: '#a04a06', many: '#a61b1b', unknown: '#6b7280' };

/** From two open cases on, an estate stands out. */
export const MANY_OPEN = 2;

/** Which of `OPEN_COLOURS` an estate gets; null is not known because the cases cannot be reached. */
export function openness(openCases: number | null): keyof typeof OPEN_COLOURS {
  if (openCases === null) return 'unknown';
  if (openCases === 0) return 'none';
  return openCases < MANY_OPEN ? 'some' : 'many';
}

/** Subdistrict → community → estate, each as large as the estates in it, in the order of the divisions' names. */
export function estateTree(estates: readonly PlacedEstate[], size: TreeSize, colour: TreeColour): TreeNode[] {
  const subdistricts = new Map<string, Branch<Branch<TreeNode>>>();
  for (const estate of estates) {
    const { division } = estate;
    const above = division.parent ?? division;
    let subdistrict = subdistricts.get(above.id);
    if (!subdistrict) {
      subdistrict = { id: above.id, name: above.name, value: 0, children: [] };
      subdistricts.set(above.id, subdistrict);
    }
    let community = subdistrict.children.find(({ id }) => id === division.id);
    if (!community) {
      community = { id: division.id, name: division.name, value: 0, children: [] };
      subdistrict.children.push(community);
    }
    community.children.push({
      id: estate.id,
      name: estate.name,
      value: estate[size],
      color: colourOf(estate, colour),
    });
    community.value += estate[size];
    subdistrict.value += estate[size];
  }
  return [...subdistricts.values()];
}

function colourOf({ managementMode, openCases }: PlacedEstate, colour: TreeColour): string {
  if (colour === 'open') return OPEN_COLOURS[openness(openCases)];
  return MODE_COLOURS[managementMode] ?? OPEN_COLOURS.unknown;
}
