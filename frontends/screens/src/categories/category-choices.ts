/** A main category with the categories under it. */
export interface CategoryBranch {
  id: string;
  name: string;
  nameEn: string;
  children: { id: string; name: string; nameEn: string }[];
}

export interface CategoryChoice {
  value: string;
  /** Main category and category, so that typing either finds it. */
  label: string;
}

/** The two-level tree as one flat list in one language, each main category followed by its own. */
export function categoryChoices(branches: readonly CategoryBranch[], language: string): CategoryChoice[] {
  const name = (category: { name: string; nameEn: string }) =>
    language === 'en' ? category.nameEn : category.name;
  return branches.flatMap((branch) => [
    { value: branch.id, label: name(branch) },
    ...branch.children.map((child) => ({ value: child.id, label: `${name(branch)} / ${name(child)}` })),
  ]);
}
