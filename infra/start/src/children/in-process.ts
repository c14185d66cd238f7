import type { SubgraphTarget } from '@guanjia/gateway';
import type { Subgraph } from '@guanjia/kit';

/** The services of this process as the gateway calls them. Each is ready when its database answers. */
export function inProcess(services: ReadonlyMap<string, Subgraph>): Record<string, SubgraphTarget> {
  return Object.fromEntries(
    [...services].map(([name, service]) => [
      name,
      {
        kind: 'in-process',
        execute: (request) => service.execute(request),
        answerFile: (request) => service.answerFile(request),
        ready: () => service.ready(),
      },
    ]),
  );
}
