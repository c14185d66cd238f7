import type { Plain } from './answers.ts';
import type { Open311Call } from './open311-call.ts';
import { Open311Error } from './open311-error.ts';
import { CASE_OF_REQUEST, closedStates, requestAnswer, type CaseOfRequest } from './request-answer.ts';
import { allServices } from './services.ts';

/** GeoReport v2: a search spans 90 days, and answers at most a thousand requests. */
const LONGEST_SPAN_MS = 90 * 86_400_000;
const MOST_REQUESTS = 1_000;
/** Nobody leafs further than so many requests: a narrower range of dates gets there sooner. */
const DEEPEST = 10_000;
/** The graph's own largest page. */
const GRAPH_PAGE = 100;

const SKIP = `query Open311Skip($first: Int!, $after: String, $filter: CaseFilter) {
  cases(first: $first, after: $after, filter: $filter) { pageInfo { endCursor hasNextPage } }
}`;

const LIST = `query Open311Requests($first: Int!, $after: String, $filter: CaseFilter) {
  cases(first: $first, after: $after, filter: $filter) { nodes { ...CaseOfRequest } pageInfo { endCursor hasNextPage } }
}
${CASE_OF_REQUEST}`;

interface Page {
  cases: { nodes: CaseOfRequest[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}

/** The requests that the arguments ask for, the newest first. */
export async function listRequests(call: Open311Call): Promise<Plain> {
  const filter = await filterOf(call);
  const { page, size } = pageOf(call);
  let after: string | null = null;
  for (let left = (page - 1) * size; left > 0;) {
    const first = Math.min(left, GRAPH_PAGE);
    const { cases }: Page = await call.ask<Page>(SKIP, { first, after, filter });
    if (!cases.pageInfo.hasNextPage) return [];
    after = cases.pageInfo.endCursor;
    left -= first;
  }
  const found: CaseOfRequest[] = [];
  while (found.length < size) {
    const first = Math.min(size - found.length, GRAPH_PAGE);
    const { cases }: Page = await call.ask<Page>(LIST, { first, after, filter });
    found.push(...cases.nodes);
    if (!cases.pageInfo.hasNextPage) break;
    after = cases.pageInfo.endCursor;
  }
  return found.map((one) => requestAnswer(one, call));
}

/** One request. Throws 404 when it is not there for the caller. */
export async function oneRequest(call: Open311Call, number: string): Promise<Plain> {
  const filter = { number: { eq: number }, ...within(call) };
  const { cases } = await call.ask<Page>(LIST, { first: 1, filter });
  const [found] = cases.nodes;
  if (found) return [requestAnswer(found, call)];
  throw new Open311Error(404, `There is no service_request_id ${number}.`);
}

/**
 * The number of the request that a token stands for. Reports are registered at once, so none is ever handed out by
 * `POST requests`; the graph's id of a case, which webhooks carry, is one.
 */
export async function requestOfToken(call: Open311Call, token: string): Promise<Plain> {
  const { case: found } = await call.ask<{ case: { number: string } | null }>(
    'query Open311Token($id: ID!) { case(id: $id) { number } }',
    { id: token },
  );
  if (found) return [{ service_request_id: found.number, token }];
  throw new Open311Error(404, `There is no token ${token}.`);
}

async function filterOf(call: Open311Call): Promise<object> {
  const ids = words(call.argument('service_request_id'));
  // It overrides all other arguments.
  if (ids.length > 0) return { number: { in: ids }, ...within(call) };
  const codes = words(call.argument('service_code'));
  const conditions: object[] = [spanOf(call), ...statusOf(call)];
  if (codes.length > 0) {
    const services = await allServices(call.ask);
    const known = services.filter(({ key }) => codes.includes(key));
    conditions.push({ categoryId: { in: known.map(({ id }) => id) } });
  }
  return { ...within(call), and: conditions };
}

function within({ jurisdiction }: Open311Call): object {
  if (jurisdiction === undefined) return {};
  // A code's trailing zeros stand for everything below it: 6 digits a district, 9 a subdistrict, 12 a community.
  return { divisionCode: { startsWith: jurisdiction.replace(/^(\d{6}|\d{9})0+$/, '$1') } };
}

function statusOf({ argument }: Open311Call): object[] {
  const asked = new Set(words(argument('status')));
  for (const status of asked) {
    if (status !== 'open' && status !== 'closed')
      throw new Open311Error(400, 'status is open, closed or both.');
  }
  if (asked.size !== 1) return [];
  const closed = { state: { in: closedStates } };
  return [asked.has('closed') ? closed : { not: closed }];
}

function spanOf({ argument, clock }: Open311Call): object {
  const start = moment('start_date', argument('start_date'));
  const end = moment('end_date', argument('end_date'));
  if (start === undefined && end === undefined) {
    return { receivedAt: { gte: iso(clock.now().getTime() - LONGEST_SPAN_MS) } };
  }
  const from = start ?? (end as number) - LONGEST_SPAN_MS;
  const to = end ?? from + LONGEST_SPAN_MS;
  if (to < from) throw new Open311Error(400, 'end_date lies before start_date.');
  if (to - from > LONGEST_SPAN_MS)
    throw new Open311Error(400, 'start_date and end_date span at most 90 days.');
  return { receivedAt: { gte: iso(from), lte: iso(to) } };
}

/** https://www.w3.org/TR/NOTE-datetime with a time and its offset. */
const W3_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

function moment(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  // In a query an unescaped + arrives as a space.
  const time = Date.parse(text.replace(/ (\d{2}:\d{2})$/, '+$1'));
  if (W3_MOMENT.test(text.replace(/ (\d{2}:\d{2})$/, '+$1')) && !Number.isNaN(time)) return time;
  throw new Open311Error(400, `${name} is a moment such as 2018-10-01T00:00:00+08:00.`);
}

function pageOf({ argument }: Open311Call): { page: number; size: number } {
  const page = count('page', argument('page') ?? '1', DEEPEST);
  const size = count('page_size', argument('page_size') ?? String(MOST_REQUESTS), MOST_REQUESTS);
  if (page * size > Math.max(DEEPEST, size)) {
    throw new Open311Error(400, `page and page_size reach ${DEEPEST} requests; narrow the dates for more.`);
  }
  return { page, size };
}

function count(name: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
  throw new Open311Error(400, `${name} is a whole number from 1 to ${most}.`);
}

function iso(time: number): string {
  return new Date(time).toISOString();
}

function words(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
