import type { ReferenceResolver, SubgraphDefinition } from '@guanjia/kit';
import { AreaChiefEntity, AreaEntity } from './areas/area.entity.ts';
import { areaById } from './areas/area.list.ts';
import { AreaMutations } from './areas/area.mutations.ts';
import { AreaChiefResolver, AreaResolver } from './areas/area.resolver.ts';
import { PublishedClaimEntity } from './claims/published-claim.entity.ts';
import { publishedClaimById } from './claims/published-claim.list.ts';
import { PublishedClaimResolver } from './claims/published-claim.resolver.ts';
import { CommitteeStepEntity, OwnersCommitteeEntity } from './committees/owners-committee.entity.ts';
import { ownersCommitteeById } from './committees/owners-committee.list.ts';
import { OwnersCommitteeMutations } from './committees/owners-committee.mutations.ts';
import { OwnersCommitteeResolver } from './committees/owners-committee.resolver.ts';
import { PropertyCompanyEntity } from './companies/property-company.entity.ts';
import { propertyCompanyById } from './companies/property-company.list.ts';
import { PropertyCompanyMutations } from './companies/property-company.mutations.ts';
import { PropertyCompanyResolver } from './companies/property-company.resolver.ts';
import { ServiceContractEntity } from './contracts/service-contract.entity.ts';
import { serviceContractById } from './contracts/service-contract.list.ts';
import { ServiceContractMutations } from './contracts/service-contract.mutations.ts';
import { ServiceContractResolver } from './contracts/service-contract.resolver.ts';
import { databaseParts } from './database-parts.ts';
import { loadDemo } from './demo/load.ts';
import { DivisionMutations } from './divisions/division.mutations.ts';
import { DivisionEntity } from './divisions/division.entity.ts';
import { divisionByCode, divisionById } from './divisions/division.list.ts';
import { DivisionResolver } from './divisions/division.resolver.ts';
import { EstateEntity } from './estates/estate.entity.ts';
import { estateById } from './estates/estate.list.ts';
import { EstateMutations } from './estates/estate.mutations.ts';
import { EstateOnDayResolver } from './estates/estate-on-day.resolver.ts';
import { EstateOnDay } from './estates/estate-on-day.type.ts';
import { EstateResolver } from './estates/estate.resolver.ts';
import { ManagementAreaEntity } from './management-areas/management-area.entity.ts';
import { managementAreaById } from './management-areas/management-area.list.ts';
import { ManagementAreaMutations } from './management-areas/management-area.mutations.ts';
import { ManagementAreaResolver } from './management-areas/management-area.resolver.ts';
import { EstateManagementEntity } from './management/estate-management.entity.ts';
import { ManagementPeriodResolver } from './management/management-period.resolver.ts';
import { ratingsFeed } from './references/ratings-feed.ts';
import { SavedQueryEntity } from './saved-queries/saved-query.entity.ts';
import { mayRead, savedQueryList } from './saved-queries/saved-query.list.ts';
import { SavedQueryResolver } from './saved-queries/saved-query.resolver.ts';
import { SavedViewEntity } from './saved-views/saved-view.entity.ts';
import { savedViewList } from './saved-views/saved-view.list.ts';
import { SavedViewResolver } from './saved-views/saved-view.resolver.ts';
import { mayReadView } from './saved-views/saved-view.rules.ts';
import { StaffMemberEntity } from './staff/staff-member.entity.ts';
import { staffMemberById } from './staff/staff-member.list.ts';
import { StaffMemberMutations } from './staff/staff-member.mutations.ts';
import { StaffMemberResolver } from './staff/staff-member.resolver.ts';
import { RegistrySummaryResolver } from './summary/registry-summary.resolver.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';
import { textLengths } from './text-lengths.ts';

type ById = (context: Parameters<ReferenceResolver>[1]) => { load(id: string): Promise<unknown> };

const reference =
  (byId: ById): ReferenceResolver =>
  ({ id = '' }, context) =>
    byId(context).load(id);

/** The registry: divisions, areas, estates and who manages them, companies, contracts, committees, staff, published claims. */
export const estatesSubgraph: SubgraphDefinition = {
  name: 'estates',
  // Where a case is and whom it is about.
  readScopes: ['cases:read'],
  entities: [
    AreaChiefEntity,
    AreaEntity,
    CommitteeStepEntity,
    DivisionEntity,
    EstateEntity,
    EstateManagementEntity,
    ManagementAreaEntity,
    OwnersCommitteeEntity,
    PropertyCompanyEntity,
    PublishedClaimEntity,
    SavedQueryEntity,
    SavedViewEntity,
    ServiceContractEntity,
    StaffMemberEntity,
  ],
  databaseParts,
  resolvers: [
    AreaChiefResolver,
    AreaMutations,
    AreaResolver,
    DivisionMutations,
    DivisionResolver,
    EstateMutations,
    EstateOnDayResolver,
    EstateResolver,
    ManagementAreaMutations,
    ManagementAreaResolver,
    ManagementPeriodResolver,
    OwnersCommitteeMutations,
    OwnersCommitteeResolver,
    PropertyCompanyMutations,
    PropertyCompanyResolver,
    PublishedClaimResolver,
    RegistrySummaryResolver,
    SavedQueryResolver,
    SavedViewResolver,
    ServiceContractMutations,
    ServiceContractResolver,
    StaffMemberMutations,
    StaffMemberResolver,
    ViewerResolver,
  ],
  orphanedTypes: [EstateOnDay],
  textLengths,
  references: {
    Area: reference(areaById),
    Division: ({ id, code }, context) =>
      id ? divisionById(context).load(id) : divisionByCode(context).load(code ?? ''),
    Estate: reference(estateById),
    ManagementArea: reference(managementAreaById),
    OwnersCommittee: reference(ownersCommitteeById),
    PropertyCompany: reference(propertyCompanyById),
    PublishedClaim: reference(publishedClaimById),
    SavedQuery: async ({ id = '' }, context) => {
      const saved = await savedQueryList.byId(context).load(id);
      return saved && mayRead(context.caller, saved) ? saved : null;
    },
    SavedView: async ({ id = '' }, context) => {
      const view = await savedViewList.byId(context).load(id);
      return view && mayReadView(context.caller, view) ? view : null;
    },
    ServiceContract: reference(serviceContractById),
    StaffMember: reference(staffMemberById),
  },
  feeds: [ratingsFeed],
  loadDemo,
};
