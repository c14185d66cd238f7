import type { Plain } from './answers.ts';
import { placeFromText, splitMedia } from './locations.ts';
import type { Open311Call } from './open311-call.ts';

/** What a request needs of a case. No personal data: GeoReport's answers are public in most cities. */
export const CASE_OF_REQUEST = `fragment CaseOfRequest on Case {
  number state tier text location receivedAt updatedAt dueAt
  category { key name nameEn }
  estate { id name address location { latitude longitude datum } }
  division { name level ancestors { name level } }
  resolution { text recordedAt }
}`;

interface Division {
  name: string;
  level: string;
}

export interface CaseOfRequest {
  number: string;
  state: string;
  tier: string;
  text: string;
  location: string | null;
  receivedAt: string;
  updatedAt: string;
  dueAt: string;
  category: { key: string; name: string; nameEn: string };
  estate: {
    id: string;
    name: string;
    address: string;
    location: { latitude: number; longitude: number; datum: string } | null;
  } | null;
  division: (Division & { ancestors: Division[] }) | null;
  resolution: { text: string; recordedAt: string } | null;
}

/** States in which nobody has to do anything any more; every other one is open. */
export const closedStates = [
  'RESOLVED',
  'CLOSED',
  'NOT_ACCEPTED',
  'WITHDRAWN',
  'VOIDED',
  'TRANSFERRED',
] as const;

export function requestAnswer(found: CaseOfRequest, { language, texts }: Open311Call): Plain {
  const closed = (closedStates as readonly string[]).includes(found.state);
  const place = placeFromText(found.location);
  const { description, mediaUrl } = splitMedia(found.text);
  // GeoReport counts in WGS 84; a GCJ-02 point would lie hundreds of metres off.
  const point = found.estate?.location?.datum === 'WGS84' ? found.estate.location : null;
  return {
    service_request_id: found.number,
    status: closed ? 'closed' : 'open',
    status_notes: found.resolution?.text ?? texts.states[found.state] ?? found.state,
    service_name: language === 'en' ? found.category.nameEn : found.category.name,
    service_code: found.category.key,
    description,
    agency_responsible: agency(found),
    service_notice: null,
    requested_datetime: w3(found.receivedAt),
    updated_datetime: w3((closed && found.resolution?.recordedAt) || found.updatedAt),
    expected_datetime: w3(found.dueAt),
    address: place.words ?? (found.estate ? `${found.estate.name} ${found.estate.address}`.trim() : null),
    address_id: found.estate?.id ?? null,
    zipcode: null,
    lat: place.lat ?? point?.latitude ?? null,
    long: place.long ?? point?.longitude ?? null,
    media_url: mediaUrl,
  };
}

/** The department whose desk holds the case. */
function agency({ tier, division }: CaseOfRequest): string | null {
  if (!division) return null;
  return [division, ...division.ancestors].find(({ level }) => level === tier)?.name ?? division.name;
}

/** W3C date and time, in whole seconds. */
function w3(moment: string): string {
  return moment.replace(/\.\d+Z$/, 'Z');
}
