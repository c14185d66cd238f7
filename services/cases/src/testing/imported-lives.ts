import { addDays, localDateIn } from '@guanjia/kit';
import { estates, people, type Answer, type CasesHarness } from './cases-harness.ts';
import { SAID, type FigureOracle, type Said } from './figure-oracle.ts';
import { ledgerImports } from './ledger-imports.ts';

/** Imports a ledger of what happened earlier and tells the oracle of it, as the graph does; answers the cases. */
export async function importLedger(
  {
    harness,
    oracle,
    random,
    from,
  }: { harness: CasesHarness; oracle: FigureOracle; random: () => number; from: string },
  { day, at, rows }: { day: string; at: string; rows: number },
): Promise<Answer[]> {
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One;
  const imported: Answer[] = [];
  const lines = ['编号,小区名称,类别,登记时间,办理状态,办结时间,处理结果,满意度,反映内容'];
  for (let row = 0; row < rows; row += 1) {
    const received = addDays(from as never, Math.floor(random() * 60));
    const done = addDays(received, Math.floor(random() * 40));
    const finished = random() < 0.8 && done < day;
    lines.push(
      [
        `L${day}-${row}`,
        pick(estates).name,
        pick(['供水', '垃圾清运', '屋面渗漏']),
        `${received} 09:00:00`,
        finished ? '已办结' : pick(['待受理', '办理中']),
        finished ? `${done} 15:00:00` : '',
        finished ? '已处理' : '',
        finished ? pick(['满意', '不满意', '']) : '',
        `反映内容${row}`,
      ].join(','),
    );
  }
  const imports = ledgerImports(() => harness);
  const { id } = await imports.prepare(people.district, 'ledger.csv', lines.join('\n'));
  await imports.check(people.district, id, { channel: 'VISIT' });
  await imports.run(people.district, id);
  const known = new Set(oracle.ids());
  const IMPORTED = `query($after: String) { cases(first: 100, after: $after, filter: { channel: { eq: VISIT } }) {
      pageInfo { hasNextPage endCursor } nodes { ${SAID} events(first: 20) { nodes { type occurredAt data } } } } }`;
  for (let after: string | null = null; ;) {
    const { cases }: Answer = await harness.data<Answer>(people.district, IMPORTED, { after });
    for (const said of cases.nodes) {
      if (known.has(said.id)) continue;
      imported.push(said);
      hearLife(oracle, said, localDateIn(new Date(at)));
    }
    if (!cases.pageInfo.hasNextPage) break;
    after = cases.pageInfo.endCursor;
  }
  if (imported.length === 0) throw new Error('No row of the ledger was taken.');
  return imported;
}

/** What a ledger tells of a case, step by step, as its events say it. */
function hearLife(oracle: FigureOracle, { events, ...said }: Answer, recordedOn: string): void {
  const total = said.deadlines.find((one: Answer) => one.clock === 'TOTAL');
  const accept = said.deadlines.find((one: Answer) => one.clock === 'ACCEPT');
  const so: Answer = { ...said, acceptedAt: null, resolution: null, followUp: null, state: 'REGISTERED' };
  for (const { type, occurredAt, data } of events.nodes) {
    Object.assign(so, { tier: data.tier ?? so.tier, state: data.to ?? so.state });
    if (type === 'ACCEPTED') so.acceptedAt = occurredAt;
    if (type === 'RESOLVED') so.resolution = { ...said.resolution, recordedAt: occurredAt };
    if (type === 'FOLLOWED_UP') so.followUp = { satisfaction: data.satisfaction };
    const started = total && (total.explanation.from as string) <= localDateIn(new Date(occurredAt));
    so.dueAt = started ? total.dueAt : (accept ?? total).dueAt;
    oracle.hear({ ...so } as Said, occurredAt, recordedOn);
  }
}
