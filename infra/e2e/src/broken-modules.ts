import type { Draft } from './releases.ts';

/** The community module with some of its lifecycles replaced; `real` is the module as it was built. */
export function wrapped(code: string) {
  return (draft: Draft) => {
    const { files, entry } = draft;
    files.set('real.js', files.get(entry) ?? '');
    files.set(entry, `import * as real from './real.js';\nexport * from './real.js';\n${code}`);
  };
}

/** A module whose first page throws until `repaired` is set; its ledger is sound. */
export function drawnWrongly({ files, entry }: Draft): void {
  files.set(
    entry,
    `import { defineApp } from '@guanjia/domain';
     import { createElement } from 'react';
     function Desk() {
       if (!globalThis.repaired) throw new Error('drawn wrongly');
       return createElement('h1', null, 'My desk');
     }
     const Ledger = () => createElement('h1', null, 'Ledger');
     const module = {
       name: 'community',
       path: '/community',
       routes: [{ path: '/' }, { path: '/cases', load: () => Promise.resolve(Ledger) }],
     };
     const catalogues = { 'zh-CN': {}, en: {} };
     export const { bootstrap, mount, unmount } = defineApp({ module, firstPage: Desk, catalogues });`,
  );
}
