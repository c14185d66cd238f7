import { addCachePolicies, extendUi } from '@guanjia/ui';
import { cachePolicies } from './cache/cache-policies.ts';
import { useFigureName } from './figures/use-figure-name.ts';
import { useRecordSearch } from './records/use-record-search.ts';
import { knownViewer } from './viewer/viewer.tsx';
import { ViewsMenu } from './views/views-menu.tsx';

addCachePolicies(cachePolicies);
extendUi({ knownPerson: knownViewer, ListViews: ViewsMenu, useFigureName, useRecordSearch });
