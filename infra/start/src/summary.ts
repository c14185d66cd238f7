import type { DemoDirectory } from './demo.ts';
import type { PublicAddresses } from './instance-lock.ts';
import { message, type MessageKey } from './messages.ts';

export interface Summary extends PublicAddresses {
  directory: DemoDirectory;
  /** The address that signs an account in at once, on this machine. */
  linkOf: (account: string) => string;
}

/** The closing box of `npm start`: where to go and how to sign in. */
export function summaryLines({
  address,
  graphqlAddress,
  tokenAddress,
  directory,
  linkOf,
}: Summary): string[] {
  const widest = Math.max(0, ...directory.accounts.map(({ account }) => account.length));
  const lines = [
    `${both('address')}  ${address}`,
    '',
    `${both('accounts')} (${both('account')}, ${both('password')}):`,
    ...directory.accounts.flatMap(({ account, password, name, divisionName }) => [
      `  ${account.padEnd(widest)}  ${password}  ${name}${divisionName ? ` · ${divisionName}` : ''}`,
      `  ${' '.repeat(widest)}  ${linkOf(account)}`,
    ]),
    `  ${both('linksHint')}`,
    '',
    `${both('graphql')}  ${graphqlAddress}`,
    `${both('tokens')}  ${tokenAddress}`,
    ...directory.clients.map(
      ({ clientId, secret, scopes }) => `${both('client')}  ${clientId}  ${secret}  (${scopes.join(' ')})`,
    ),
    '',
    both('stopHint'),
  ];
  const width = Math.max(...lines.map(columns));
  const edge = '─'.repeat(width + 2);
  return [
    `┌${edge}┐`,
    ...lines.map((line) => `│ ${line}${' '.repeat(width - columns(line))} │`),
    `└${edge}┘`,
  ];
}

function both(key: MessageKey): string {
  const { zh, en } = message(key);
  return `${zh} · ${en}`;
}

/** Width on a terminal: Chinese characters take two columns. */
function columns(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/.test(character) ? 2 : 1),
    0,
  );
}
