import { createServer } from 'node:net';

/** How far from the wished port to look for a free one. */
const REACH = 50;

/** Whether a server of ours could listen on that port of 127.0.0.1 now. 0 asks for any. */
export async function isFree(port: number): Promise<boolean> {
  return (await tryPort(port)) !== undefined;
}

/** A port that nobody listens on, other than those in `taken`. */
export async function anyFreePort(taken: ReadonlySet<number>): Promise<number> {
  for (;;) {
    const port = await tryPort(0);
    if (port !== undefined && !taken.has(port)) return port;
  }
}

/** The first free port from `first` upwards, or undefined when the next fifty are all taken. */
export async function nextFreePort(
  first: number,
  taken: ReadonlySet<number> = new Set(),
): Promise<number | undefined> {
  for (let port = first; port < Math.min(first + REACH, 65_536); port += 1) {
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  return undefined;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
