import type { RequestContext } from '@guanjia/kit';
import { reachableChannels } from '../integrators/client-reach.ts';
import { caseList, type CaseRow } from './case-list.ts';

/** The case, or null when it does not exist, lies outside the caller's division, or in another client's channel. */
export async function caseReachable(context: RequestContext, id: string): Promise<CaseRow | null> {
  const channels = await reachableChannels(context, 'cases:read');
  const row = await caseList.byId(context).load(id);
  return row && (channels === null || channels.includes(row.channel)) ? row : null;
}
