import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const PREFIX = '\0guanjia-entry:';

/**
 * An entry that re-exports a CommonJS package name by name. A bundler cannot see the names of `module.exports`, and
 * importers in other releases need them as real exports; the package itself is asked for them once, at build time.
 */
export function cjsEntry(specifier: string, folder: string): { file: string; plugin: Plugin } {
  process.env['NODE_ENV'] = 'production';
  const file = `guanjia-entry:${specifier}`;
  return {
    file,
    plugin: {
      name: 'guanjia-cjs-entry',
      resolveId: (id) => (id === file ? PREFIX + specifier : undefined),
      load(id) {
        if (id !== PREFIX + specifier) return undefined;
        const exported: unknown = createRequire(join(folder, 'package.json'))(specifier);
        const names = Object.keys(exported as object).filter((name) => name !== 'default');
        return [
          `import whole from '${specifier}';`,
          ...names.map((name) => `export const ${name} = whole.${name};`),
          'export default whole;',
        ].join('\n');
      },
    },
  };
}
