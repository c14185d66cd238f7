/** The widgets that modules use as they are. Everything else of the kit stays behind the components of this package. */
export {
  Alert,
  Button,
  Checkbox,
  Collapse,
  Drawer,
  Dropdown,
  Input,
  InputNumber,
  Modal,
  Progress,
  Radio,
  Segmented,
  Skeleton,
  Space,
  Spin,
  Tabs,
} from 'antd';
export type { ButtonProps, FormInstance, InputRef, MenuProps, RefSelectProps, TableColumnType } from 'antd';
