import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { integrityOf, versioned } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { moduleFacts } from './module-facts.ts';
import { collectOperations } from './operations.ts';
import { externalsOf, fileName, viteConfig } from './plan.ts';
import type { Bundle, FrontendPlan } from './plan.ts';
import { packageOf } from './shared.ts';

/** Builds a frontend into `dist/` and writes the manifest that a deploy reads. */
export async function buildFrontend(plan: FrontendPlan, folder: string): Promise<Manifest> {
  const imports: Record<string, string> = {};
  const css: string[] = [];
  const integrity: Record<string, string> = {};
  const texts: Record<string, string> = {};
  const external = new Set<string>();
  for (const [index, bundle] of plan.bundles.entries()) {
    for (const file of await runVite(plan, bundle, folder, index === 0)) {
      integrity[file.name] = integrityOf(readFileSync(join(folder, 'dist', file.name)));
      if (file.specifier) imports[file.specifier] = file.name;
      if (file.name.endsWith('.css')) css.push(file.name);
      if (file.language) texts[file.language] = file.name;
      for (const name of file.imports) external.add(name);
    }
  }
  const manifest = versioned({
    name: plan.name,
    imports,
    css,
    integrity,
    texts,
    // What is brought along for others counts as well: deploys compare it with what they were built against.
    shared: Object.fromEntries(
      [...external, ...Object.keys(imports)].map((specifier) => [
        specifier,
        installedVersion(specifier, folder),
      ]),
    ),
    operations: collectOperations(folder),
    ...(plan.module ? { module: moduleFacts(plan.module.declaration, folder, plan.module.titles) } : {}),
  });
  writeFileSync(join(folder, 'dist/manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

interface BuiltFile {
  name: string;
  specifier: string | undefined;
  /** The language whose main catalogue the file holds. */
  language?: string | undefined;
  /** Shared specifiers that the file imports. */
  imports: string[];
}

async function runVite(
  plan: FrontendPlan,
  bundle: Bundle,
  folder: string,
  first: boolean,
): Promise<BuiltFile[]> {
  const result = await build(viteConfig(plan, bundle, folder, first));
  if (!('output' in result))
    throw new Error(`Vite gave no single output for ${plan.name}: is a watch option set?`);
  const shared = new Set(externalsOf(plan, bundle));
  const specifierOf = new Map(
    Object.keys(bundle.entries).map((specifier) => [fileName(specifier), specifier]),
  );
  return result.output.map((file) => {
    if (file.type === 'asset') return { name: file.fileName, specifier: undefined, imports: [] };
    return {
      name: file.fileName,
      specifier: file.isEntry ? specifierOf.get(file.name) : undefined,
      language: languageOf(file.facadeModuleId, folder),
      imports: [...file.imports, ...file.dynamicImports].filter((name) => shared.has(name)),
    };
  });
}

/** `src/locales/en.json` → `en`: catalogues of a few pages lie deeper, and are fetched with these. */
function languageOf(module: string | null, folder: string): string | undefined {
  const path = module && relative(join(folder, 'src/locales'), module).replaceAll('\\', '/');
  return path && /^[\w-]+\.json$/.test(path) ? path.slice(0, -'.json'.length) : undefined;
}

/** The version of the package that a shared specifier resolves to from this frontend's folder. */
function installedVersion(specifier: string, folder: string): string {
  const name = packageOf(specifier);
  const searched = createRequire(join(folder, 'package.json')).resolve.paths(name) ?? [];
  for (const modules of searched) {
    try {
      const parsed = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as {
        version: string;
      };
      return parsed.version;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error(`${name} is imported and not installed: add it to the dependencies of ${folder}.`);
}
