import { hkdfSync, randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';

const COOKIE = 'guanjia-device';
const PATH = '/identity/sign-in';
const LIFE_SECONDS = 180 * 86_400;
/** Accounts that one device is known to; the oldest goes first. */
const MAX_ACCOUNTS = 10;

const deviceSchema = z.object({ id: z.string(), accounts: z.array(z.string()) });
type Device = z.infer<typeof deviceSchema>;

/** Which browsers an account has signed in on before, kept in a cookie that only this provider can read or write. */
export interface KnownDevices {
  /** Id of the device, when this account has signed in on it before. */
  idFor(request: FastifyRequest, account: string): Promise<string | undefined>;
  /** Remembers the account on this device for half a year. */
  remember(request: FastifyRequest, reply: FastifyReply, account: string): Promise<void>;
}

/** The cookie is no key to anything: whoever steals it may only try some passwords of those accounts. */
export function createKnownDevices(secret: string, secure: boolean): KnownDevices {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'guanjia known devices', 32));

  async function read(request: FastifyRequest): Promise<Device | undefined> {
    const sealed = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w.-]+)`).exec(request.headers.cookie ?? '')?.[1];
    if (!sealed) return undefined;
    try {
      const { payload } = await jwtDecrypt(sealed, key, {
        audience: COOKIE,
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      });
      return deviceSchema.parse(payload['device']);
    } catch {
      // Expired, changed, or of another key: an unknown device.
      return undefined;
    }
  }

  return {
    async idFor(request, account) {
      const device = await read(request);
      return device?.accounts.includes(account) ? device.id : undefined;
    },
    async remember(request, reply, account) {
      const known = await read(request);
      const device: Device = {
        id: known?.id ?? randomUUID(),
        accounts: [account, ...(known?.accounts ?? []).filter((other) => other !== account)].slice(
          0,
          MAX_ACCOUNTS,
        ),
      };
      const sealed = await new EncryptJWT({ device })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(COOKIE)
        .setExpirationTime(`${LIFE_SECONDS}s`)
        .encrypt(key);
      reply.raw.appendHeader(
        'set-cookie',
        `${COOKIE}=${sealed}; Path=${PATH}; Max-Age=${LIFE_SECONDS}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
      );
    },
  };
}
