import { maskIdNumber, maskName, maskPhone, platformVault, type SealedPlace } from '@guanjia/kit';
import { isCardNumber, plainIdNumber } from './id-number.rules.ts';

export interface Complainant {
  readonly name: string | null;
  readonly phone: string | null;
  /** Of an identity card, or whatever else somebody proved themselves with. */
  readonly idNumber: string | null;
}

/** The columns that a complainant becomes: masked for everybody, sealed for a reveal, hashed for the search. */
export interface StoredComplainant {
  readonly complainantName: string | null;
  readonly complainantPhone: string | null;
  readonly complainantIdNumber: string | null;
  readonly complainantSealed: string | null;
  readonly complainantPhoneHash: string | null;
  readonly complainantIdHash: string | null;
}

/** What a case holds of somebody who said nothing of themselves. */
const nobody: StoredComplainant = {
  complainantName: null,
  complainantPhone: null,
  complainantIdNumber: null,
  complainantSealed: null,
  complainantPhoneHash: null,
  complainantIdHash: null,
};

function complainantPlace(caseId: string): SealedPlace {
  return { table: 'case_record', id: caseId, field: 'complainant' };
}

function namesPlace(petitionId: string): SealedPlace {
  return { table: 'collective_petition', id: petitionId, field: 'representatives' };
}

/** A case's complainant as its columns hold it; the sealed one opens in the row of that case alone. */
export function storeComplainant(caseId: string, { name, phone, idNumber }: Complainant): StoredComplainant {
  if (name === null && phone === null && idNumber === null) return nobody;
  const vault = platformVault();
  return {
    complainantName: name && maskName(name),
    complainantPhone: phone && maskPhone(phone),
    complainantIdNumber: idNumber && maskIdNumber(idNumber),
    complainantSealed: vault.seal(JSON.stringify({ name, phone, idNumber }), complainantPlace(caseId)),
    complainantPhoneHash: phone && vault.hash(phoneContent(phone)),
    complainantIdHash: idNumber && vault.hash(idContent(idNumber)),
  };
}

export function revealedComplainant(caseId: string, sealed: string): Complainant {
  const clear = platformVault().open(sealed, complainantPlace(caseId));
  // What was sealed before ID numbers were asked for has none.
  return { idNumber: null, ...(JSON.parse(clear) as Omit<Complainant, 'idNumber'>) };
}

/** Names of a collective petition's representatives; they open in its row alone. */
export function sealNames(petitionId: string, names: readonly string[]): string {
  return platformVault().seal(JSON.stringify(names), namesPlace(petitionId));
}

export function unsealedNames(petitionId: string, sealed: string): string[] {
  return JSON.parse(platformVault().open(sealed, namesPlace(petitionId))) as string[];
}

/** The hashes that the cases of a case's own caller are found by, whichever key they were made with; null without a phone. */
export function callerHashes(caseId: string, sealed: string): string[] | null {
  const { phone } = revealedComplainant(caseId, sealed);
  return phone === null ? null : platformVault().hashes(phoneContent(phone));
}

/** A text that is the number of a person. */
export interface PersonsNumber {
  readonly kind: 'PHONE' | 'ID_NUMBER';
  /** As everybody may see it. */
  readonly masked: string;
  /** The column of a case that holds its hash. */
  readonly column: 'complainant_phone_hash' | 'complainant_id_hash';
  /** Under each key, the current one's first. */
  readonly hashes: string[];
}

/** 2018-000123 is a case. */
const CASE_NUMBER = /^\d{4}-\d{6}$/;
/** Mobile numbers, landlines with their area code and without, 400 and 800 numbers. */
const PHONE = /^(1[3-9]\d{9}|0\d{9,11}|[2-9]\d{6,7}|[48]00\d{7})$/;

/** The number that a text is; null when it is nobody's: a case's number, a date, words. */
export function numberOf(text: string): PersonsNumber | null {
  const idNumber = plainIdNumber(text);
  if (isCardNumber(idNumber)) {
    const hashes = platformVault().hashes(idContent(idNumber));
    return { kind: 'ID_NUMBER', masked: maskIdNumber(idNumber), column: 'complainant_id_hash', hashes };
  }
  const plain = text.normalize('NFKC').trim();
  const phone = digitsOf(plain);
  if (!/^[\d\s+()-]+$/.test(plain) || CASE_NUMBER.test(plain) || !PHONE.test(phone)) return null;
  const hashes = platformVault().hashes(phoneContent(phone));
  return { kind: 'PHONE', masked: maskPhone(phone), column: 'complainant_phone_hash', hashes };
}

function phoneContent(phone: string): string {
  return digitsOf(phone);
}

function idContent(idNumber: string): string {
  return `id ${plainIdNumber(idNumber)}`;
}

/** 0472-515 0000 and 04725150000 are one number; so are numbers with and without +86. */
function digitsOf(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  return digits.length === 13 && digits.startsWith('86') ? digits.slice(2) : digits;
}
