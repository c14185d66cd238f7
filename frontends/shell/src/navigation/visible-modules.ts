import type { BootModule } from '@guanjia/ui';

interface Someone {
  tier: string;
  roles: readonly string[];
}

type Sees = (seenBy: BootModule['module']['seenBy'], viewer: Someone) => boolean;

export interface NavigationGroup {
  name: string;
  title: string;
  entries: { path: string; title: string; icon: string }[];
}

/** The modules that the viewer may open, in the order of the navigation. */
export function visibleModules(modules: readonly BootModule[], viewer: Someone, sees: Sees): BootModule[] {
  return modules
    .filter(({ module }) => sees(module.seenBy, viewer))
    .toSorted((a, b) => a.module.order - b.module.order || a.name.localeCompare(b.name));
}

/**
 * The side navigation: the pages that the viewer sees, those of no subject under the name of their module, then the
 * subjects in their order, whichever modules they come from.
 */
export function navigationOf(
  modules: readonly BootModule[],
  viewer: Someone,
  language: string,
  { sees, subjects }: { sees: Sees; subjects: readonly string[] },
): NavigationGroup[] {
  const text = (title: Record<string, string>) => title[language] ?? Object.values(title)[0] ?? '';
  const groups = new Map<string, NavigationGroup>();
  for (const { name, module } of visibleModules(modules, viewer, sees)) {
    for (const { path, title, icon, subject, seenBy } of module.navigation) {
      if (!sees(seenBy, viewer)) continue;
      const { name: group, title: groupTitle } = subject ?? { name, title: module.title };
      if (!groups.has(group)) groups.set(group, { name: group, title: text(groupTitle), entries: [] });
      groups.get(group)?.entries.push({ path, title: text(title), icon });
    }
  }
  // The first module's own pages, the subjects, and what further modules bring.
  const [first, ...rest] = [...groups.values()];
  const rank = ({ name }: NavigationGroup) => subjects.indexOf(name) + 1 || subjects.length + 1;
  return first ? [first, ...rest.toSorted((a, b) => rank(a) - rank(b))] : [];
}

/**
 * Where someone begins: the first page that is meant for one of their roles, else the first page of their own department,
 * else of whatever they may open.
 */
export function homePath(modules: readonly BootModule[], viewer: Someone, sees: Sees): string | null {
  const visible = visibleModules(modules, viewer, sees);
  const waiting = visible
    .flatMap(({ module }) => module.navigation)
    .find(
      ({ seenBy, firstFor }) => firstFor?.some((role) => viewer.roles.includes(role)) && sees(seenBy, viewer),
    );
  const own = visible.find(({ module }) => module.seenBy.tiers?.includes(viewer.tier));
  return waiting?.path ?? (own ?? visible[0])?.module.path ?? null;
}

/**
 * The entry that is shown as the present one: the longest path that the address begins with. An entry above others stands
 * for its own page alone: a page that no entry leads to, as the notices, marks none.
 */
export function presentEntry(groups: readonly NavigationGroup[], address: string): string | null {
  // `/district/` is the same page as `/district`.
  const pathname = address.replace(/\/+$/, '');
  const paths = groups.flatMap(({ entries }) => entries.map(({ path }) => path));
  const above = (path: string) => paths.some((other) => other.startsWith(`${path}/`));
  const fitting = paths.filter(
    (path) => pathname === path || (!above(path) && pathname.startsWith(`${path}/`)),
  );
  return fitting.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** The module whose path the address lies under; the longest one wins. */
export function moduleAt(modules: readonly BootModule[], pathname: string): BootModule | undefined {
  return modules
    .filter(({ module: { path } }) => pathname === path || pathname.startsWith(`${path}/`))
    .toSorted((a, b) => b.module.path.length - a.module.path.length)[0];
}
