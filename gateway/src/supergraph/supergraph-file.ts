import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** Where the supergraph comes from, and how to hear of a new one. */
export interface SupergraphSource {
  read(): Promise<string>;
  /** Calls back whenever the supergraph may have changed; the returned function ends that. */
  watch(changed: () => void): () => void;
}

/** A supergraph in a file. It is looked at twice a second: that works on every file system and survives replacement. */
export function supergraphFile(path: string): SupergraphSource {
  return {
    read: () => readFile(path, 'utf8'),
    watch(changed) {
      const listener = (): void => changed();
      watchFile(path, { interval: 500, persistent: false }, listener);
      return () => unwatchFile(path, listener);
    },
  };
}

/** A supergraph that stays as it is. */
export function fixedSupergraph(sdl: string): SupergraphSource {
  return { read: () => Promise.resolve(sdl), watch: () => () => undefined };
}
