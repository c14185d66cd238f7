import { listenConfig, readConfig } from '@guanjia/http';
import { z } from 'zod';

/** Configuration of the release host. */
export const releasesConfig = listenConfig.extend({
  /** Folder of releases, generations and the deploy token. */
  stateDir: z.string().min(1),
  /** The graph that operations are checked against: the supergraph's file or a gateway's address. */
  graph: z.string({ error: 'name the supergraph file or the address of the gateway' }).min(1),
  /** Generations that a rollback can return to. */
  kept: z.coerce.number().int().min(2).default(50),
});

export type ReleasesConfig = z.infer<typeof releasesConfig>;
export type ReleasesConfigInput = z.input<typeof releasesConfig>;

export function readReleasesConfig(environment: NodeJS.ProcessEnv = process.env): ReleasesConfig {
  return readConfig(
    releasesConfig,
    {
      host: 'GUANJIA_RELEASES_HOST',
      port: 'GUANJIA_RELEASES_PORT',
      logLevel: 'GUANJIA_LOG_LEVEL',
      stateDir: 'GUANJIA_RELEASES_STATE',
      graph: 'GUANJIA_RELEASES_GRAPH',
      kept: 'GUANJIA_RELEASES_KEPT',
    },
    environment,
  );
}
