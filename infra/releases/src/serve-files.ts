import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { HttpServer } from '@guanjia/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReleaseStore } from './store/store.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

interface FileParameters {
  name: string;
  version: string;
  '*': string;
}

/** `GET /releases/current` and the immutable files of every release. */
export function registerFiles(app: HttpServer, store: ReleaseStore): void {
  app.get('/releases/current', { config: { quiet: true } }, async (request, reply) => {
    const live = await store.live();
    const tag = `"${live.generation}"`;
    reply.headers({ etag: tag, 'cache-control': 'no-cache' });
    return request.headers['if-none-match'] === tag ? reply.code(304).send() : live;
  });

  app.get<{ Params: FileParameters }>(
    '/releases/:name/:version/*',
    { config: { quiet: true } },
    async (request, reply) => {
      const { name, version, '*': file } = request.params;
      const manifest = await store.folders.manifest(name, version);
      if (manifest && file === 'manifest.json')
        return reply.headers(immutable('.json')).send(JSON.stringify(manifest));
      // Only what the manifest lists exists, so no path can lead anywhere else.
      if (!manifest || !Object.hasOwn(manifest.integrity, file)) return reply.callNotFound();
      return sendFile(request, reply, store.folders.path(manifest, file));
    },
  );
}

async function sendFile(request: FastifyRequest, reply: FastifyReply, path: string) {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  for (const [coding, suffix] of [
    ['br', '.br'],
    ['gzip', '.gz'],
    ['', ''],
  ] as const) {
    if (coding && !new RegExp(`\\b${coding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted)) continue;
    const size = await sizeOf(path + suffix);
    if (size === undefined) continue;
    reply.headers({ ...immutable(extname(path)), vary: 'accept-encoding', 'content-length': size });
    if (coding) reply.header('content-encoding', coding);
    return reply.send(createReadStream(path + suffix));
  }
  return reply.callNotFound();
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch {
    return undefined;
  }
}

function immutable(extension: string): Record<string, string> {
  return {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  };
}
