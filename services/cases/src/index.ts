export { casesSubgraph, type CasesConfig } from './cases-subgraph.ts';
