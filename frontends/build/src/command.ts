import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildFrontend } from './build.ts';
import { generateOperations, generateSchemaFile } from './generate.ts';
import type { FrontendPlan } from './plan.ts';

const USAGE = 'Usage: guanjia-frontend build | generate [--check] | generate-schema [--check]';

/** Runs one command in a frontend's folder and answers the process's exit code. */
export async function run(args: string[], folder: string): Promise<number> {
  const [command, ...options] = args;
  switch (command) {
    case 'build': {
      const config = pathToFileURL(join(folder, 'frontend.config.ts')).href;
      const { default: plan } = (await import(config)) as { default: FrontendPlan };
      const manifest = await buildFrontend(plan, folder);
      console.log(`${manifest.name} ${manifest.version}: ${Object.keys(manifest.integrity).length} files`);
      return 0;
    }
    case 'generate': {
      if (!hasOperations(folder)) return 0;
      if (await generateOperations(folder, options.includes('--check'))) return 0;
      console.error(`src/generated/graphql.ts is out of date: run npm run generate -w ${folder}`);
      return 1;
    }
    case 'generate-schema': {
      if (generateSchemaFile(folder, options.includes('--check'))) return 0;
      console.error(`src/generated/schema.ts is out of date: run npm run generate -w ${folder}`);
      return 1;
    }
    default:
      console.error(USAGE);
      return 1;
  }
}

function hasOperations(folder: string): boolean {
  return readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' }).some((file) =>
    file.endsWith('.graphql'),
  );
}
