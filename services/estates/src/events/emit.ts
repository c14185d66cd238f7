import type { DivisionCode, EventToRecord, LocalDate } from '@guanjia/kit';
import type { InferEntity } from '@mikro-orm/core';
import type { AreaChiefEntity, AreaEntity } from '../areas/area.entity.ts';
import type { OwnersCommitteeEntity } from '../committees/owners-committee.entity.ts';
import type { PropertyCompanyEntity } from '../companies/property-company.entity.ts';
import type { ServiceContractEntity } from '../contracts/service-contract.entity.ts';
import type { EstateEntity } from '../estates/estate.entity.ts';
import { spanOn } from '../history/dated-span.ts';
import type { ManagementAreaEntity } from '../management-areas/management-area.entity.ts';
import type { EstateManagementEntity } from '../management/estate-management.entity.ts';
import type { StaffMemberEntity } from '../staff/staff-member.entity.ts';
import type {
  CompanySaved,
  DivisionSaved,
  EstateSaved,
  EstateSpan,
  EstatesEvents,
  ManagementChanged,
  StaffMemberSaved,
} from './payloads.ts';

type Stored<Schema> = { [Column in keyof InferEntity<Schema> & string]: InferEntity<Schema>[Column] };
type EstateFacts = Omit<Stored<typeof EstateEntity>, 'updatedAt'>;
type CompanyFacts = Omit<Stored<typeof PropertyCompanyEntity>, 'updatedAt' | 'phone'>;
type StaffFacts = Omit<Stored<typeof StaffMemberEntity>, 'phone'>;

/** Events in the form in which the feed has them; each tells the whole state that a reader may need. */
function event<Type extends keyof EstatesEvents>(
  type: Type,
  divisionCode: DivisionCode,
  data: EstatesEvents[Type],
): EventToRecord {
  return { type, subjectId: data.id, divisionCode, data: { ...data } };
}

export function divisionSaved(division: DivisionSaved): EventToRecord {
  return event('DivisionSaved', division.code, division);
}

export function staffMemberSaved(member: StaffFacts): EventToRecord {
  const { id, version, name, account, department, divisionCode, tier, roles, active } = member;
  const data: StaffMemberSaved = {
    id,
    version,
    name,
    account,
    department,
    divisionCode,
    tier,
    roles,
    active,
  };
  return event('StaffMemberSaved', divisionCode, data);
}

/** A company belongs to no division: the event stands in that of the department which recorded it. */
export function companySaved(
  { id, version, name, creditCode }: CompanyFacts,
  recordedBy: DivisionCode,
): EventToRecord {
  const data: CompanySaved = { id, version, name, creditCode };
  return event('CompanySaved', recordedBy, data);
}

export function estateSaved(estate: EstateFacts, history: EstateSpan[]): EventToRecord {
  const { id, version, name, aliases, address, divisionCode, status, floorArea, households } = estate;
  const data: EstateSaved = {
    id,
    version,
    name,
    aliases,
    address,
    divisionCode,
    status,
    completedOn: estate.completedOn ?? null,
    demolishedOn: estate.demolishedOn ?? null,
    floorArea,
    households,
    areaId: estate.areaId ?? null,
    managementAreaId: estate.managementAreaId ?? null,
    history,
  };
  return event('EstateSaved', divisionCode, data);
}

/** The whole history of an estate in the order of its days. */
export function managementChanged(
  estate: Pick<EstateFacts, 'id' | 'divisionCode'>,
  rows: readonly Pick<Stored<typeof EstateManagementEntity>, 'mode' | 'companyId' | 'fromDate' | 'toDate'>[],
  today: LocalDate,
): EventToRecord {
  const history = rows
    .map(({ mode, companyId, fromDate, toDate }) => ({
      mode,
      companyId: companyId ?? null,
      from: fromDate,
      to: toDate ?? null,
    }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const data: ManagementChanged = {
    id: estate.id,
    divisionCode: estate.divisionCode,
    history,
    companyId: spanOn(history, today)?.companyId ?? null,
  };
  return event('ManagementChanged', estate.divisionCode, data);
}

export function areaSaved({ id, version, name, divisionCode }: Stored<typeof AreaEntity>): EventToRecord {
  return event('AreaSaved', divisionCode, { id, version, name, divisionCode });
}

export function areaChiefSaved(chief: Omit<Stored<typeof AreaChiefEntity>, 'version'>): EventToRecord {
  const { id, areaId, divisionCode, tier, staffMemberId, fromDate: from, toDate } = chief;
  return event('AreaChiefSaved', divisionCode, {
    id,
    areaId,
    divisionCode,
    tier,
    staffMemberId,
    from,
    to: toDate ?? null,
  });
}

export function managementAreaSaved(
  area: Omit<Stored<typeof ManagementAreaEntity>, 'version'>,
): EventToRecord {
  const { id, name, divisionCode } = area;
  return event('ManagementAreaSaved', divisionCode, { id, name, divisionCode });
}

export function serviceContractSaved(contract: Stored<typeof ServiceContractEntity>): EventToRecord {
  const { id, version, estateId, divisionCode, companyId, main, fromDate, toDate, endedOn, endReason } =
    contract;
  return event('ServiceContractSaved', divisionCode, {
    id,
    version,
    estateId,
    divisionCode,
    companyId,
    main,
    from: fromDate,
    to: toDate ?? null,
    endedOn: endedOn ?? null,
    endReason: endReason ?? null,
  });
}

export function ownersCommitteeChanged(committee: Stored<typeof OwnersCommitteeEntity>): EventToRecord {
  const { id, version, estateId, divisionCode, electedOn, filedOn, termTo, dissolvedOn } = committee;
  return event('OwnersCommitteeChanged', divisionCode, {
    id,
    version,
    estateId,
    divisionCode,
    electedOn: electedOn ?? null,
    filedOn: filedOn ?? null,
    termTo: termTo ?? null,
    dissolvedOn: dissolvedOn ?? null,
  });
}
