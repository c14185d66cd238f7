import { startOfDay, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { AreaChiefEntity, AreaEntity } from '../areas/area.entity.ts';
import { PublishedClaimEntity } from '../claims/published-claim.entity.ts';
import { CommitteeStepEntity, OwnersCommitteeEntity } from '../committees/owners-committee.entity.ts';
import { PropertyCompanyEntity } from '../companies/property-company.entity.ts';
import { ServiceContractEntity } from '../contracts/service-contract.entity.ts';
import { DivisionEntity } from '../divisions/division.entity.ts';
import { historiesOf, insertVersions } from '../estate-history/estate-version.store.ts';
import { EstateEntity } from '../estates/estate.entity.ts';
import {
  areaChiefSaved,
  areaSaved,
  companySaved,
  divisionSaved,
  estateSaved,
  managementAreaSaved,
  managementChanged,
  ownersCommitteeChanged,
  serviceContractSaved,
  staffMemberSaved,
} from '../events/emit.ts';
import { ManagementAreaEntity } from '../management-areas/management-area.entity.ts';
import { EstateManagementEntity } from '../management/estate-management.entity.ts';
import { StaffMemberEntity } from '../staff/staff-member.entity.ts';
import { demoAreaChiefs, demoAreaOf, demoAreas, demoManagementAreas } from './areas.ts';
import { demoClaims } from './claims.ts';
import { demoCommittees } from './committees.ts';
import { demoCompanies } from './companies.ts';
import { DEMO_DISTRICT, demoDivisions } from './divisions.ts';
import { demoEstates } from './estates.ts';
import { demoVersions } from './estate-versions.ts';
import { demoContracts, demoManagement } from './management.ts';
import { demoPeople } from './people.ts';
import type { DivisionTable } from '../generated/tables.ts';

/**
 * Writes the demo district, with an event for everything that the other services follow, in one transaction.
 * Answers false, and writes nothing, when it is there already.
 */
export async function loadDemo(session: WriteSession): Promise<boolean> {
  const begun = await session.rows(
    sql`insert into demonstration (loaded_at) values (${session.clock.now()}) on conflict do nothing returning 1`,
  );
  if (begun.length === 0) return false;
  await loadReference(session);
  await loadPlaces(session);
  return true;
}

/** Divisions may be there already when the national table was imported first: those keep their ids. */
async function loadReference({ em, rows, clock, emit }: WriteSession): Promise<void> {
  const known = await rows<Pick<DivisionTable, 'code'>>(
    sql`select code from division where valid_to is null and code = any(${demoDivisions.map(({ code }) => code)})`,
  );
  const missing = demoDivisions.filter(({ code }) => !known.some((one) => one.code === code));
  await em.insertMany(DivisionEntity, [...missing]);
  for (const division of missing) emit(divisionSaved(division));

  const people = demoPeople.map(({ staffId, division, ...person }) => ({
    ...person,
    id: staffId,
    divisionCode: division,
    active: true,
    version: 1,
  }));
  await em.insertMany(StaffMemberEntity, people);
  for (const person of people) emit(staffMemberSaved(person));

  const companies = demoCompanies.map(({ weight: _weight, ...company }) => ({
    ...company,
    version: 1,
    updatedAt: clock.now(),
  }));
  await em.insertMany(PropertyCompanyEntity, companies);
  for (const company of companies) emit(companySaved(company, DEMO_DISTRICT));

  await em.insertMany(PublishedClaimEntity, [...demoClaims]);
}

async function loadPlaces(session: WriteSession): Promise<void> {
  const { em, emit } = session;
  const areas = demoAreas.map(({ row }) => ({ ...row, version: 1 }));
  await em.insertMany(AreaEntity, areas);
  for (const area of areas) emit(areaSaved(area));
  await em.insertMany(
    AreaChiefEntity,
    demoAreaChiefs.map((row) => ({ ...row, version: 1 })),
  );
  for (const chief of demoAreaChiefs) emit(areaChiefSaved(chief));
  await em.insertMany(
    ManagementAreaEntity,
    demoManagementAreas.map((row) => ({ ...row, version: 1 })),
  );
  for (const area of demoManagementAreas) emit(managementAreaSaved(area));
  await loadEstates(session);
  await loadAgreements(session);
}

async function loadEstates(session: WriteSession): Promise<void> {
  const { em, clock, emit, audit } = session;
  const estates = demoEstates.map(({ row }) => ({
    ...row,
    areaId: demoAreaOf(row.id),
    version: 1,
    updatedAt: clock.now(),
  }));
  await em.insertMany(EstateEntity, estates);
  await em.insertMany(
    EstateManagementEntity,
    demoManagement.map((row) => ({ ...row, recordedAt: startOfDay(row.fromDate) })),
  );
  await insertVersions(
    session,
    estates.map((estate) => ({ estate, history: demoVersions(estate) })),
  );
  const histories = await historiesOf(
    session,
    estates.map(({ id }) => id),
  );
  for (const estate of estates) {
    const { type, subjectId, divisionCode, data } = estateSaved(estate, histories.get(estate.id) ?? []);
    emit({ type, subjectId, divisionCode, data });
    // The history of an estate's fields begins with it, so each has an entry of its own.
    audit({ action: 'loadDemo', subjectId, divisionCode, details: { event: type, ...data } });
    emit(
      managementChanged(
        estate,
        demoManagement.filter((row) => row.estateId === estate.id),
        clock.today(),
      ),
    );
  }
}

async function loadAgreements({ em, emit }: WriteSession): Promise<void> {
  const contracts = demoContracts.map((row) => ({ ...row, version: 1 }));
  await em.insertMany(ServiceContractEntity, contracts);
  for (const contract of contracts) emit(serviceContractSaved(contract));
  const committees = demoCommittees.map(({ row }) => ({ ...row, version: 1 }));
  await em.insertMany(OwnersCommitteeEntity, committees);
  const steps = demoCommittees.flatMap((committee) => committee.steps);
  await em.insertMany(
    CommitteeStepEntity,
    steps.map((step) => ({ ...step, recordedAt: startOfDay(step.onDate) })),
  );
  for (const committee of committees) emit(ownersCommitteeChanged(committee));
}
