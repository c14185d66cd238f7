import { casesSubgraph } from '@guanjia/cases';
import { estatesSubgraph } from '@guanjia/estates';
import type { SubgraphDefinition } from '@guanjia/kit';
import { ratingsSubgraph } from '@guanjia/ratings';
import { required, type Environment } from './environment.ts';
import { mailOf } from './mail.ts';

/** Every service of the platform, in the order in which their demo data build on each other. */
export function servicesOf(environment: Environment): readonly SubgraphDefinition[] {
  const personalDataKey = required(environment, 'GUANJIA_PERSONAL_DATA_KEY');
  const mail = mailOf(environment);
  const webhooks = { privateNetworks: environment.GUANJIA_WEBHOOK_NETWORKS ?? [] };
  return [
    estatesSubgraph,
    casesSubgraph({
      personalDataKey,
      otherPersonalDataKeys: environment.GUANJIA_PERSONAL_DATA_OTHER_KEYS,
      webhooks,
      noticeDays: environment.GUANJIA_NOTICE_DAYS,
      personalDataDays: environment.GUANJIA_PERSONAL_DATA_DAYS,
      ...(mail ? { mail } : {}),
    }),
    ratingsSubgraph,
  ];
}
