import type { SubgraphDefinition } from '@guanjia/kit';

/** Every service of the platform, in the order in which their demo data build on each other. */
export const SERVICES: readonly SubgraphDefinition[] = [];
