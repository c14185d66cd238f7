import {
  AlertOutlined, AppstoreOutlined, AuditOutlined, BankOutlined, BarChartOutlined, BellOutlined, BookOutlined,
  CalendarOutlined, CaretRightOutlined, CheckOutlined, ClockCircleOutlined, CloseOutlined, ColumnHeightOutlined,
  CopyOutlined, DashboardOutlined, DeleteOutlined, DownloadOutlined, DownOutlined, EditOutlined, EnvironmentOutlined,
  ExclamationCircleOutlined, ExportOutlined, EyeOutlined, FileTextOutlined, FilterOutlined, FlagOutlined,
  FontSizeOutlined, GlobalOutlined, HistoryOutlined, HomeOutlined, InboxOutlined, InfoCircleOutlined, LeftOutlined,
  LockOutlined, LogoutOutlined, MenuOutlined, MinusOutlined, MoreOutlined, PhoneOutlined, PlusCircleOutlined,
  PlusOutlined, PrinterOutlined, QuestionCircleOutlined, ReconciliationOutlined, ReloadOutlined, RightOutlined,
  SafetyCertificateOutlined, SaveOutlined, SearchOutlined, SendOutlined, SettingOutlined, ShareAltOutlined,
  ShopOutlined, SortAscendingOutlined, StarOutlined, TableOutlined, TeamOutlined, UploadOutlined, UpOutlined,
  UserOutlined, WarningOutlined, ApartmentOutlined, CodeOutlined, InsertRowLeftOutlined,
} from '@ant-design/icons'; // prettier-ignore
import type { ComponentType } from 'react';

const ICONS = {
  add: PlusCircleOutlined, alert: AlertOutlined, area: ApartmentOutlined, audit: AuditOutlined, bell: BellOutlined,
  calendar: CalendarOutlined, cases: FileTextOutlined, chart: BarChartOutlined, check: CheckOutlined,
  clock: ClockCircleOutlined, close: CloseOutlined, columns: InsertRowLeftOutlined, committee: TeamOutlined,
  companies: ShopOutlined, copy: CopyOutlined, credit: SafetyCertificateOutlined, delete: DeleteOutlined,
  density: ColumnHeightOutlined, desk: InboxOutlined, dispatch: SendOutlined, down: DownOutlined,
  download: DownloadOutlined, edit: EditOutlined, error: ExclamationCircleOutlined, estates: BankOutlined,
  explorer: CodeOutlined, external: ExportOutlined, eye: EyeOutlined, filter: FilterOutlined, flag: FlagOutlined,
  help: QuestionCircleOutlined, history: HistoryOutlined, home: HomeOutlined, info: InfoCircleOutlined,
  language: GlobalOutlined, ledger: BookOutlined, left: LeftOutlined, link: ShareAltOutlined, lock: LockOutlined,
  logout: LogoutOutlined, map: EnvironmentOutlined, menu: MenuOutlined, minus: MinusOutlined, more: MoreOutlined,
  overview: DashboardOutlined, phone: PhoneOutlined, play: CaretRightOutlined, plus: PlusOutlined,
  print: PrinterOutlined, ratings: StarOutlined, reconcile: ReconciliationOutlined, refresh: ReloadOutlined,
  right: RightOutlined, save: SaveOutlined, search: SearchOutlined, settings: SettingOutlined, share: ShareAltOutlined,
  sort: SortAscendingOutlined, staff: TeamOutlined, star: StarOutlined, table: TableOutlined,
  textSize: FontSizeOutlined, up: UpOutlined, upload: UploadOutlined, user: UserOutlined, warning: WarningOutlined,
} satisfies Record<string, ComponentType<{ className?: string }>>; // prettier-ignore

export type IconName = keyof typeof ICONS;

export interface IconProps {
  name: IconName;
  className?: string;
  /** Spoken name; without one the icon is decoration. */
  label?: string;
}

export function Icon({ name, className, label }: IconProps) {
  const Drawing = ICONS[name] ?? AppstoreOutlined;
  return (
    <Drawing
      {...(className ? { className } : {})}
      {...(label
        ? { 'aria-label': label }
        : { 'aria-hidden': true, 'aria-label': undefined, role: undefined })}
    />
  );
}
