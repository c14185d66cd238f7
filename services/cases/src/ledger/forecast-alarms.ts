import { localDateIn, type Judging, type RowProblem, type RowVerdict } from '@guanjia/kit';
import type { WorkingCalendar } from '../calendar/working-calendar.rules.ts';
import { readRuleBook, type RuleBook } from '../deadlines/rule-book.ts';
import type { EscalationPack, EscalationStage } from '../escalation/escalation-pack.ts';
import { escalationPlan, stagesDue } from '../escalation/escalation.rules.ts';
import { readEscalationPacks } from '../escalation/order-limit.ts';
import { importedCase, type CaseRows, type LedgerChange } from './imported-case.ts';

/** The rule books of years, each read once. */
export function ruleBooks(rows: Judging['rows']): (year: string) => Promise<RuleBook> {
  const books = new Map<string, Promise<RuleBook>>();
  return (year) => {
    const known = books.get(year) ?? readRuleBook(rows, `${year}-01-01`);
    books.set(year, known);
    return known;
  };
}

const NO_NUMBER = '';

/**
 * Adds to rows that would be taken what the platform would do at once: their deadlines that have passed, with the rule, the
 * tiers that would be told, and the supervision orders.
 */
export async function withAlarms(
  verdicts: readonly RowVerdict<LedgerChange>[],
  { context, rows }: Judging,
): Promise<RowVerdict<LedgerChange>[]> {
  const now = context.clock.now();
  const bookOf = ruleBooks(rows);
  const packs = await readEscalationPacks(rows);
  const told: RowVerdict<LedgerChange>[] = [];
  for (const verdict of verdicts) {
    if (verdict.outcome !== 'NEW') {
      told.push(verdict);
      continue;
    }
    const book = await bookOf(localDateIn(verdict.change.facts.receivedAt).slice(0, 4));
    const life = importedCase(verdict.change, {
      number: NO_NUMBER,
      importId: NO_NUMBER,
      caller: context.caller,
      book,
    });
    const alarms = alarmsOf(life, { packs, calendar: book.calendar, now });
    told.push({ ...verdict, notes: [...(verdict.notes ?? []), ...alarms] });
  }
  return told;
}

interface Around {
  readonly packs: readonly EscalationPack[];
  readonly calendar: WorkingCalendar;
  readonly now: Date;
}

/** What follows at once of the clocks that run in a case. */
function alarmsOf({ record, deadlines }: CaseRows, { packs, calendar, now }: Around): RowProblem[] {
  return deadlines
    .filter(({ isCurrent, stoppedAt, pausedAt }) => isCurrent && !stoppedAt && !pausedAt)
    .flatMap(({ clock, startedAt, dueAt, dueOn, explanation }) => {
      const { rule, amount, unit } = explanation;
      const watched = { clock, startedAt, dueAt, unit, urgency: record.urgency, tier: record.tier };
      const { due } = stagesDue(escalationPlan(watched, packs, calendar), new Set(), now);
      const params = { clock, dueOn, rule, amount, unit };
      const has = (...stages: EscalationStage[]) => stages.some((stage) => due.includes(stage));
      const tiers = due.filter((stage) => stage === 'SUBDISTRICT' || stage === 'DISTRICT');
      return [
        ...(has('OVERDUE') ? [{ reason: 'overdueAtOnce', params }] : []),
        ...(tiers.length > 0 ? [{ reason: 'escalatesAtOnce', params: { ...params, tiers } }] : []),
        ...(has('SUPERVISION_ORDER') ? [{ reason: 'orderAtOnce', params }] : []),
      ];
    });
}
