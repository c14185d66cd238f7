import {
  addDays,
  newId,
  PlatformError,
  type EventToRecord,
  type LocalDate,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { AreaChiefEntity, AreaEntity } from '../areas/area.entity.ts';
import { flush } from '../changes/flush.ts';
import { visibleText } from '../changes/given.ts';
import { EstateEntity } from '../estates/estate.entity.ts';
import { moveEstates } from '../estates/move-estates.ts';
import { areaChiefSaved, areaSaved, divisionSaved, managementAreaSaved } from '../events/emit.ts';
import { ManagementAreaEntity } from '../management-areas/management-area.entity.ts';
import { currentDivision, facts, refused, requireStarted, type DivisionRecord } from './division-change.ts';
import { divisionKind, divisionLevel, isWellFormedDivisionCode, parentCode } from './division-code.ts';
import { DivisionEntity } from './division.entity.ts';
import type { SucceedDivisionInput } from './division.inputs.ts';

/** A community has fewer; more are an error in the code that was given. */
const MAX_ESTATES = 1_000;

/**
 * Ends a community, or a subdistrict that has no community any more; from a day on its estates, areas and management areas
 * belong to its successor, which is added when it is new. Answers the successor's code. Throws FORBIDDEN, INVALID_INPUT,
 * RULE_VIOLATED, LIMIT_EXCEEDED.
 */
export async function succeedDivision(context: RequestContext, input: SucceedDivisionInput): Promise<string> {
  const from = requireStarted(context, input.from);
  return context.write('succeedDivision', async (session) => {
    const division = await currentDivision(session, input.code, 'code');
    await requireEndable(session, division, from);
    const { successor, added } = await successorOf(session, division, input, from);
    Object.assign(division, { validTo: addDays(from, -1), successorCode: successor.code });
    await session.em.flush();
    const events = [
      ...(added ? [divisionSaved(facts(successor))] : []),
      ...(await moveAreas(session, division.code, successor.code)),
      ...(await moveAll(session, { code: division.code, to: successor.code, from })),
      // Last, so that whoever follows finds the estates where they belong by now.
      divisionSaved(facts(division)),
    ];
    session.emitTogether(events, {
      action: 'succeedDivision',
      subjectId: division.id,
      divisionCode: division.code,
      details: { code: division.code, name: division.name, successorCode: successor.code, on: from },
    });
    return successor.code;
  });
}

async function requireEndable(
  { em }: WriteSession,
  { code, name, level, validFrom }: DivisionRecord,
  from: LocalDate,
): Promise<void> {
  if (level !== 'COMMUNITY' && level !== 'SUBDISTRICT') {
    throw refused('divisionTooHigh', 'code', `${name} is neither a community nor a subdistrict.`);
  }
  const [child] = await em.find(DivisionEntity, { parentCode: code, validTo: null }, { limit: 1 });
  if (child) {
    throw refused(
      'divisionHasParts',
      'code',
      `${child.name} belongs to it: let its parts be succeeded first.`,
      {
        name: child.name,
      },
    );
  }
  if (validFrom && from <= validFrom) {
    throw refused('divisionBeganLater', 'from', `It has existed since ${validFrom}.`, { since: validFrom });
  }
}

/** The division that takes over: one that is there, or a new one of the same level. */
async function successorOf(
  session: WriteSession,
  division: DivisionRecord,
  { successorCode: code, successorName }: SucceedDivisionInput,
  from: LocalDate,
): Promise<{ successor: DivisionRecord; added: boolean }> {
  const field = 'successorCode';
  if (code === division.code) throw refused('divisionSucceedsItself', field, 'Name another division.');
  if (!isWellFormedDivisionCode(code) || divisionLevel(code) !== division.level) {
    throw refused('successorOtherLevel', field, `The successor of ${division.name} is of the same level.`);
  }
  if (!successorName) return { successor: await currentDivision(session, code, field), added: false };
  const [known] = await session.em.find(DivisionEntity, { code, validTo: null });
  if (known) {
    throw new PlatformError('ALREADY_EXISTS', `${known.name} has this code: give no name to take it.`, {
      reason: 'divisionCodeTaken',
      field,
      params: { name: known.name },
    });
  }
  await currentDivision(session, parentCode(code) ?? '', field);
  const successor = session.em.create(DivisionEntity, {
    id: newId('Division'),
    code,
    name: visibleText(successorName, 'successorName'),
    level: division.level,
    kind: divisionKind(code),
    parentCode: parentCode(code),
    validFrom: from,
    validTo: null,
    successorCode: null,
  });
  await flush(session.em, {
    division_code_once_at_a_time: () =>
      refused('divisionCodeUsedThen', 'from', 'Another division had the code then.'),
  });
  return { successor, added: true };
}

async function moveAreas(session: WriteSession, code: string, to: string): Promise<EventToRecord[]> {
  const { em } = session;
  const areas = await em.find(AreaEntity, { divisionCode: code });
  const chiefs = await em.find(AreaChiefEntity, { divisionCode: code });
  const managementAreas = await em.find(ManagementAreaEntity, { divisionCode: code });
  for (const row of [...areas, ...chiefs, ...managementAreas]) row.divisionCode = to;
  await flush(em, {
    area_name_once: () => refused('areaNameTaken', 'successorCode', 'It has an area of the same name.'),
    management_area_name_once: () =>
      refused('managementAreaNameTaken', 'successorCode', 'It has a management area of the same name.'),
  });
  return [
    ...areas.map(areaSaved),
    ...chiefs.map(areaChiefSaved),
    ...managementAreas.map(managementAreaSaved),
  ];
}

async function moveAll(
  session: WriteSession,
  { code, to, from }: { code: string; to: string; from: LocalDate },
): Promise<EventToRecord[]> {
  const estates = await session.em.find(EstateEntity, { divisionCode: code }, { limit: MAX_ESTATES + 1 });
  if (estates.length > MAX_ESTATES) {
    throw new PlatformError('LIMIT_EXCEEDED', `At most ${MAX_ESTATES} estates move at once.`, {
      reason: 'tooManyEstates',
      field: 'code',
      params: { most: MAX_ESTATES },
    });
  }
  return estates.length === 0 ? [] : moveEstates(session, { estates, divisionCode: to, from });
}
