import type { IntakeValues } from '../use-register-case.ts';
import type { HotlineText } from './parse-hotline.ts';

export interface NamedEstate {
  id: string;
  name: string;
}

/** The fields of the form that a hotline's text can fill. */
export type FilledField =
  | 'estateId'
  | 'text'
  | 'location'
  | 'complainantName'
  | 'complainantPhone'
  | 'complainantIdNumber'
  | 'sourceNumber'
  | 'receivedAt';

/** What a hotline's text puts into the form. The estate is the one whose name, the longest, stands in it. */
export function fillFromHotline(
  said: HotlineText,
  estates: readonly NamedEstate[],
): Partial<Pick<IntakeValues, FilledField>> {
  const { estateName = '', location = '', text = '' } = said;
  const estate = [estateName, location, text]
    .map((words) => estateIn(words, estates))
    .find((found) => found !== undefined);
  const filled: Partial<Record<FilledField, string | undefined>> = {
    estateId: estate?.id,
    text: said.text,
    location: said.location,
    complainantName: said.complainantName,
    complainantPhone: said.complainantPhone,
    complainantIdNumber: said.complainantIdNumber,
    sourceNumber: said.sourceNumber,
    receivedAt: said.receivedAt,
  };
  return Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== undefined));
}

function estateIn(words: string, estates: readonly NamedEstate[]): NamedEstate | undefined {
  return estates
    .filter(({ name }) => words.includes(name))
    .toSorted((one, other) => other.name.length - one.name.length)[0];
}
