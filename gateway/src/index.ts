export { startGateway, type Gateway } from './server/start-gateway.ts';
export type { GraphOperation, GraphResult } from './server/graph-operation.ts';
export type { GatewayConfig } from './server/gateway-config.ts';
export { fixedSupergraph, supergraphFile, type SupergraphSource } from './supergraph/supergraph-file.ts';
export type {
  AskSubgraph,
  HttpSubgraph,
  InProcessSubgraph,
  SubgraphRequest,
  SubgraphResponse,
  SubgraphTarget,
} from './subgraphs/subgraph-target.ts';
export { DEFAULT_LIMITS, type QueryLimits } from './limits/limits.ts';
export type { IdentitySettings } from './identity/identity-config.ts';
