import { XMLBuilder } from 'fast-xml-parser';

/** What GeoReport's answers are made of: JSON maps to XML one to one, a list's items get their name from the list. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

export const formats = ['xml', 'json'] as const;
export type Format = (typeof formats)[number];

export function isFormat(text: string): text is Format {
  return (formats as readonly string[]).includes(text);
}

/** GeoReport names both; `charset` is part of what it wants to see. */
export const contentTypes: Record<Format, string> = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Element names of a list's items. */
const ITEMS: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  service_request_updates: 'request_update',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
};

const builder = new XMLBuilder({ format: false, suppressEmptyNode: false, processEntities: true });

/** The document in a format; `root` is the XML's root element, which JSON leaves out (the Spark convention). */
export function written(format: Format, root: string, document: Plain): string {
  if (format === 'json') return JSON.stringify(document);
  return `<?xml version="1.0" encoding="utf-8"?>${builder.build({ [root]: element(root, document) })}`;
}

function element(name: string, value: Plain): unknown {
  if (value === null) return '';
  if (typeof value === 'string') return legalInXml(value);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const item = ITEMS[name];
    if (item === undefined) throw new Error(`A list of ${name} needs a name for its items.`);
    return { [item]: (value as readonly Plain[]).map((one) => element(item, one)) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, element(key, inner)]));
}

/** Whatever is no Char of XML 1.0 (section 2.2) cannot be carried, not even escaped; people paste it into complaints. */
function legalInXml(text: string): string {
  return text.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
