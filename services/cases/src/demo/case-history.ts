import { demoId, Role } from '@guanjia/kit';
import {
  advance,
  registration,
  standingOf,
  type CaseFile,
  type StepTaken,
  type StepTrace,
} from '../case/case-file.ts';
import type { CaseDeadlineRecord, CaseRecord } from '../case/case.entity.ts';
import type { RuleBook } from '../deadlines/rule-book.ts';
import { judge } from '../life/case-step.rules.ts';
import type { DemoPerson } from './demo-registry.ts';

type TableRow = Record<string, unknown>;

/** All rows of one case of the demo. */
export interface CaseRows {
  record: CaseRecord;
  events: TableRow[];
  deadlines: CaseDeadlineRecord[];
  resolutions: TableRow[];
}

export interface CaseHistory {
  readonly rows: CaseRows;
  /** Takes a step by the same rules as a person in the interface; throws when they do not allow it. */
  take(actor: DemoPerson, step: StepTaken): void;
}

/** Writes the life of a case from its registration on. */
export function caseHistory(
  record: CaseRecord,
  registrar: DemoPerson,
  rules: { book: RuleBook; category: string },
): CaseHistory {
  const file: CaseFile = { record, deadlines: [], resolution: null };
  const rows: CaseRows = { record, events: [], deadlines: [], resolutions: [] };

  const keep = (actor: DemoPerson, at: Date, note: string | null, trace: StepTrace) => {
    const part = { caseId: record.id, divisionCode: record.divisionCode };
    rows.events.push({
      ...part,
      ...trace.event,
      id: demoId('CaseEvent', record.id, String(rows.events.length)),
      occurredAt: at,
      actorKind: 'USER',
      actorId: actor.id,
      actorName: actor.name,
      actorTier: actor.tier,
      note,
    });
    for (const deadline of trace.deadlines) {
      const row = { id: demoId('CaseDeadline', record.id, String(rows.deadlines.length)), ...deadline };
      rows.deadlines.push(row);
      file.deadlines.push(row);
    }
    if (trace.resolution) {
      const id = demoId('CaseResolution', record.id, String(rows.resolutions.length));
      const row = {
        ...part,
        ...trace.resolution,
        id,
        recordedAt: at,
        recordedBy: actor.name,
        reopenedAt: null,
      };
      file.resolution = row;
      rows.resolutions.push(row);
    }
  };

  keep(registrar, record.registeredAt, null, registration(file, rules.book, rules.category));
  return {
    rows,
    take(actor, step) {
      const verdict = judge(
        standingOf(record),
        { tier: actor.tier, roles: [Role.HANDLER, Role.SUPERVISOR] },
        step.action,
      );
      if (!verdict.allowed)
        throw new Error(`${record.number}: ${step.action} in ${record.state}: ${verdict.reason}`);
      const last = rows.events.at(-1)?.['occurredAt'] as Date;
      if (step.at <= last) throw new Error(`${record.number}: ${step.action} before what came before it`);
      const trace = advance(file, step, rules.book, rules.category);
      record.version += 1;
      keep(actor, step.at, step.note, trace);
    },
  };
}
