import { demoId } from '@guanjia/kit';
import type { DomainEvent, FeedReader } from '@guanjia/kit';

export const DISTRICT = '150271000000';
export const WEST_STREET = '150271010000';
export const EAST_STREET = '150271020000';
/** Communities, the first three in the west, the others in the east. */
export const COMMUNITIES = [
  '150271010001',
  '150271010027',
  '150271010030',
  '150271020100',
  '150271020101',
] as const;
export const [HOME, NEXT_DOOR] = COMMUNITIES;

/** 77 completed estates like the demo district's, two that are not completed, fifteen companies that manage 71 of them. */
export const estates = Array.from({ length: 79 }, (_, place) => ({
  id: demoId('Estate', String(place)),
  version: 1,
  name: place === 0 ? '松石雅居' : `第${place}小区`,
  divisionCode: COMMUNITIES[place % 5]!,
  status: place < 77 ? 'COMPLETED' : place === 77 ? 'UNDER_CONSTRUCTION' : 'DEMOLISHED',
  completedOn: place === 77 ? null : `20${String(5 + (place % 12)).padStart(2, '0')}-06-30`,
  demolishedOn: place === 78 ? '2018-02-01' : null,
}));

export const companies = Array.from({ length: 15 }, (_, place) => ({
  id: demoId('PropertyCompany', String(place)),
  version: 1,
  name: `第${place}物业公司`,
  creditCode: `91150271MA0DEM${String(place).padStart(2, '0')}XX`,
}));

/** An event of the estates service's feed, without its position. */
export type RegistryEvent = Omit<DomainEvent, 'position' | 'occurredAt'>;

export function saved(
  type: string,
  data: Record<string, unknown> & { id: string; divisionCode?: string },
): RegistryEvent {
  return { type, subjectId: data.id, divisionCode: data.divisionCode ?? DISTRICT, data: { ...data } };
}

/** The whole registry as the feed tells it for the first time. */
export function registryEvents(): RegistryEvent[] {
  const divisions = [DISTRICT, WEST_STREET, EAST_STREET, ...COMMUNITIES].map((code) =>
    saved('DivisionSaved', {
      id: demoId('Division', code),
      code,
      name: code,
      level: 'COMMUNITY',
      parentCode: null,
    }),
  );
  const managed = estates.filter((_, place) => place < 71 || place > 76);
  return [
    ...divisions,
    ...companies.map((company) => saved('CompanySaved', company)),
    ...estates.map((estate) => saved('EstateSaved', estate)),
    ...managed.map(({ id, divisionCode }, place) => {
      const companyId = companies[(place * place) % 15]!.id;
      return saved('ManagementChanged', {
        id,
        divisionCode,
        companyId,
        history: [{ mode: 'PROPERTY_COMPANY', companyId, from: '2015-01-01', to: null }],
      });
    }),
  ];
}

/** A feed that holds these events; more can be added to the list while it is read. */
export function feedOf(events: readonly RegistryEvent[]): FeedReader {
  return async (after, first) => {
    const stretch = events.slice(after, after + first).map((event, place) => ({
      ...event,
      position: after + place + 1,
      occurredAt: '2018-10-29T00:30:00.000Z',
    }));
    return { events: stretch, lastPosition: after + stretch.length };
  };
}
