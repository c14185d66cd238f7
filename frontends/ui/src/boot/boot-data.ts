/** What the shell's server embeds in the page: all that is known before any module's code is loaded. */
export interface BootData {
  /** The nonce under which styles may be inserted (Content-Security-Policy). */
  nonce: string;
  /** The generation of releases that this page was built from. */
  generation: number;
  modules: BootModule[];
  csrf: { header: string; value: string };
  /** Whom the page was opened for: sent with every request, so that nothing is done in another person's name. */
  person?: { header: string; value: string };
}

export interface BootModule {
  name: string;
  version: string;
  specifier: string;
  css: { href: string; integrity: string }[];
  module: ModuleFacts;
}

/** What a module declares of itself, with titles in every language. */
export interface ModuleFacts {
  path: string;
  title: Record<string, string>;
  icon: string;
  order: number;
  seenBy: SeenBy;
  navigation: NavigationFacts[];
  lists: Record<string, string>;
  records: Record<string, string>;
}

/** Who sees something: one of the tiers and one of the roles; an empty list stands for everyone. */
export interface SeenBy {
  tiers?: string[];
  roles?: string[];
}

export interface NavigationFacts {
  path: string;
  title: Record<string, string>;
  icon: string;
  seenBy: SeenBy;
  /** Under which it stands; without one, under the module's own name. */
  subject?: { name: string; title: Record<string, string> };
  /** Roles that begin with this page. */
  firstFor?: string[];
}

const NOTHING: BootData = {
  nonce: '',
  generation: 0,
  modules: [],
  csrf: { header: 'x-guanjia-request', value: '1' },
};

let read: BootData | undefined;

/** The page's boot data; a page without them (a test, a story) has no modules. */
export function bootData(): BootData {
  if (read) return read;
  const text = globalThis.document?.getElementById('guanjia-boot')?.textContent;
  read = text ? { ...NOTHING, ...(JSON.parse(text) as Partial<BootData>) } : NOTHING;
  return read;
}

/** The nonce for libraries that insert their own style elements. */
export function useCspNonce(): string {
  return bootData().nonce;
}
