import { z } from 'zod';

/** In which claims an issuer keeps what the platform needs. A name with dots reaches into nested claims. */
export const claimNamesSchema = z.object({
  name: z.string().default('name'),
  division: z.string().default('division'),
  tier: z.string().default('tier'),
  roles: z.string().default('roles'),
  staffId: z.string().default('staff_id'),
  scope: z.string().default('scope'),
  clientId: z.string().default('client_id'),
});

/** Which OpenID Connect issuer the gateway trusts, and how to read its tokens. */
export const identityConfigSchema = z.object({
  issuer: z.url(),
  audience: z.string().default('guanjia'),
  /** Where the issuer keeps its public keys; by default what its discovery document says. */
  jwksUri: z.url().optional(),
  /** How far the issuer's clock may be off, in seconds. */
  clockToleranceSeconds: z.number().int().min(0).max(120).default(5),
  claims: claimNamesSchema.prefault({}),
});

export type ClaimNames = z.output<typeof claimNamesSchema>;
export type IdentityConfig = z.output<typeof identityConfigSchema>;
/** The same with what has a default left out. */
export type IdentitySettings = z.input<typeof identityConfigSchema>;
