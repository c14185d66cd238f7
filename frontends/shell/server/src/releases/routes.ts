import type { HttpServer } from '@guanjia/http';
import type { ReleaseSource } from './live-releases.ts';

/** `GET /shell/release-generation`: an open tab asks now and then whether there is something new. */
export function registerReleaseGeneration(app: HttpServer, source: ReleaseSource): void {
  app.get('/shell/release-generation', { config: { quiet: true } }, async (_request, reply) => {
    const { generation, releases } = await source.live();
    const versions = Object.fromEntries(Object.values(releases).map(({ name, version }) => [name, version]));
    return reply.header('cache-control', 'no-store').send({ generation, releases: versions });
  });
}
