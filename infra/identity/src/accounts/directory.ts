import type { Account, DirectoryInput, IntegratorClient } from './account.ts';
import { directorySchema } from './account.ts';
import { hashPassword, verifyPassword, type PasswordHash } from './password.ts';

/** An account as it is kept in memory: without the password itself. */
export type KnownAccount = Omit<Account, 'password'> & { passwordHash: PasswordHash };

/** The accounts and clients that may sign in. */
export interface Directory {
  accounts: ReadonlyMap<string, KnownAccount>;
  clients: ReadonlyMap<string, IntegratorClient>;
  /** The account, when the password is its own. */
  signIn(account: string, password: string): Promise<KnownAccount | undefined>;
}

/** Makes the directory; passwords are hashed and then forgotten. Two accounts of one name are refused. */
export async function createDirectory(input: DirectoryInput): Promise<Directory> {
  const { accounts, clients } = directorySchema.parse(input);
  const known = await Promise.all(
    accounts.map(async ({ password, ...account }) => ({
      ...account,
      passwordHash: await hashPassword(password),
    })),
  );
  const byName = new Map(known.map((account) => [account.account, account]));
  const byId = new Map(clients.map((client) => [client.clientId, client]));
  if (byName.size < accounts.length || byId.size < clients.length) {
    throw new Error('Two accounts or two clients have the same name.');
  }
  // An unknown account costs as much time as a wrong password, so that names cannot be guessed.
  const nobody = await hashPassword('nobody');

  return {
    accounts: byName,
    clients: byId,
    async signIn(name, password) {
      const account = byName.get(name.trim().toLowerCase());
      const right = await verifyPassword(password, account?.passwordHash ?? nobody);
      return right ? account : undefined;
    },
  };
}
