import type { PageRoute } from '@guanjia/domain';

// Few people open the audit log, and its texts are many: they come with its pages.
const audit = async () => {
  const { fetchCatalogue } = await import('@guanjia/ui');
  await fetchCatalogue('district', {
    'zh-CN': () => import('./locales/zh-CN.json'),
    en: () => import('./locales/en.json'),
  });
  return import('./audit-page.tsx');
};

/** The audit logs of the three services. */
export const auditRoutes: readonly PageRoute[] = [
  {
    path: '/audit',
    load: () => audit().then((m) => m.CasesAuditPage),
    entry: {
      titleKey: 'nav.audit',
      icon: 'audit',
      subject: 'rules',
      roles: ['AUDITOR', 'ADMINISTRATOR'],
      firstFor: ['AUDITOR'],
    },
  },
  { path: '/audit/estates', load: () => audit().then((m) => m.EstatesAuditPage) },
  { path: '/audit/ratings', load: () => audit().then((m) => m.RatingsAuditPage) },
];
