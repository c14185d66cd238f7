import type { HttpServer } from '@guanjia/http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { RefusedError, UnavailableError, type Problem } from './checks/problem.ts';
import { isAuthorized } from './deploy-token.ts';
import { readManifest, releaseName, releaseVersion } from './manifest/manifest.ts';
import { NoReleaseError, type Outcome, type ReleaseStore, type Upload } from './store/store.ts';

const who = z.string().min(1).max(100);
const deployBody = z.object({
  who,
  /** False uploads and checks only: the releases can then be tried with the canary cookie. */
  live: z.boolean().default(true),
  releases: z.array(z.object({ manifest: z.unknown(), files: z.record(z.string(), z.base64()) })).min(1),
});
const rollbackBody = z.object({ who, name: releaseName, to: releaseVersion.optional() });

/** What the release host answers when it does not do what it was asked. */
export interface Refusal {
  error: string;
  problems?: Problem[];
}

/** Deploy, rollback and history, for those who have the deploy token. */
export function registerDeployApi(app: HttpServer, store: ReleaseStore, token: string): void {
  app.register(async (scope: FastifyInstance) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (isAuthorized(request.headers.authorization, token)) return;
      request.log.warn({ address: request.ip }, 'deploy token refused');
      await reply.code(401).send({ error: 'The deploy token is missing or wrong.' } satisfies Refusal);
    });
    scope.setErrorHandler((error, request, reply) => {
      const { status, refusal } = refusalOf(error);
      request.log.warn({ err: error, problems: refusal.problems }, 'refused');
      return reply.code(status).send(refusal);
    });

    scope.get('/releases/history', async () => store.history());

    scope.post('/releases/deploy', async (request, reply: FastifyReply) => {
      const body = deployBody.parse(request.body);
      const uploads = body.releases.map(toUpload);
      if (!body.live) {
        await store.upload(uploads);
        request.log.info(
          { who: body.who, releases: uploads.map(({ manifest }) => manifest.name) },
          'uploaded',
        );
        return { generation: (await store.live()).generation, changes: [] } satisfies Outcome;
      }
      const outcome = await store.deploy(uploads, body.who);
      for (const change of outcome.changes) request.log.info({ who: body.who, ...change }, 'deployed');
      return reply.send(outcome);
    });

    scope.post('/releases/rollback', async (request) => {
      const body = rollbackBody.parse(request.body);
      const outcome = await store.rollback(body.name, body.who, body.to);
      for (const change of outcome.changes) request.log.info({ who: body.who, ...change }, 'rolled back');
      return outcome;
    });
  });
}

function toUpload({ manifest, files }: z.infer<typeof deployBody>['releases'][number]): Upload {
  const contents = Object.entries(files).map(
    ([name, content]) => [name, Buffer.from(content, 'base64')] as const,
  );
  try {
    return { manifest: readManifest(manifest), files: new Map(contents) };
  } catch (error) {
    const name = releaseName.safeParse((manifest as { name?: unknown } | null)?.name);
    const message = error instanceof z.ZodError ? z.prettifyError(error) : String((error as Error).message);
    throw new RefusedError([
      { release: name.data ?? '?', code: 'FILE', message: `the manifest is not valid: ${message}` },
    ]);
  }
}

function refusalOf(error: unknown): { status: number; refusal: Refusal } {
  if (error instanceof RefusedError) {
    return { status: 422, refusal: { error: 'Refused; nothing has changed.', problems: error.problems } };
  }
  if (error instanceof z.ZodError) return { status: 400, refusal: { error: z.prettifyError(error) } };
  if (error instanceof NoReleaseError) return { status: 404, refusal: { error: error.message } };
  if (error instanceof UnavailableError) return { status: 503, refusal: { error: error.message } };
  const status = (error as { statusCode?: unknown }).statusCode;
  if (typeof status === 'number' && status < 500)
    return { status, refusal: { error: (error as Error).message } };
  return { status: 500, refusal: { error: 'The release host failed; its log says why.' } };
}
