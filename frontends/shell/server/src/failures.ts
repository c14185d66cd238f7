import { createRateLimit, type HttpServer } from '@guanjia/http';
import { z } from 'zod';
import { isOurOwn } from './same-origin.ts';

const LIMIT_BYTES = 16 * 1024;

const failureSchema = z.object({
  /** Name of the module that broke. */
  app: z.string().max(64),
  /** What it was doing: load, evaluate, bootstrap, mount, unmount, render, chunk … */
  kind: z.string().max(32),
  message: z.string().max(1000),
  detail: z.string().max(4000).default(''),
  url: z.string().max(500).default(''),
  release: z.string().max(64).default(''),
  language: z.string().max(16).default(''),
});

/** `POST /shell/failures`: pages report what broke, and it lands in the log. */
export function registerFailures(app: HttpServer, origin: string): void {
  const limit = createRateLimit({ max: 30, windowSeconds: 60 });
  app.post('/shell/failures', { bodyLimit: LIMIT_BYTES, config: { quiet: true } }, async (request, reply) => {
    if (!isOurOwn(request, origin)) return reply.code(403).send();
    const waitSeconds = limit.waitSeconds(request.ip);
    if (waitSeconds > 0) return reply.code(429).header('retry-after', waitSeconds).send();
    limit.count(request.ip);
    const failure = failureSchema.safeParse(request.body);
    if (!failure.success) return reply.code(400).send();
    request.log.warn({ failure: failure.data }, 'a page reports a failure');
    return reply.code(204).send();
  });
}
