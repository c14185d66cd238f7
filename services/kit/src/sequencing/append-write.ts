import { escapeLiteral } from 'pg';
import type { ChangedThing, ChangeToRecord } from '../audit/field-changes.ts';
import type { Caller } from '../identity/caller.ts';
import { EVERYWHERE, smallestScope, type DivisionCode } from '../scope/scope.ts';
import { signWrite } from './append-key.ts';

/** What happened, for the feed and the audit log. `data` carries the whole state that readers need. */
export interface EventToRecord {
  type: string;
  subjectId: string;
  divisionCode: DivisionCode;
  data: Record<string, unknown>;
}

/** For the audit log: what was done, or refused, to whom. */
export interface AuditToRecord {
  action: string;
  subjectId?: string | undefined;
  divisionCode: DivisionCode;
  details: Record<string, unknown>;
  outcome?: 'DONE' | 'REFUSED';
}

type WrittenEntry = AuditToRecord & {
  outcome: NonNullable<AuditToRecord['outcome']>;
  /** Index of the event whose type and data the entry tells, too. */
  ofEvent?: number;
};

interface WrittenBy {
  caller: Caller;
  requestId: string;
  occurredAt: Date;
}

/** The events and audit entries of one write; one statement leaves them to the sequencer. */
export class RecordsToAppend {
  readonly #operation: string;
  readonly #events: EventToRecord[] = [];
  readonly #entries: WrittenEntry[] = [];
  readonly #changes: ChangeToRecord[] = [];

  readonly #auditAsOne: boolean;

  /** `auditAsOne`: the whole write is told in one entry that counts its events by type, beside what is audited in words. */
  constructor(operation: string, auditAsOne = false) {
    this.#operation = operation;
    this.#auditAsOne = auditAsOne;
  }

  emit(event: EventToRecord): void {
    const { subjectId, divisionCode } = event;
    if (this.#auditAsOne) {
      this.#events.push(event);
      return;
    }
    const ofEvent = this.#events.push(event) - 1;
    this.#entries.push({
      action: this.#operation,
      outcome: 'DONE',
      subjectId,
      divisionCode,
      ofEvent,
      details: {},
    });
  }

  emitTogether(events: readonly EventToRecord[], entry: AuditToRecord): void {
    for (const event of events) this.#events.push(event);
    if (!this.#auditAsOne) this.audit(entry);
  }

  audit(entry: AuditToRecord): void {
    this.#entries.push({ outcome: 'DONE', ...entry });
  }

  /** Notes the changed fields of a thing: the entry about it, or about what it belongs to, tells them. */
  changed(change: ChangeToRecord): void {
    if (!this.#auditAsOne) this.#changes.push(change);
  }

  #auditEvents(): void {
    if (!this.#auditAsOne || this.#events.length === 0) return;
    const counts = new Map<string, number>();
    for (const { type } of this.#events) counts.set(type, (counts.get(type) ?? 0) + 1);
    this.audit({
      action: this.#operation,
      // What belongs to no division, as a catalogue does, does not take the rest out of anybody's sight.
      divisionCode: smallestScope(
        this.#events.map(({ divisionCode }) => divisionCode).filter((code) => code !== EVERYWHERE.from),
      ),
      details: { count: this.#events.length, events: Object.fromEntries(counts) },
    });
  }

  /** A write that changed something and said nothing of it is told, too. */
  #tellChanges(divisionCode: DivisionCode): void {
    const told = new Map<WrittenEntry, ChangedThing[]>();
    for (const { belongsTo, divisionCode: ownDivision, ...thing } of this.#changes) {
      if (this.#entries.length === 0) {
        this.audit({
          action: this.#operation,
          subjectId: thing.id,
          divisionCode: ownDivision ?? divisionCode,
          details: {},
        });
      }
      const about = (id: string) => this.#entries.find(({ subjectId }) => subjectId === id);
      const of = [thing.id, ...belongsTo].map(about).find((entry) => entry) ?? this.#entries[0];
      if (of) told.set(of, [...(told.get(of) ?? []), thing]);
    }
    for (const [entry, changes] of told) entry.details = { ...entry.details, changes };
  }

  /** The text of that statement, without parameters, so that it goes with the commit; null when nothing is to be told. */
  statement(key: Buffer, { caller, requestId, occurredAt }: WrittenBy): string | null {
    this.#auditEvents();
    this.#tellChanges(caller.division);
    if (this.#events.length === 0 && this.#entries.length === 0) return null;
    const written = JSON.stringify({
      occurredAt: occurredAt.toISOString(),
      requestId,
      actor: { kind: caller.kind, id: caller.subject, name: caller.name },
      events: this.#events,
      entries: this.#entries,
    });
    const signature = `\\x${signWrite(written, key).toString('hex')}`;
    return `select append_write(${escapeLiteral(written)}, ${escapeLiteral(signature)})`;
  }
}
