import type { Lifecycles } from '@guanjia/domain';
import type { BootModule } from '@guanjia/ui';

/** Milliseconds after which a module counts as not coming; navigation waits for it no longer. */
const LOAD_TIME = 15_000;

/**
 * Fetches everything that a module needs: its code and its styles. What is missing shows here, where it can be tried
 * again; single-spa has no second try for what fails in a later phase.
 */
export async function loadModule({ specifier, css }: BootModule): Promise<Lifecycles> {
  const [loaded] = await inTime(
    Promise.all([import(/* @vite-ignore */ specifier) as Promise<unknown>, ...css.map(loadStyle)]),
    `${specifier} took too long to load`,
  );
  if (!isLifecycles(loaded)) {
    throw new Error(
      `${specifier} does not export bootstrap, mount and unmount: export what defineApp returns.`,
    );
  }
  return loaded;
}

function isLifecycles(loaded: unknown): loaded is Lifecycles {
  const parts = loaded as Partial<Record<keyof Lifecycles, unknown>> | null;
  return (['bootstrap', 'mount', 'unmount'] as const).every((part) => typeof parts?.[part] === 'function');
}

/** Import-map integrity does not cover styles: the link carries its own. */
function loadStyle({ href, integrity }: BootModule['css'][number]): Promise<void> {
  const present = document.querySelector(`link[rel="stylesheet"][href="${href}"]`);
  if (present) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.integrity = integrity;
    link.href = href;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`Importing a module script failed: its style ${href} could not be fetched`));
    });
    document.head.append(link);
  });
}

async function inTime<Value>(work: Promise<Value>, message: string): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), LOAD_TIME);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
