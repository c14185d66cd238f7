import { graphPlans, type PlanFacts } from './plans.ts';

const facts: PlanFacts = {
  ports: { shell: 1, gateway: 2, identity: 3, releases: 4, postgres: 5, estates: 6, cases: 7, ratings: 8 },
  origin: 'http://localhost:1',
  clockOffsetMs: 0,
  databases: { estates: 'postgres://e', cases: 'postgres://c', ratings: 'postgres://r' },
  ownerDatabases: {},
  personalDataKeys: { current: 'key', others: [] },
  shellClientSecret: 'secret',
  demoLinkSecret: 'secret',
  privateKeyOf: (name) => `key of ${name}`,
  publicKeys: {},
  directoryFile: 'directory.json',
  processes: false,
  rebuildFeeds: false,
};

test.each([false, true])(
  'which networks webhooks may reach is the operator’s word alone (processes of their own: %s)',
  (processes) => {
    for (const { environment } of graphPlans({ ...facts, processes }))
      expect(environment).not.toHaveProperty('GUANJIA_WEBHOOK_NETWORKS');
  },
);
