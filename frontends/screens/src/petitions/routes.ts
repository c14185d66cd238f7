import type { PageRoute } from '@guanjia/domain';

const petitions = () => import('@guanjia/screens/petitions');

/** The pages about the chain of petitions and about collective ones. */
export const petitionRoutes: readonly PageRoute[] = [
  {
    path: '/procedures',
    load: () => petitions().then((m) => m.RoundListPage),
    entry: { titleKey: 'nav.procedures', icon: 'audit', subject: 'cases' },
    lists: 'petitionRounds',
  },
  {
    path: '/petitions',
    load: () => petitions().then((m) => m.BatchListPage),
    entry: { titleKey: 'nav.petitions', icon: 'ledger', subject: 'cases' },
    lists: 'collectivePetitions',
  },
  { path: '/petitions/new', load: () => petitions().then((m) => m.NewBatchPage) },
  { path: '/petitions/:id', load: () => petitions().then((m) => m.BatchPage), record: 'CollectivePetition' },
  {
    path: '/cases/:id/notices/:kind',
    load: () => import('@guanjia/screens/cases').then((m) => m.PetitionNoticePage),
  },
];
