import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployBuilt } from '@guanjia/releases';
import { integrityOf, versionOf } from '@guanjia/releases/manifest';
import { startTestPlatform, TestBrowser, type TestPlatform } from './platform.ts';

export const SHELL = { name: 'shell', shared: { react: '19.0.0' } };
export const SHARED = { name: 'shared', imports: ['react'], shared: { react: '19.0.0' } };

/** The platform of the running group of tests, and a browser that is new for each test. */
export let platform: TestPlatform;
export let browser: TestBrowser;

/** Each group of tests has a platform of its own, with these modules live. */
export function onPlatform(...modules: Parameters<typeof deploy>): void {
  beforeAll(async () => {
    platform = await startTestPlatform();
    if (modules.length > 0) await deploy(...modules);
  });
  beforeEach(() => {
    browser = new TestBrowser(platform.origin);
    platform.asked.length = 0;
  });
  afterAll(() => platform.stop());
}

/** Deploys modules, each a file of a few bytes, as a start of the platform does. */
export async function deploy(
  ...modules: {
    name: string;
    code?: string;
    imports?: string[];
    shared?: Record<string, string>;
    path?: string;
    /** Languages in which it has texts. */
    languages?: string[];
  }[]
) {
  const folders = modules.map((module) => {
    const { name, code = name, imports = [`@guanjia/${name}`], shared = {}, path, languages = [] } = module;
    const dist = join(platform.stateDir, 'builds', name, 'dist');
    mkdirSync(dist, { recursive: true });
    const files: Record<string, string> = {
      [`${name}.js`]: `export const code = ${JSON.stringify(code)}`,
      [`${name}.css`]: `.${name}{color:red}`,
      ...Object.fromEntries(
        languages.map((language) => [`${name}-${language}.js`, `export const texts = '${language}'`]),
      ),
    };
    for (const [file, content] of Object.entries(files)) writeFileSync(join(dist, file), content);
    const parts = {
      name,
      imports: Object.fromEntries(imports.map((specifier) => [specifier, `${name}.js`])),
      css: [`${name}.css`],
      integrity: Object.fromEntries(
        Object.entries(files).map(([file, text]) => [file, integrityOf(Buffer.from(text))]),
      ),
      texts: Object.fromEntries(languages.map((language) => [language, `${name}-${language}.js`])),
      shared,
      operations: [],
      ...(path ? { module: { path, title: { 'zh-CN': '</script>社区' } } } : {}),
    };
    writeFileSync(join(dist, 'manifest.json'), JSON.stringify({ ...parts, version: versionOf(parts) }));
    return join(platform.stateDir, 'builds', name);
  });
  await deployBuilt({ stateDir: platform.releasesState, folders });
}
