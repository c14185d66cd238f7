import {
  notFound,
  PlatformError,
  requireVersion,
  type EventToRecord,
  type LocalDate,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { flush } from '../changes/flush.ts';
import { ownCommunity } from '../changes/in-division.ts';
import { OwnersCommitteeEntity } from '../committees/owners-committee.entity.ts';
import { ServiceContractEntity } from '../contracts/service-contract.entity.ts';
import { factsSaved } from '../estate-history/save-facts.ts';
import { managementChanged, ownersCommitteeChanged, serviceContractSaved } from '../events/emit.ts';
import { EstateManagementEntity } from '../management/estate-management.entity.ts';
import { EstateEntity, type EstateRecord } from './estate.entity.ts';
import type { MoveEstateInput } from './estate.inputs.ts';

/** Tables whose rows belong to an estate and are seen by whoever sees it. */
const PARTS = ['estate_management', 'service_contract', 'owners_committee', 'estate_star'] as const;

/**
 * Brings an estate under another community from today or an earlier day on: figures of before stay its old one's. It leaves
 * area and management area, which lie in one community. Answers its id. Throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT,
 * INVALID_INPUT, RULE_VIOLATED.
 */
export async function moveEstate(context: RequestContext, input: MoveEstateInput): Promise<string> {
  const { id, version, divisionCode } = input;
  await ownCommunity(context, divisionCode);
  const from = input.from ?? context.clock.today();
  if (from > context.clock.today()) {
    throw new PlatformError('RULE_VIOLATED', 'An estate is moved from today or an earlier day on.', {
      reason: 'dateInFuture',
      field: 'from',
    });
  }
  return context.write('moveEstate', async (session) => {
    const estate = await session.em.findOne(EstateEntity, { id });
    if (!estate) throw notFound('Estate', id);
    requireVersion(estate, version);
    if (estate.divisionCode === divisionCode) {
      throw new PlatformError('RULE_VIOLATED', 'The estate lies in this community already.', {
        reason: 'estateInDivisionAlready',
        field: 'divisionCode',
      });
    }
    const cameFrom = estate.divisionCode;
    Object.assign(estate, { areaId: null, managementAreaId: null });
    const [saved, ...parts] = await moveEstates(session, { estates: [estate], divisionCode, from });
    if (saved) session.emit(saved);
    session.emitTogether(parts, {
      action: 'moveEstate',
      subjectId: id,
      divisionCode,
      details: { from: cameFrom, to: divisionCode, on: from },
    });
    return id;
  });
}

interface Move {
  estates: readonly EstateRecord[];
  divisionCode: string;
  from: LocalDate;
}

/** Moves estates with all that belongs to them; answers the events, those of the estates themselves first. */
export async function moveEstates(
  session: WriteSession,
  { estates, divisionCode, from }: Move,
): Promise<EventToRecord[]> {
  const { em, clock } = session;
  const ids = estates.map(({ id }) => id);
  for (const estate of estates) Object.assign(estate, { divisionCode, updatedAt: clock.now() });
  await flush(em);
  for (const table of PARTS) {
    await session.rows(
      sql`update ${sql.table(table)} set division_code = ${divisionCode} where estate_id = any(${ids})`,
    );
  }
  await session.rows(sql`
    update committee_step s set division_code = c.division_code
    from owners_committee c where c.id = s.committee_id and c.estate_id = any(${ids})`);
  const saved = await factsSaved(
    session,
    estates.map((estate) => ({ estate, told: ['divisionCode'] as const, from })),
  );
  return [...saved, ...(await partsMoved(session, estates))];
}

async function partsMoved(
  { em, clock }: WriteSession,
  estates: readonly EstateRecord[],
): Promise<EventToRecord[]> {
  const ofThese = { estateId: { $in: estates.map(({ id }) => id) } };
  const management = await em.find(EstateManagementEntity, ofThese);
  const contracts = await em.find(ServiceContractEntity, ofThese);
  const committees = await em.find(OwnersCommitteeEntity, ofThese);
  return [
    ...estates.map((estate) =>
      managementChanged(
        estate,
        management.filter(({ estateId }) => estateId === estate.id),
        clock.today(),
      ),
    ),
    ...contracts.map((contract) => serviceContractSaved(contract)),
    ...committees.map((committee) => ownersCommitteeChanged(committee)),
  ];
}
