import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { breakingChanges, lastCommitted } from './breaking-changes.ts';
import { composeSupergraph } from './compose-supergraph.ts';
import { fragileFields, missingJoins, type ExpectedJoins } from './joins.ts';
import { readIfThere, readSubgraphs } from './subgraph-sdl.ts';

/**
 * `npm run generate -w gateway [-- --accept-breaking | --check | --without-node <file>]`: composes the services' schemas into
 * generated/supergraph.graphql and generated/api.graphql.
 * Refuses, and leaves the files as they are, when a join is missing or a client would break.
 * With --without-node it only writes a supergraph for other routers, without the gateway's own `node` subgraph.
 * With --check it writes nothing and fails when the files are not what composition gives.
 */
const gatewayFolder = resolve(import.meta.dirname, '../..');
const { values: flags } = parseArgs({
  options: {
    'accept-breaking': { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    'without-node': { type: 'string' },
  },
});

const supergraphFile = join(gatewayFolder, 'generated/supergraph.graphql');
const apiFile = join(gatewayFolder, 'generated/api.graphql');

const subgraphs = await readSubgraphs(resolve(gatewayFolder, '../services'));
if (flags['without-node'] !== undefined) {
  await writeFile(flags['without-node'], composeSupergraph(subgraphs, { withNode: false }).supergraphSdl);
  process.exit();
}
const graph = composeSupergraph(subgraphs);
const expected = JSON.parse(
  (await readIfThere(join(gatewayFolder, 'expected-joins.json'))) ?? '{}',
) as ExpectedJoins;

refuseIfAny('Types are missing from the supergraph', missingJoins(graph.supergraphSdl, expected));
for (const warning of fragileFields(graph.supergraphSdl, expected)) console.warn(`warning: ${warning}`);

if (flags.check) {
  const drift = [
    ...((await readIfThere(supergraphFile)) === graph.supergraphSdl ? [] : [supergraphFile]),
    ...((await readIfThere(apiFile)) === graph.apiSdl ? [] : [apiFile]),
  ];
  refuseIfAny('Generated files are out of date; run "npm run generate -w gateway"', drift);
} else {
  const before = await lastCommitted(apiFile);
  if (before !== undefined && !flags['accept-breaking']) {
    refuseIfAny(
      'Existing clients would break; run "npm run generate -w gateway -- --accept-breaking" if that is meant',
      await breakingChanges(before, graph.apiSdl),
    );
  }
  await mkdir(dirname(supergraphFile), { recursive: true });
  await writeFile(supergraphFile, graph.supergraphSdl);
  await writeFile(apiFile, graph.apiSdl);
}

function refuseIfAny(title: string, findings: string[]): void {
  if (findings.length === 0) return;
  console.error(`${title}:\n${findings.map((finding) => `- ${finding}`).join('\n')}`);
  process.exit(1);
}
