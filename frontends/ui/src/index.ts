/** The public face of the UI: what a module may import. Nothing else of this package is promised to stay. */
export * from './antd.ts';

export { fetchAnew } from './app/fetch-anew.ts';
export { lazyPage } from './app/lazy-page.tsx';
export { lazyPart } from './app/lazy-part.tsx';
export { describeThrown, reportFailure } from './app/report-failure.ts';
export type { Failure, FailureKind } from './app/report-failure.ts';

export { Bars } from './charts/bars.tsx';
export type { BarSeries, BarsProps } from './charts/bars.tsx';
export { Chart } from './charts/chart.tsx';
export type { ChartProps } from './charts/chart.tsx';
export { Sparkline } from './charts/sparkline.tsx';
export { Treemap } from './charts/treemap.tsx';
export type { TreemapNode, TreemapProps } from './charts/treemap.tsx';

export type { BulkDrawerProps } from './bulk/bulk-drawer.tsx';
export type { BulkRow, BulkVerdict } from './bulk/bulk-run.ts';
export { copyText } from './bulk/copy-text.ts';
export { BulkDrawer } from './bulk/lazy-bulk-drawer.ts';

export { useCommands } from './commands/registry.ts';
export type { Command } from './commands/registry.ts';

export {
  daysBetween,
  formatDateTime,
  formatLocalDate,
  formatMoney,
  formatNumber,
  formatShare,
  formatTime,
  formatWan,
  localDateOf,
} from './format/format.ts';
export { unbroken } from './format/unbroken.ts';

export { DateField } from './dates/date-field.tsx';
export type { DateFieldProps } from './dates/date-field.tsx';
export { DateItem } from './dates/date-item.tsx';
export type { DateItemProps } from './dates/date-item.tsx';
export { DateRangeField } from './dates/date-range-field.tsx';
export type { DateRangeFieldProps } from './dates/date-range-field.tsx';
export { DateText } from './dates/date-text.tsx';
export type { DateTextProps } from './dates/date-text.tsx';

export { ActionButton } from './forms/action-button.tsx';
export { Form } from './forms/form.tsx';
export { countedTo } from './forms/counted-to.ts';
export { DatedChangeDrawer } from './forms/dated-change-drawer.tsx';
export { FormActions } from './forms/form-actions.tsx';
export { FormDrawer } from './forms/form-drawer.tsx';
export { newIdempotencyKey } from './forms/idempotency-key.ts';
export { ownHeaders } from './graph/headers.ts';
export { untilSignedIn } from './session/fetch-as-viewer.ts';
export { SignInDialog } from './session/sign-in-dialog.tsx';
export { Select } from './forms/select.tsx';
export { useAction } from './forms/use-action.ts';
export type { ActionOptions, ActionState } from './forms/use-action.ts';

export { graphClient } from './graph/client.ts';
export { useErrorText, useReasonText } from './graph/error-text.ts';
export { graphErrorOf, graphErrors } from './graph/errors.ts';
export type { ErrorCode, GraphError } from './graph/errors.ts';
export { postGraph } from './graph/post-graph.ts';
export type { GraphAnswer, GraphRequest } from './graph/post-graph.ts';
export { useConnection } from './graph/use-connection.ts';
export type { Connection, ConnectionResult } from './graph/use-connection.ts';

export type { FieldHistoryProps, HistoryField } from './history/field-history.tsx';
export type { HistoryEntry } from './history/field-history.ts';
export { FieldHistory } from './history/lazy-field-history.ts';

export type { Catalogues, Language } from './i18n/i18n.ts';
export { defineScreens, TextScope, useText } from './i18n/text.tsx';
export type { Translate } from './i18n/text.tsx';

export { Icon } from './icons/icon.tsx';
export type { IconName } from './icons/icon.tsx';

export type { Column } from './lists/column.ts';
export { DataTable } from './lists/data-table.tsx';
export type { DataTableProps } from './lists/data-table.tsx';
export { RecordTable } from './lists/record-table.tsx';
export { Table } from './lists/lazy-table.tsx';
export { chosenColumns, readColumns } from './lists/columns/column-choice.ts';
export { FilterBar } from './lists/filter-bar.tsx';
export type { Condition, FilterDefinition, FilterOption, Sort } from './lists/list-url.ts';
export type { FieldKind, FilterField } from './lists/rules/filter-field.ts';
export { useFilterSentence } from './lists/use-filter-sentence.ts';
export { useListState } from './lists/use-list-state.ts';
export type { ListOptions, ListState } from './lists/use-list-state.ts';

export { useMerge } from './merge/use-merge.tsx';
export type { MergeField, MergeOptions, MergeValues, Merging, TheirState } from './merge/use-merge.tsx';

export { confirm, toast } from './notices/notices.ts';

export { DescriptionList } from './page/description-list.tsx';
export type { DescriptionItem } from './page/description-list.tsx';
export { Columns, Grid, Stack } from './page/layout.tsx';
export { PageTabs } from './page/page-tabs.tsx';
export type { PageTabsProps } from './page/page-tabs.tsx';
export { Page, PageHeader } from './page/page.tsx';
export type { PageHeaderProps, PageProps } from './page/page.tsx';
export { Section } from './page/section.tsx';
export { Timeline } from './page/timeline.tsx';
export type { TimelineItem } from './page/timeline.tsx';

export { Link } from './routing/link.tsx';
export { navigate, useLocation, useSearchParams } from './routing/location.ts';
export type { PageLocation } from './routing/location.ts';
export { explorerPath, listPath, RecordLink, recordPath } from './routing/paths.tsx';
export type { Exploration } from './routing/paths.tsx';
export { useParams } from './routing/routes.tsx';
export type { AppRoute } from './routing/routes.tsx';
export { mayLeave, UnsavedPart, useUnsavedChanges } from './routing/unsaved-changes.ts';

export { BrokenPart } from './states/broken-part.tsx';
export { StatePanel } from './states/state-panel.tsx';
export { EmptyState } from './states/empty-state.tsx';
export { ErrorPanel } from './states/error-panel.tsx';
export { ForbiddenPage } from './states/forbidden-page.tsx';
export { Loaded } from './states/loaded.tsx';
export type { LoadedResult } from './states/loaded.tsx';
export { NotFoundPage } from './states/not-found-page.tsx';
export { PageSkeleton } from './states/page-skeleton.tsx';
export { PartialBanner } from './states/partial-banner.tsx';

export { StatusTag } from './tags/status-tag.tsx';
export type { Tone } from './tags/status-tag.tsx';

export { useLargeText } from './theme/large-text.ts';
export { useNarrow } from './theme/media.ts';

export { useCspNonce } from './boot/boot-data.ts';

/** For the package that knows the domain. */
export { extendUi } from './extensions/extensions.tsx';
export type { Extensions, Person, RecordsFound } from './extensions/extensions.tsx';
export { formSaved } from './forms/form-guard.ts';
export { shownTenths } from './format/share.ts';
export type { ShareParts } from './format/share.ts';
export { useFormat as usePlainFormat } from './format/use-format.ts';
export { addCachePolicies } from './graph/client.ts';
export { sameParams } from './lists/list-params.ts';
export { pathUnder } from './routing/match.ts';
export { Routes } from './routing/routes.tsx';

/** For the shell only. */
export { AppFrame } from './app/app-frame.tsx';
export { RenderBoundary } from './app/render-boundary.tsx';
export { bootData } from './boot/boot-data.ts';
export type { BootModule, ModuleFacts, NavigationFacts } from './boot/boot-data.ts';
export { CommandCentre, openCommandPalette } from './commands/command-palette.tsx';
export { useGatewayDown } from './graph/gateway-state.ts';
export {
  changeLanguage,
  currentLanguage,
  fetchCatalogue,
  LANGUAGES,
  registerCatalogues,
} from './i18n/i18n.ts';
export { setLeaveQuestion } from './routing/unsaved-changes.ts';
export { setLargeText } from './theme/large-text.ts';
export { sees } from './viewer/sees.ts';
