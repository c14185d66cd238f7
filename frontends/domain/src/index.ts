/** What the screens share of the field: its words, its formats, how its objects are kept, and who looks at them. */
import './extend-ui.ts';

export { defineApp } from './app/define-app.tsx';
export type { AppOptions, Lifecycles, MountProps } from './app/define-app.tsx';
export { SUBJECTS } from './app/page-route.ts';
export type { ModuleDeclaration, NavigationEntry, PageRoute } from './app/page-route.ts';

export { DeadlineStrip, DueTag } from './deadlines/deadline-strip.tsx';
export { explainDeadline, explainExtension, explainPauses, remainingText } from './deadlines/explain.ts';
export type { DeadlineData, DeadlineExplanation } from './deadlines/explain.ts';

export { useEnumLabel, useEnumOptions } from './enums/enum-label.ts';
export type { EnumLabel, EnumName } from './enums/enum-label.ts';
export { EnumTag } from './enums/enum-tag.tsx';
export {
  AWARD_STATUSES,
  CASE_STATES,
  CHANNELS,
  COLLECTIVE_PETITION_STATES,
  CREDIT_GRADES,
  DEADLINE_UNITS,
  ESTATE_STAR_LEVELS,
  ESTATE_STATUSES,
  EXPORT_FORMATS,
  MANAGEMENT_MODES,
  MESSAGE_KINDS,
  MESSAGE_WAYS,
  NOTICE_KINDS,
  PETITION_NOTICE_KINDS,
  PETITION_ROUND_KINDS,
  PETITION_ROUND_STATES,
  RECONCILIATION_ANSWERS,
  REFUSAL_REASONS,
  REVIEW_OUTCOMES,
  SATISFACTIONS,
  SETTLEMENT_LEVELS,
  TIERS,
  URGENCIES,
  WEBHOOK_DELIVERY_STATES,
} from './enums/enum-values.ts';

export { changeOf } from './figures/change-of.ts';
export { CountLink } from './figures/count-link.tsx';
export { ExploreLink } from './figures/explore-link.tsx';
export { FigureCard } from './figures/figure-card.tsx';
export type { FigureCardProps } from './figures/figure-card.tsx';
export type { FigureData, FigureRows } from './figures/figure-data.ts';
export { Figure, FigureParts } from './figures/figure.tsx';
export { figureQuery } from './figures/figure-query.ts';
export { PeriodPicker } from './figures/period-picker.tsx';
export { RecordedLater } from './figures/recorded-later.tsx';
export { reportingPeriod } from './figures/reporting-period.ts';
export type { ReportingPeriod } from './figures/reporting-period.ts';
export { useFigureText } from './figures/use-figure-text.ts';

export { useFormat } from './format/use-format.ts';

export { Stars } from './stars/stars.tsx';

export { useHasRole, useToday, useViewer, ViewerGate } from './viewer/viewer.tsx';
export type { Viewer } from './viewer/viewer.tsx';
