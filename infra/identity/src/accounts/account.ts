import { z } from 'zod';

const division = z.string().regex(/^\d{12}$/, 'must be a division code of 12 digits');
const tier = z.enum(['DISTRICT', 'SUBDISTRICT', 'COMMUNITY']);
const roles = z.array(z.string().regex(/^[A-Z]+$/));

/** A person who may sign in. */
export const accountSchema = z.object({
  account: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/),
  name: z.string().min(1),
  division,
  /** Name of the division, for the list of demonstration accounts. */
  divisionName: z.string().optional(),
  tier,
  roles,
  staffId: z.string().optional(),
  password: z.string().min(8),
});

/** A system that calls the graph with its own credentials. */
export const clientSchema = z.object({
  clientId: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/),
  secret: z.string().min(24),
  name: z.string().min(1),
  scopes: z.array(z.string().regex(/^[a-z]+:[a-z]+$/)).min(1),
  division,
  tier,
  roles: roles.default(['INTEGRATOR']),
});

/** Everyone that the demonstration provider knows. */
export const directorySchema = z.object({
  accounts: z.array(accountSchema),
  clients: z.array(clientSchema).default([]),
});

export type Account = z.infer<typeof accountSchema>;
export type IntegratorClient = z.infer<typeof clientSchema>;
export type DirectoryInput = z.input<typeof directorySchema>;
