import {
  hasRole,
  maskIdNumber,
  maskName,
  maskPhone,
  personalDataVault,
  type Caller,
  type PersonalDataVault,
} from '@guanjia/kit';
import { caseWorkers } from '../life/case-life.ts';
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

let vault: PersonalDataVault | null = null;

/** Sets the key (32 bytes in base64) that this process seals complainants with. Call it before the service starts. */
export function usePersonalDataKey(keyBase64: string): void {
  vault = personalDataVault(keyBase64);
}

function theVault(): PersonalDataVault {
  if (!vault) throw new Error('No personal data key: start the cases service with its configuration.');
  return vault;
}

export function storeComplainant({ name, phone, idNumber }: Complainant): StoredComplainant {
  if (name === null && phone === null && idNumber === null) return nobody;
  return {
    complainantName: name && maskName(name),
    complainantPhone: phone && maskPhone(phone),
    complainantIdNumber: idNumber && maskIdNumber(idNumber),
    complainantSealed: theVault().seal(JSON.stringify({ name, phone, idNumber })),
    complainantPhoneHash: phone && phoneHash(phone),
    complainantIdHash: idNumber && idHash(idNumber),
  };
}

export function revealedComplainant(sealed: string): Complainant {
  // What was sealed before ID numbers were asked for has none.
  return { idNumber: null, ...(JSON.parse(theVault().open(sealed)) as Omit<Complainant, 'idNumber'>) };
}

export function sealNames(names: readonly string[]): string {
  return theVault().seal(JSON.stringify(names));
}

export function unsealedNames(sealed: string): string[] {
  return JSON.parse(theVault().open(sealed)) as string[];
}

/**
 * The hash that a searched phone number is found by; null when the text is no phone number, or when the caller
 * does not work on cases: others could find out by trying who has complained.
 */
export function searchedPhoneHash(caller: Caller, text: string): string | null {
  if (!/^[\d\s+()-]+$/.test(text) || digitsOf(text).length < 5) return null;
  return maySearchPeople(caller) ? phoneHash(text) : null;
}

/** The same for the number of an identity card. */
export function searchedIdHash(caller: Caller, text: string): string | null {
  return isCardNumber(plainIdNumber(text)) && maySearchPeople(caller) ? idHash(text) : null;
}

function maySearchPeople(caller: Caller): boolean {
  return caller.kind === 'USER' && hasRole(caller, ...caseWorkers);
}

function phoneHash(phone: string): string {
  return theVault().hash(digitsOf(phone));
}

function idHash(idNumber: string): string {
  return theVault().hash(`id ${plainIdNumber(idNumber)}`);
}

/** 0472-515 0000 and 04725150000 are one number; so are numbers with and without +86. */
function digitsOf(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  return digits.length === 13 && digits.startsWith('86') ? digits.slice(2) : digits;
}
