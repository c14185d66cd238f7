import { scopeRange } from '@guanjia/kit';
import type { Caller, LocalDate } from '@guanjia/kit';
import type { Landmarks } from './landmarks.ts';
import { screenDocument } from './screen-documents.ts';

/** What a screen asks, by whom. */
export interface ScaleRead {
  name: string;
  query: string;
  variables: Record<string, unknown>;
  caller: Caller;
  /** It is printed, and holds to no promise: why. */
  besides?: string;
}

const PAGE_SIZE = 20;
const BY_DUE = [{ field: 'DUE_ON', direction: 'ASC' }];
const COUNTED = 1;

/** The reads of the ledger, the search, the case page, the dashboard, the desks and the notices, as the screens ask them. */
export function scaleReads(landmarks: Landmarks, today: LocalDate): ScaleRead[] {
  return [
    ...ledger(landmarks),
    ...searches(landmarks),
    ...casePages(landmarks),
    ...dashboards(landmarks, today),
    ...desks(landmarks, today),
    ...notices(landmarks),
  ];
}

/** Two subdistricts' closed calls of five years: what somebody narrows a ledger to. */
function narrowed({ subdistrict }: Landmarks): object {
  return {
    divisionCode: { startsWith: scopeRange(subdistrict).from.slice(0, 9) },
    state: { in: ['CLOSED', 'RESOLVED'] },
    channel: { in: ['CALL'] },
    receivedOn: { gte: '2012-01-01', lte: '2016-12-31' },
  };
}

function page(name: string, caller: Caller, variables: object): ScaleRead {
  const asked = {
    search: '',
    searching: false,
    counting: false,
    first: PAGE_SIZE,
    orderBy: null,
    filter: null,
    ...variables,
  };
  return { name, query: screenDocument('CaseList'), variables: asked, caller };
}

function ledger(landmarks: Landmarks): ScaleRead[] {
  const { district, subdistrictStaff, community, cursor } = landmarks;
  const newest = [{ field: 'RECEIVED_AT', direction: 'DESC' }];
  const count = (name: string, filter: object | null): ScaleRead => ({
    name,
    query: screenDocument('CaseCount'),
    variables: { filter },
    caller: district,
    besides: 'counts up to 10,000 rows beside the page',
  });
  return [
    page('ledger: newest', district, { orderBy: newest }),
    page('ledger: newest, of a subdistrict', subdistrictStaff, { orderBy: newest }),
    page('ledger: newest, of a community', community, { orderBy: newest }),
    page('ledger: filtered', district, { orderBy: newest, filter: narrowed(landmarks) }),
    page('ledger: by due date', district, { orderBy: [{ field: 'DUE_ON', direction: 'DESC' }] }),
    page('ledger: open, by due date', district, { filter: { open: { eq: true } }, orderBy: BY_DUE }),
    page('ledger: deep in', district, { orderBy: newest, after: cursor }),
    count('ledger: how many', null),
    count('ledger: how many, filtered', narrowed(landmarks)),
  ];
}

function searches(landmarks: Landmarks): ScaleRead[] {
  const { district, middle, phone } = landmarks;
  const orderBy = [{ field: 'RECEIVED_AT', direction: 'DESC' }];
  const search = (name: string, words: string, more?: object) =>
    page(`search: ${name}`, district, {
      orderBy,
      search: words,
      searching: true,
      filter: more ? { and: [{ search: words }, more] } : { search: words },
    });
  return [
    search('common word', '电梯'),
    search('rare word', '鸽舍'),
    search('two words', '噪声 夜间'),
    search('common and rare word', '电梯 鸽舍'),
    search('no such word', '鳄鱼'),
    search('word, filtered', '电梯', narrowed(landmarks)),
    search('number', middle.number),
    search('phone number', phone),
    {
      name: 'search: from the command palette',
      query: screenDocument('SearchRecords'),
      variables: {
        cases: { search: '电梯' },
        estates: { search: '电梯' },
        companies: { search: '电梯' },
        plaques: { plaqueNumber: { contains: '电梯' }, valid: { eq: true } },
        staff: { name: { contains: '电梯' }, active: { eq: true } },
        first: 5,
      },
      caller: district,
    },
  ];
}

function casePages({ district, middle, open }: Landmarks): ScaleRead[] {
  const shown = (name: string, id: string): ScaleRead => ({
    name,
    query: screenDocument('CasePage'),
    variables: { id, events: 50, related: 5 },
    caller: district,
  });
  return [shown('case page: closed', middle.id), shown('case page: open', open.id)];
}

function dashboards({ district }: Landmarks, today: LocalDate): ScaleRead[] {
  const code = district.division;
  const dashboard = (name: string, document: string, period: object, more: object = {}): ScaleRead => ({
    name: `dashboard: ${name}`,
    query: screenDocument(document),
    variables: { code, asOf: today, period, ...more },
    caller: district,
  });
  const by = (one: string) => ({
    byTier: one === 'tier',
    byEstate: one === 'estate',
    byCompany: one === 'company',
    byCompanyNow: one === 'companyNow',
    byCategory: one === 'category',
    byChannel: one === 'channel',
    first: 15,
  });
  const atRows = 'told from the rows: roll-ups by day are of the whole only';
  const year = { from: `${today.slice(0, 4)}-01-01`, to: today };
  const ended = { from: '2017-01-01', to: '2017-12-31' };
  // In the middle of a month: what no roll-up by month begins or ends with.
  const past = { from: '2017-03-08', to: '2018-06-14' };
  return [
    dashboard('overview, since ever', 'OverviewFigures', { from: null, to: today }),
    dashboard('overview, this year', 'OverviewFigures', year),
    dashboard('rates with last year', 'CaseFigures', year),
    dashboard('by channel', 'CaseBreakdown', year, by('channel')),
    dashboard('by category', 'CaseBreakdown', year, by('category')),
    dashboard('by estate', 'CaseBreakdown', year, by('estate')),
    dashboard('by company', 'CaseBreakdown', year, by('company')),
    dashboard('overview, to the end of a past month', 'OverviewFigures', ended, { asOf: ended.to }),
    dashboard('by estate, to the end of a past month', 'CaseBreakdown', ended, by('estate')),
    { ...dashboard('rates, to a day in a past month', 'CaseFigures', past), besides: atRows },
    {
      ...dashboard('by channel, to a day in a past month', 'CaseBreakdown', past, by('channel')),
      besides: atRows,
    },
  ];
}

function desks({ district, subdistrictStaff, community }: Landmarks, today: LocalDate): ScaleRead[] {
  const held = { open: { eq: true }, tier: { eq: 'COMMUNITY' } };
  const here = { ...held, not: { state: { eq: 'SUSPENDED' } } };
  const later = { ...here, overdue: { eq: false }, dueOn: { gt: today } };
  const overdueAt = (tier: string) => ({ overdue: { eq: true }, tier: { eq: tier } });
  return [
    {
      name: 'desk: community',
      query: screenDocument('Desk'),
      variables: {
        overdue: { ...here, overdue: { eq: true } },
        dueToday: { ...here, overdue: { eq: false }, dueOn: { eq: today } },
        toAccept: { ...later, state: { eq: 'REGISTERED' } },
        followUp: { state: { eq: 'RESOLVED' }, tier: { eq: 'COMMUNITY' } },
        returning: { ...held, state: { eq: 'SUSPENDED' } },
        working: { ...later, state: { ne: 'REGISTERED' } },
        passedUp: { open: { eq: true }, tier: { ne: 'COMMUNITY' } },
        orderBy: BY_DUE,
        first: 8,
      },
      caller: community,
    },
    {
      name: 'desk: subdistrict',
      query: screenDocument('DispatchDesk'),
      variables: {
        waiting: { tier: { eq: 'SUBDISTRICT' }, state: { in: ['REGISTERED', 'ACCEPTED', 'REOPENED'] } },
        overdue: { open: { eq: true }, overdue: { eq: true } },
        dispatched: { state: { in: ['ASSIGNED', 'IN_PROGRESS'] } },
        orderBy: BY_DUE,
        first: 50,
        counted: COUNTED,
      },
      caller: subdistrictStaff,
    },
    {
      name: 'desk: district',
      query: screenDocument('SupervisionDesk'),
      variables: {
        code: district.division,
        divisions: 40,
        community: overdueAt('COMMUNITY'),
        subdistrict: overdueAt('SUBDISTRICT'),
        district: overdueAt('DISTRICT'),
        escalated: { open: { eq: true }, escalatedTo: { eq: 'DISTRICT' } },
        pressing: { overdue: { eq: true } },
        openOrders: { open: { eq: true } },
        lateOrders: { overdue: { eq: true } },
        counted: COUNTED,
        first: 12,
      },
      caller: district,
    },
  ];
}

function notices({ community }: Landmarks): ScaleRead[] {
  return [
    { name: 'notices: unread', query: screenDocument('UnreadNotices'), variables: {}, caller: community },
    {
      name: 'notices: newest',
      query: screenDocument('NoticeList'),
      variables: { filter: null, orderBy: [{ field: 'OCCURRED_AT', direction: 'DESC' }], first: PAGE_SIZE },
      caller: community,
    },
  ];
}
