import { z } from 'zod';
import type { Plain } from './answers.ts';
import { placeAsText } from './locations.ts';
import type { Open311Call } from './open311-call.ts';
import { Open311Error } from './open311-error.ts';
import { attributeCodes, serviceOf } from './services.ts';
import { en, zh } from './texts.ts';

/** GeoReport v2: a description is free text of at most so many characters. */
const LONGEST_DESCRIPTION = 4_000;

const REGISTER = `mutation Open311Submit($input: RegisterCaseInput!) { registerCase(input: $input) { case { number } } }`;

/**
 * Registers a report as a case; answers its number. Throws 400 for missing or wrong arguments, 404 for an unknown
 * service, estate or division, 403 when the caller may not register.
 */
export async function submitRequest(call: Open311Call): Promise<Plain> {
  const { ask, argument, attribute } = call;
  const code = argument('service_code');
  if (code === undefined) throw new Open311Error(400, 'service_code was not provided: see /services.');
  const service = await serviceOf(ask, code);
  const urgency = urgencyOf(attribute(attributeCodes.urgency));
  const sourceNumber = attribute(attributeCodes.sourceNumber);
  const estateId = argument('address_id');
  const channel = await channelOf(call);
  const input = {
    channel,
    categoryId: service.id,
    text: textOf(call, service[call.language === 'en' ? 'nameEn' : 'name']),
    ...defined('location', locationOf(call)),
    ...defined('estateId', estateId),
    ...defined('divisionCode', estateId === undefined ? call.jurisdiction : undefined),
    ...defined('urgency', urgency),
    ...defined('complainantName', nameOf(call)),
    ...defined('complainantPhone', argument('phone')),
    // A report with a number of its own is one case of its channel, however often the network makes its sender repeat it.
    ...defined('sourceNumber', sourceNumber),
    ...defined('idempotencyKey', sourceNumber && `open311:${channel}:${sourceNumber}`),
  };
  const { registerCase } = await ask<{ registerCase: { case: { number: string } } }>(REGISTER, { input });
  return [{ service_request_id: registerCase.case.number, service_notice: null, account_id: null }];
}

/** By its key, or by the word that the screens have for it in either language. Throws 400. */
function urgencyOf(named: string | undefined): string | undefined {
  if (named === undefined) return undefined;
  const known = [zh, en]
    .flatMap(({ urgencies }) => Object.entries(urgencies))
    .find(([key, word]) => key === named || word.toLowerCase() === named.toLowerCase());
  if (known) return known[0];
  throw wrongAttribute(attributeCodes.urgency);
}

/** The caller's one channel; with several the one that was named, else reports from the net. */
async function channelOf({ ask, attribute }: Open311Call): Promise<string> {
  const { registrableChannels } = await ask<{ registrableChannels: string[] }>(
    'query Open311Channels { registrableChannels }',
  );
  const named = attribute(attributeCodes.channel);
  if (named !== undefined) {
    if (registrableChannels.includes(named)) return named;
    throw wrongAttribute(attributeCodes.channel);
  }
  const [first] = registrableChannels;
  if (registrableChannels.includes('ONLINE')) return 'ONLINE';
  if (first !== undefined && registrableChannels.length === 1) return first;
  if (first === undefined) throw new Open311Error(403, 'This client has no channel to register cases of.');
  throw new Open311Error(
    400,
    `Say which channel: attribute[CHANNEL] is one of ${registrableChannels.join(', ')}.`,
  );
}

/** The description, or the service's name, with the address of the media that belong to it. Throws 400. */
export function textOf({ argument }: Open311Call, serviceName: string): string {
  const description = argument('description') ?? serviceName;
  if (description.length > LONGEST_DESCRIPTION) {
    throw new Open311Error(400, `description has at most ${LONGEST_DESCRIPTION} characters.`);
  }
  const media = argument('media_url');
  if (media === undefined) return description;
  if (!z.url({ protocol: /^https?$/ }).safeParse(media).success || /\s/.test(media)) {
    throw new Open311Error(400, 'media_url is an http or https address.');
  }
  return `${description}\n${media}`;
}

function locationOf({ argument }: Open311Call): string | undefined {
  const lat = argument('lat');
  const long = argument('long');
  const words = argument('address_string') ?? null;
  if ((lat === undefined) !== (long === undefined))
    throw new Open311Error(400, 'lat and long come together.');
  if (lat === undefined && words === null && argument('address_id') === undefined) {
    throw new Open311Error(400, 'No location was provided: send lat and long, address_string or address_id.');
  }
  return placeAsText({ words, lat: degrees('lat', lat, 90), long: degrees('long', long, 180) });
}

function degrees(name: string, text: string | undefined, most: number): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (/^-?\d+(\.\d+)?$/.test(text) && Math.abs(value) <= most) return value;
  throw new Open311Error(400, `${name} is a number of degrees between -${most} and ${most} (WGS 84).`);
}

/** Family name first, as names are written here; a space only where the names are written with letters. */
function nameOf({ argument }: Open311Call): string | undefined {
  const first = argument('first_name');
  const last = argument('last_name');
  if (first === undefined || last === undefined) return first ?? last;
  return /^\p{Script=Han}+$/u.test(first + last) ? last + first : `${first} ${last}`;
}

function wrongAttribute(code: string): Open311Error {
  return new Open311Error(400, `attribute[${code}] has none of its values: see the service definition.`);
}

function defined<Value>(name: string, value: Value | undefined): Record<string, Value> {
  return value === undefined ? {} : { [name]: value };
}
