import { join } from 'node:path';
import type { Plugin } from 'vite';

const FILE = '@rc-component/util/es/Dom/dynamicCSS.js';
const GIVEN = /if \(csp\?\.nonce\) \{\s*styleNode\.nonce = csp\?\.nonce;/;

/**
 * Two widgets of the kit (scroll lock and scrollbar measure) insert styles without the nonce that `ConfigProvider` knows,
 * and a strict policy refuses them. Every style inserted through the kit's own function gets the page's nonce here.
 */
export function styleNonce(folder: string): Plugin {
  let done = false;
  return {
    name: 'guanjia-style-nonce',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith(FILE)) return undefined;
      if (!GIVEN.test(code)) throw new Error(`${FILE} has changed: see whether it still needs our nonce.`);
      done = true;
      const source = join(folder, 'src/boot/boot-data.ts');
      const replaced = code.replace(GIVEN, '{ styleNode.nonce = csp?.nonce ?? bootData().nonce;');
      return { code: `import { bootData } from ${JSON.stringify(source)};\n${replaced}`, map: null };
    },
    buildEnd(error) {
      if (!error && !done) throw new Error(`${FILE} is no longer part of the kit: remove this plugin.`);
    },
  };
}
