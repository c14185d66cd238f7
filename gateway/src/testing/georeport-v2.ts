import { XMLParser, XMLValidator } from 'fast-xml-parser';

/**
 * A validator of GeoReport v2 answers, written from the specification (https://wiki.open311.org/GeoReport_v2/): root and
 * element names, required fields, types, closed lists of values, W3C dates. It answers what is wrong; nothing, hopefully.
 */
export type Resource = 'services' | 'service_definition' | 'requests' | 'created' | 'token' | 'errors';

type Check = (value: unknown) => boolean;
interface Field {
  check: Check;
  /** Whether the answer must name it. */
  required: boolean;
}

const text: Check = (value) => typeof value === 'string' || typeof value === 'number';
const filled: Check = (value) => text(value) && String(value) !== '';
const maybe =
  (check: Check): Check =>
  (value) =>
    value === null || value === '' || check(value);
const flag: Check = (value) => ['true', 'false'].includes(String(value));
const oneOf =
  (...values: string[]): Check =>
  (value) =>
    values.includes(String(value));
const degrees =
  (most: number): Check =>
  (value) =>
    filled(value) && Math.abs(Number(value)) <= most;
const positive: Check = (value) => /^[1-9]\d*$/.test(String(value));
// https://www.w3.org/TR/NOTE-datetime: complete date, time and zone.
const w3: Check = (value) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(String(value)) &&
  !Number.isNaN(Date.parse(String(value)));
const shortText: Check = (value) => text(value) && String(value).length <= 4_000;

const must = (check: Check): Field => ({ check, required: true });
const may = (check: Check): Field => ({ check: maybe(check), required: false });
/** Named in every answer, but empty when it is not known. */
const named = (check: Check): Field => ({ check: maybe(check), required: true });

const SERVICE = {
  service_code: must(filled),
  service_name: must(filled),
  description: named(text),
  metadata: must(flag),
  type: must(oneOf('realtime', 'batch', 'blackbox')),
  keywords: named(text),
  group: named(text),
};

const ATTRIBUTE = {
  variable: must(flag),
  code: must(filled),
  datatype: must(oneOf('string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist')),
  required: must(flag),
  datatype_description: named(text),
  order: must(positive),
  description: named(text),
};

const VALUE = { key: must(filled), name: must(filled) };

const REQUEST = {
  service_request_id: must(filled),
  status: must(oneOf('open', 'closed')),
  status_notes: may(text),
  service_name: must(filled),
  service_code: must(filled),
  description: named(shortText),
  agency_responsible: may(text),
  service_notice: may(text),
  requested_datetime: must(w3),
  updated_datetime: must(w3),
  expected_datetime: may(w3),
  address: named(text),
  address_id: named(text),
  zipcode: named(text),
  lat: named(degrees(90)),
  long: named(degrees(180)),
  media_url: named((value) => /^https?:\/\//.test(String(value))),
};

const CREATED = {
  service_request_id: may(filled),
  token: may(filled),
  service_notice: may(text),
  account_id: may(text),
};
const TOKEN = { service_request_id: must(filled), token: must(filled) };
const ERROR = { code: must(filled), description: must(filled) };

/** Root element, name of the items, their fields. */
const LISTS: Record<
  Exclude<Resource, 'service_definition'>,
  [root: string, item: string, Record<string, Field>]
> = {
  services: ['services', 'service', SERVICE],
  requests: ['service_requests', 'request', REQUEST],
  created: ['service_requests', 'request', CREATED],
  token: ['service_requests', 'request', TOKEN],
  errors: ['errors', 'error', ERROR],
};

export interface Answer {
  contentType: string | null;
  body: string;
}

export function problemsInXml(resource: Resource, { contentType, body }: Answer): string[] {
  if (!/^text\/xml; ?charset=utf-8$/i.test(contentType ?? '')) return [`the content type is ${contentType}`];
  if (!/^<\?xml version="1\.0" encoding="utf-8"\?>/i.test(body)) return ['there is no XML declaration'];
  const wellFormed = XMLValidator.validate(body);
  if (wellFormed !== true) return [wellFormed.err.msg];
  const parsed = new XMLParser({
    parseTagValue: false,
    ignoreDeclaration: true,
    isArray: (name) => ['service', 'request', 'error', 'attribute', 'value'].includes(name),
  }).parse(body) as Record<string, unknown>;
  const root = resource === 'service_definition' ? resource : LISTS[resource][0];
  if (Object.keys(parsed).join() !== root) return [`the root is ${Object.keys(parsed).join()}, not ${root}`];
  return resource === 'service_definition'
    ? problemsOfDefinition(parsed[root], (list, item) => itemsIn(list, item))
    : problemsOfList(itemsIn(parsed[root], LISTS[resource][1]), resource);
}

export function problemsInJson(resource: Resource, { contentType, body }: Answer): string[] {
  if (!/^application\/json; ?charset=utf-8$/i.test(contentType ?? ''))
    return [`the content type is ${contentType}`];
  const parsed: unknown = JSON.parse(body);
  return resource === 'service_definition'
    ? problemsOfDefinition(parsed, (list) => list)
    : problemsOfList(parsed, resource);
}

/** The items of a list element; an empty element has none. */
function itemsIn(list: unknown, item: string): unknown {
  if (list === '') return [];
  const { [item]: items, ...others } = list as Record<string, unknown>;
  return Object.keys(others).length === 0 ? items : `not only ${item}`;
}

function problemsOfList(list: unknown, resource: Exclude<Resource, 'service_definition'>): string[] {
  if (!Array.isArray(list)) return [`${resource}: this is no list: ${JSON.stringify(list)}`];
  return list.flatMap((one, place) => {
    const problems = problemsOf(one, LISTS[resource][2], `${resource}[${place}]`);
    const { token, service_request_id: id } = one as Record<string, unknown>;
    if (resource === 'created' && Boolean(token) === Boolean(id)) problems.push('either an id or a token');
    return problems;
  });
}

function problemsOfDefinition(given: unknown, items: (list: unknown, item: string) => unknown): string[] {
  const { service_code: code, attributes, ...others } = given as Record<string, unknown>;
  const problems = Object.keys(others).map((name) => `service_definition has a foreign ${name}`);
  if (!filled(code)) problems.push('service_definition has no service_code');
  const orders = new Set<string>();
  for (const attribute of items(attributes, 'attribute') as Record<string, unknown>[]) {
    const { values, ...own } = attribute;
    problems.push(...problemsOf(own, ATTRIBUTE, `attribute ${String(own['code'])}`));
    if (orders.has(String(own['order']))) problems.push(`two attributes have order ${String(own['order'])}`);
    orders.add(String(own['order']));
    for (const value of items(values, 'value') as unknown[])
      problems.push(...problemsOf(value, VALUE, 'value'));
  }
  return problems;
}

function problemsOf(given: unknown, fields: Record<string, Field>, where: string): string[] {
  const row = given as Record<string, unknown>;
  const foreign = Object.keys(row).filter((name) => !(name in fields));
  return [
    ...foreign.map((name) => `${where} has a foreign ${name}`),
    ...Object.entries(fields).flatMap(([name, { check, required }]) => {
      if (!(name in row)) return required ? [`${where} lacks ${name}`] : [];
      return check(row[name]) ? [] : [`${where}: ${name} is ${JSON.stringify(row[name])}`];
    }),
  ];
}
