import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHttpServer, listen, type RunningServer } from '@guanjia/http';
import { createGraphCheck } from './checks/graph.ts';
import { releasesConfig, type ReleasesConfigInput } from './config.ts';
import { registerDeployApi } from './deploy-api.ts';
import { loadDeployToken } from './deploy-token.ts';
import { registerFiles } from './serve-files.ts';
import { openStore } from './store/store.ts';

/** File of the state folder that says where the host listens while it runs. */
export const HOST_FILE = 'host.json';

/** Largest deploy in bytes: all modules at once, in base64. */
const DEPLOY_LIMIT = 64 * 1024 * 1024;

/** Starts the release host. Deploys find it through its state folder. */
export async function startReleases(input: ReleasesConfigInput): Promise<RunningServer> {
  const config = releasesConfig.parse(input);
  mkdirSync(config.stateDir, { recursive: true });
  const token = loadDeployToken(config.stateDir);
  const store = await openStore({
    folder: config.stateDir,
    kept: config.kept,
    checkGraph: createGraphCheck(config.graph),
  });
  const app = createHttpServer({
    service: 'releases',
    logLevel: config.logLevel,
    behindShell: true,
    bodyLimit: DEPLOY_LIMIT,
    notReady: async () => ((await store.live()).generation > 0 ? undefined : 'nothing is deployed yet'),
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: 'There is no such release or file.' }),
  );
  registerFiles(app, store);
  registerDeployApi(app, store, token);

  const running = await listen(app, config);
  const hostFile = join(config.stateDir, HOST_FILE);
  writeFileSync(hostFile, JSON.stringify({ url: running.url }));
  return {
    url: running.url,
    async stop() {
      rmSync(hostFile, { force: true });
      await running.stop();
    },
  };
}
