import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FRONTENDS = fileURLToPath(new URL('../../../../frontends/', import.meta.url));

interface Definition {
  text: string;
  /** The fragments that it spreads. */
  uses: string[];
}

/** Every query and fragment of the screens by its name; a file may hold several, each ending with a brace at its left edge. */
function definitions(): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const file of globSync('*/src/**/*.graphql', { cwd: FRONTENDS })) {
    const written = readFileSync(`${FRONTENDS}${file}`, 'utf8');
    for (const [text, name = ''] of written.matchAll(/^(?:query|fragment)\s+(\w+)[\s\S]*?^\}/gm)) {
      const uses = [...text.matchAll(/\.\.\.(\w+)/g)].map(([, used]) => used ?? '');
      found.set(name, { text, uses });
    }
  }
  return found;
}

let known: Map<string, Definition> | undefined;

/** The document that a screen sends, as it stands in the frontends, with its fragments. */
export function screenDocument(name: string): string {
  known ??= definitions();
  const needed = new Set([name]);
  for (const one of needed) known.get(one)?.uses.forEach((used) => needed.add(used));
  const texts = [...needed].map((one) => {
    const definition = known?.get(one);
    if (!definition)
      throw new Error(`No screen has a document named ${one}: the benchmark asks what screens ask.`);
    return definition.text;
  });
  return texts.join('\n');
}
