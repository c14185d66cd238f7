/** Everything that `npm start` says, in both languages. `{name}` is filled in. */
export const MESSAGES = {
  title: { zh: '管家 · 物业管理监督平台', en: 'Guanjia · supervision of housing estates' },
  wiped: { zh: '已清除状态与数据', en: 'State and data are wiped' },
  postgresUp: {
    zh: 'PostgreSQL {version} 已启动（{dataDir}）',
    en: 'PostgreSQL {version} is up ({dataDir})',
  },
  postgresGiven: { zh: '使用 DATABASE_URL：{host}', en: 'Using DATABASE_URL: {host}' },
  databasesReady: { zh: '数据库、角色与演示数据就绪', en: 'Databases, roles and demo data are ready' },
  childUp: { zh: '{name} 已就绪', en: '{name} is ready' },
  released: { zh: '已发布前端模块：{names}', en: 'Frontend modules released: {names}' },
  releaseRefused: {
    zh: '前端模块 {name} 未发布：{reason}',
    en: 'The frontend module {name} was not released: {reason}',
  },
  nothingToRelease: { zh: '前端模块均为最新', en: 'Frontend modules are up to date' },
  died: {
    zh: '{name} 意外退出，{seconds} 秒后重启（日志：{log}）',
    en: '{name} ended unexpectedly and restarts in {seconds} s (log: {log})',
  },
  hung: {
    zh: '{name} 没有响应，已强制结束，{seconds} 秒后重启（日志：{log}）',
    en: '{name} did not answer any more, was ended and restarts in {seconds} s (log: {log})',
  },
  backUp: { zh: '{name} 已恢复', en: '{name} is back' },
  portMoved: {
    zh: '端口 {wished} 已被占用，改用 {port}',
    en: 'Port {wished} is taken, using {port} instead',
  },
  ready: { zh: '平台已就绪，用时 {seconds} 秒', en: 'The platform is ready after {seconds} s' },
  address: { zh: '地址', en: 'Address' },
  graphql: { zh: 'GraphQL 接口', en: 'GraphQL for integrators' },
  tokens: { zh: '令牌地址', en: 'Token endpoint' },
  accounts: { zh: '演示账号', en: 'Demo accounts' },
  account: { zh: '账号', en: 'account' },
  password: { zh: '密码', en: 'password' },
  linksHint: {
    zh: '链接免密登录该账号：仅限本机，平台停止后失效',
    en: 'A link signs its account in at once: on this machine only, until the platform stops',
  },
  client: { zh: '接口客户端', en: 'Client for integrators' },
  stopHint: { zh: '按 Ctrl-C 停止', en: 'Ctrl-C stops it' },
  stopping: { zh: '正在停止…', en: 'Stopping …' },
  stopped: { zh: '已停止', en: 'Stopped' },
  usage: {
    zh: '用法：npm start -- [--port 端口] [--gateway-port 端口] [--processes] [--rebuild-feeds] [--reset]',
    en: 'Usage: npm start -- [--port N] [--gateway-port N] [--processes] [--rebuild-feeds] [--reset]',
  },
  portTaken: {
    zh: '端口 {port} 已被占用。停止占用它的程序，或用 --port 指定其他端口。',
    en: 'Port {port} is taken. Stop the program that uses it, or choose another with --port.',
  },
  noPort: {
    zh: '从 {port} 起的端口都被占用。用 --port 指定一个空闲端口。',
    en: 'All ports from {port} on are taken. Choose a free one with --port.',
  },
  alreadyRunning: {
    zh: '平台已在运行（进程 {pid}，{address}）。先停止它，或用环境变量 GUANJIA_STATE 指定另一个状态目录。',
    en: 'The platform is already running (process {pid}, {address}). Stop it first, or set GUANJIA_STATE to another state folder.',
  },
  rotationBegun: {
    zh: '已生成新的个人信息密钥。重启平台（npm start），旧密钥继续有效；然后运行 npm run rotate:personal-data-key 重新加密已有数据。',
    en: 'A new personal-data key is made. Restart the platform (npm start): the old key stays valid. Then run npm run rotate:personal-data-key to seal what is there anew.',
  },
  rotationUnderWay: {
    zh: '密钥更换正在进行。先运行 npm run rotate:personal-data-key 完成它。',
    en: 'A rotation is under way. End it first: npm run rotate:personal-data-key.',
  },
  rotationNeedsStart: {
    zh: '平台没有以当前密钥运行。先启动或重启平台（npm start），再运行本命令。',
    en: 'No platform runs with the current key. Start or restart it (npm start), then run this again.',
  },
  rotationEnded: { zh: '旧密钥已删除。', en: 'The old key is deleted.' },
  resealed: { zh: '已用当前密钥重新加密 {rows} 行', en: '{rows} rows are sealed with the current key' },
  rotationUsage: {
    zh: '用法：npm run rotate:personal-data-key -- [--new]；自行管理进程时，环境变量须有 GUANJIA_DATABASES、GUANJIA_PERSONAL_DATA_KEY 和 GUANJIA_PERSONAL_DATA_OTHER_KEYS。',
    en: 'Usage: npm run rotate:personal-data-key -- [--new]; with processes of your own set GUANJIA_DATABASES, GUANJIA_PERSONAL_DATA_KEY and GUANJIA_PERSONAL_DATA_OTHER_KEYS.',
  },
  startWaits: {
    zh: '另一个平台正在 {host} 上准备数据库，等它完成后继续',
    en: 'Another start prepares the databases at {host}; this one goes on when it is done',
  },
  otherInstallation: {
    zh: '{host} 上的数据库属于另一个安装：角色密码与本目录（{file}）所存不同，未作任何改动。要接着使用这些数据，把那个安装状态目录中的 secrets.json 复制到这里；要从头开始并清除这些数据，运行 npm start -- --reset。',
    en: 'The databases at {host} belong to another installation: their roles have other passwords than those kept in {file}. Nothing was changed. To go on with these data, copy secrets.json from the state folder of that installation to there; to delete these data and begin anew, run npm start -- --reset.',
  },
  databaseNewer: {
    zh: '数据库来自更新的版本：其中的步骤 {step} 是本版本所不认识的，未作任何改动。请启动创建它的版本或更新的版本，或恢复升级之前的数据库备份。',
    en: 'The database comes from a newer version: this one does not know its step {step}. Nothing was changed. Start the version that made it, or a newer one; or restore a copy of the database from before.',
  },
  databaseOutdated: {
    zh: '数据库由早期版本建立，本版本无法升级它，未作任何改动。要从头开始并清除其中的数据，运行 npm start -- --reset；要继续使用这些数据，启动建立它的版本。',
    en: 'The database was made by an early version, and this one cannot upgrade it. Nothing was changed. To begin anew and delete its data, run npm start -- --reset; to go on with the data, start the version that made it.',
  },
  stepEdited: {
    zh: '数据库步骤 {step} 在运行之后被修改过，未作任何改动。请恢复该文件，把修改写成新的步骤；或运行 npm start -- --reset 清除数据、从头开始。',
    en: 'The database step {step} was edited after it had run. Nothing was changed. Put the file back as it was and write the change as a new step; or run npm start -- --reset, which deletes the data and begins anew.',
  },
  personalDataKeyWrong: {
    zh: '个人信息密钥打不开数据库中已有的内容，未启动。请使用建立这些数据时的密钥（状态目录 secrets.json 中的 personal data key）。',
    en: 'The personal data key does not open what is stored in the database, so nothing was started. Use the key with which these data were begun (personal data key in secrets.json of the state folder).',
  },
  feedMismatch: {
    zh: '{service} 从 {feed} 取得的数据与 {feed} 现有的数据库对不上：某个数据库恢复到了较早的备份，或换成了另一个库。未继续接收，以免悄悄漏掉数据。运行 npm start -- --rebuild-feeds 重新取得全部数据；此前取得而 {feed} 已没有的数据会保留。',
    en: 'What {service} has taken of {feed} does not fit the database of {feed}: one of them was restored to an older state or replaced. Nothing more is taken, so that nothing is lost silently. Run npm start -- --rebuild-feeds to take everything anew; what was taken before and {feed} no longer has stays.',
  },
  childFailed: {
    zh: '{name} 无法启动，日志末尾如下（{log}）：',
    en: '{name} could not start; its log ends with ({log}):',
  },
} as const satisfies Record<string, { zh: string; en: string }>;

export type MessageKey = keyof typeof MESSAGES;
export type MessageValues = Record<string, string | number>;

/** One message in both languages. */
export function message(key: MessageKey, values: MessageValues = {}): { zh: string; en: string } {
  const { zh, en } = MESSAGES[key];
  return { zh: fill(zh, values), en: fill(en, values) };
}

function fill(text: string, values: MessageValues): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
