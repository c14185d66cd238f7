import type { FastifyReply, FastifyRequest } from 'fastify';
import { EncryptJWT, jwtDecrypt } from 'jose';
import type { z } from 'zod';

/** Browsers promise 4,096 bytes a cookie, name and attributes included. */
const CHUNK_BYTES = 3800;
const MOST_CHUNKS = 4;

interface SealedCookieOptions<Schema extends z.ZodType> {
  name: string;
  schema: Schema;
  key: Uint8Array;
  path: string;
  /** Seconds after which the content is worthless, whatever the browser does. */
  lifeSeconds: number;
  /** Whether the browser may send it over https only. */
  secure: boolean;
}

/** A cookie whose content only this server can read or write. */
export interface SealedCookie<Content> {
  read(request: FastifyRequest): Promise<Content | undefined>;
  write(request: FastifyRequest, reply: FastifyReply, content: Content): Promise<void>;
  clear(request: FastifyRequest, reply: FastifyReply): void;
}

/**
 * An encrypted, http-only cookie that ends with the browser's session. What does not fit into one cookie continues in
 * the next: some issuers' tokens are large.
 */
export function sealedCookie<Schema extends z.ZodType>(
  options: SealedCookieOptions<Schema>,
): SealedCookie<z.infer<Schema>> {
  const { name, schema, key, path, lifeSeconds, secure } = options;
  const attributes = { path, httpOnly: true, sameSite: 'lax', secure } as const;
  const chunkName = (index: number) => (index === 0 ? name : `${name}.${index}`);

  function chunksOf(request: FastifyRequest): string[] {
    const chunks: string[] = [];
    for (let index = 0; index < MOST_CHUNKS; index += 1) {
      const chunk = request.cookies[chunkName(index)];
      if (chunk === undefined) break;
      chunks.push(chunk);
    }
    return chunks;
  }

  function clear(request: FastifyRequest, reply: FastifyReply, from = 0): void {
    for (let index = from; index < chunksOf(request).length; index += 1)
      reply.clearCookie(chunkName(index), attributes);
  }

  return {
    clear,
    async read(request) {
      const sealed = chunksOf(request).join('');
      if (!sealed) return undefined;
      try {
        const { payload } = await jwtDecrypt(sealed, key, {
          // A cookie of another kind is not accepted in this one's place.
          audience: name,
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
        });
        return schema.parse(payload['content']);
      } catch {
        // Expired, tampered with, or of an older key or form: the same as none.
        return undefined;
      }
    },
    async write(request, reply, content) {
      const sealed = await new EncryptJWT({ content })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(name)
        .setIssuedAt()
        .setExpirationTime(`${lifeSeconds}s`)
        .encrypt(key);
      const count = Math.ceil(sealed.length / CHUNK_BYTES);
      if (count > MOST_CHUNKS)
        throw new Error(`The issuer's tokens are too large for cookies: ${sealed.length} bytes.`);
      for (let index = 0; index < count; index += 1) {
        const chunk = sealed.slice(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
        reply.setCookie(chunkName(index), chunk, attributes);
      }
      clear(request, reply, count);
    },
  };
}
