import type { InlineConfig, Plugin } from 'vite';
import { esmExternalRequirePlugin } from 'vite';
import type { DeclaredModule, SharedTitles } from './module-facts.ts';
import { SHARED } from './shared.ts';

/** One run of Vite: the specifiers it provides, each with the file (or virtual module) that it starts from. */
export interface Bundle {
  entries: Record<string, string>;
  plugins?: Plugin[];
}

/** What a frontend's `frontend.config.ts` exports: everything that `guanjia-frontend build` needs to know. */
export interface FrontendPlan {
  name: string;
  /** Bundles are built one after the other and share no chunks, so that one cannot rename the files of another. */
  bundles: Bundle[];
  /** Shared specifiers that this frontend brings along itself. */
  bundled: string[];
  /** What the shell knows of it beforehand, for those that it mounts. */
  module?: { declaration: DeclaredModule; titles: SharedTitles };
}

export interface ModuleOptions {
  /** What the module declares; it is imported as `@guanjia/<name>`. */
  declaration: DeclaredModule;
  /** Titles that it shares with others, where it does. */
  titles?: SharedTitles;
  /** Shared specifiers to bundle all the same, for a module that needs more of a package than the shared cut offers. */
  bundle?: string[];
}

/** The build of a module that the shell mounts: one entry, everything in `SHARED` from the import map. */
export function defineModule({
  declaration,
  titles = { 'zh-CN': {}, en: {} },
  bundle = [],
}: ModuleOptions): FrontendPlan {
  const { name } = declaration;
  return {
    name,
    bundles: [{ entries: { [`@guanjia/${name}`]: 'src/index.ts' } }],
    bundled: bundle,
    module: { declaration, titles },
  };
}

export interface SharedOptions {
  name: string;
  /** Entries of one bundle may share chunks; bundles are independent of one another. */
  bundles: Bundle[];
}

/** The build of a package that others import through the import map. */
export function defineShared({ name, bundles }: SharedOptions): FrontendPlan {
  return { name, bundles, bundled: [] };
}

/** The specifiers that stay imports in one bundle: all that are shared, except those that it provides or brings along. */
export function externalsOf(plan: FrontendPlan, bundle: Bundle): string[] {
  return SHARED.filter((specifier) => !(specifier in bundle.entries) && !plan.bundled.includes(specifier));
}

/** Shared screens, and the files among them that do something on being loaded. */
const SCREENS = /\/frontends\/screens\/src\/.*\.tsx?$/;
const WITH_EFFECT = /\/(?:add-texts|scope)\.ts$/;

/** Vite's configuration for one bundle of a frontend. */
export function viteConfig(plan: FrontendPlan, bundle: Bundle, folder: string, first: boolean): InlineConfig {
  return {
    root: folder,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    // Chunks and assets find one another beside themselves: a release is served from /releases/<name>/<version>/.
    base: './',
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic' } },
    // Without this, Rolldown leaves a throwing `require('react')` in CommonJS packages.
    plugins: [esmExternalRequirePlugin({ external: externalsOf(plan, bundle) }), ...(bundle.plugins ?? [])],
    build: {
      outDir: 'dist',
      emptyOutDir: first,
      target: 'es2023',
      cssCodeSplit: false,
      // Preloading would need integrity for each link; the import map already covers every chunk.
      modulePreload: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        // Packages mark components for servers that we do not have; the mark is dropped, and that is fine.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
        // Only what says so does something on being loaded: a door brings no page along that nobody asked for.
        treeshake: { moduleSideEffects: (id) => !SCREENS.test(id) || WITH_EFFECT.test(id) },
        input: Object.fromEntries(
          Object.entries(bundle.entries).map(([specifier, file]) => [fileName(specifier), file]),
        ),
        // What an entry shares with the parts that it loads later stays in the entry: one request less for each.
        preserveEntrySignatures: 'allow-extension',
        output: {
          format: 'es',
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: `${plan.name}-[name]-[hash].js`,
          assetFileNames: '[name]-[hash][extname]',
        },
      },
    },
  };
}

/** `react/jsx-runtime` → `react-jsx-runtime`, `@guanjia/ui` → `guanjia-ui`. */
export function fileName(specifier: string): string {
  return specifier.replace(/^@/, '').replaceAll('/', '-');
}
