import type { EventSubscriber } from '@mikro-orm/core';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * Marks the properties of an entity that hold personal data, sealed or masked, and keys: `p.text().groups(PERSONAL)`. Of
 * them the audit log tells that they changed and nothing else, for it cannot be erased.
 */
export const PERSONAL = 'personal';

/** What a field was before and is after; both are left out for personal data. */
export interface FieldChange {
  name: string;
  before?: unknown;
  after?: unknown;
  isPersonal: boolean;
}

/** The fields of one thing that a write changed. */
export interface ChangedThing {
  /** The entity, e.g. Estate. */
  type: string;
  id: string;
  fields: FieldChange[];
}

/** A changed thing, and what it belongs to: the entry about one of those ids tells it. */
export interface ChangeToRecord extends ChangedThing {
  belongsTo: readonly string[];
  divisionCode?: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** The changed fields of a thing that SQL changes past the unit of work. `personal`: names of fields that only changed. */
export function fieldChanges(before: Fields, after: Fields, personal: readonly string[] = []): FieldChange[] {
  return Object.keys(after)
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) =>
      personal.includes(name)
        ? { name, isPersonal: true }
        : { name, before: before[name] ?? null, after: after[name] ?? null, isPersonal: false },
    );
}

/** Of every change, so that it says nothing. */
const UNTOLD = new Set(['updatedAt']);

/** A unit of work that tells the fields of what it changes or deletes; a creation is told by its event. */
export function forkWithChanges(orm: MikroORM, onChange: (change: ChangeToRecord) => void): SqlEntityManager {
  const em = orm.em.fork({ disableContextResolution: true, freshEventManager: true });
  const subscriber: EventSubscriber = {
    onFlush({ uow }) {
      for (const { type, meta, entity, payload, originalEntity } of uow.getChangeSets()) {
        if (!originalEntity || type.startsWith('create')) continue;
        const before = originalEntity as Fields;
        const isDeleted = type.startsWith('delete');
        const after: Fields = isDeleted
          ? Object.fromEntries(Object.keys(before).map((name) => [name, null]))
          : (payload as Fields);
        const properties = Object.values(meta.properties);
        const personal = properties
          .filter(({ groups }) => groups?.includes(PERSONAL))
          .map(({ name }) => name);
        const fields = fieldChanges(before, after, personal).filter(
          ({ name }) => name !== meta.versionProperty && !UNTOLD.has(name),
        );
        if (fields.length === 0) continue;
        const values = Object.values({ ...before, ...(isDeleted ? {} : after) });
        onChange({
          type: meta.name ?? meta.className,
          id: String((entity as { id?: unknown }).id ?? Object.values(before)[0]),
          fields,
          belongsTo: values.filter((value) => typeof value === 'string'),
          divisionCode: (entity as { divisionCode?: string }).divisionCode,
        });
      }
    },
  };
  em.getEventManager().registerSubscriber(subscriber);
  return em;
}
