export { ratingsSubgraph } from './ratings-subgraph.ts';
