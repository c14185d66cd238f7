import { serveSubgraph } from '@guanjia/kit';
import { createLogger, runMain } from '@guanjia/http';
import { readEnvironment, required } from './environment.ts';
import { startServiceAlone } from './services.ts';

/** One service as a process of its own, over HTTP. */
await runMain(async () => {
  const environment = readEnvironment();
  const log = createLogger({
    level: environment.GUANJIA_LOG_LEVEL,
    base: { service: required(environment, 'GUANJIA_SERVICE') },
  });
  const service = await startServiceAlone(environment, log);
  const served = await serveSubgraph(service, {
    host: environment.GUANJIA_HOST,
    port: environment.GUANJIA_PORT,
    log,
    trusted: new Map(Object.entries(required(environment, 'GUANJIA_TRUSTED_KEYS'))),
  });
  service.follow();
  return {
    url: served.url,
    stop: async () => {
      await served.stop();
      await service.stop();
    },
  };
});
