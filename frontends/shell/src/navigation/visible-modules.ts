import type { BootModule, NavigationFacts } from '@guanjia/ui';

interface Someone {
  tier: string;
  roles: readonly string[];
}

type Sees = (seenBy: BootModule['module']['seenBy'], viewer: Someone) => boolean;

export interface NavigationGroup {
  name: string;
  title: string;
  entries: { path: string; title: string; icon: string | undefined }[];
}

/** The modules that the viewer may open, in the order of the navigation. */
export function visibleModules(modules: readonly BootModule[], viewer: Someone, sees: Sees): BootModule[] {
  return modules
    .filter(({ module }) => sees(module.seenBy, viewer))
    .toSorted((a, b) => a.module.order - b.module.order || a.name.localeCompare(b.name));
}

/** The side navigation: one group a module, with the pages that the viewer sees. */
export function navigationOf(
  modules: readonly BootModule[],
  viewer: Someone,
  language: string,
  sees: Sees,
): NavigationGroup[] {
  const text = (title: Record<string, string>) => title[language] ?? Object.values(title)[0] ?? '';
  return visibleModules(modules, viewer, sees).map(({ name, module }) => {
    const entries: NavigationFacts[] = module.navigation.length
      ? module.navigation
      : [
          {
            path: module.path,
            title: module.title,
            seenBy: {},
            ...(module.icon ? { icon: module.icon } : {}),
          },
        ];
    return {
      name,
      title: text(module.title),
      entries: entries
        .filter(({ seenBy }) => sees(seenBy, viewer))
        .map(({ path, title, icon }) => ({ path, title: text(title), icon })),
    };
  });
}

/** Where someone begins: the first page of their own department, else of whatever they may open. */
export function homePath(modules: readonly BootModule[], viewer: Someone, sees: Sees): string | null {
  const visible = visibleModules(modules, viewer, sees);
  const own = visible.find(({ module }) => module.seenBy.tiers?.includes(viewer.tier));
  return (own ?? visible[0])?.module.path ?? null;
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
