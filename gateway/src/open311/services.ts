import type { Plain } from './answers.ts';
import type { AskGraph, Open311Call } from './open311-call.ts';
import { Open311Error } from './open311-error.ts';

interface Category {
  id: string;
  key: string;
  name: string;
  nameEn: string;
}

/** What may be reported: a category of cases that has no finer ones. */
export interface Service extends Category {
  group: Category;
}

/** The attributes of every service, by their codes. None is required. */
export const attributeCodes = {
  urgency: 'URGENCY',
  sourceNumber: 'SOURCE_NUMBER',
  channel: 'CHANNEL',
} as const;

const CATEGORIES = `query Open311Services {
  caseCategories { id key name nameEn children { id key name nameEn } }
}`;

export async function allServices(ask: AskGraph): Promise<Service[]> {
  const { caseCategories } = await ask<{ caseCategories: (Category & { children: Category[] })[] }>(
    CATEGORIES,
  );
  return caseCategories.flatMap(({ children, ...group }) =>
    (children.length > 0 ? children : [group]).map((leaf) => ({ ...leaf, group })),
  );
}

/** Throws 404 when there is no such service. */
export async function serviceOf(ask: AskGraph, code: string): Promise<Service> {
  const service = (await allServices(ask)).find(({ key }) => key === code);
  if (service) return service;
  throw new Open311Error(404, `There is no service_code ${code}: see /services.`);
}

export async function serviceList({ ask, language }: Open311Call): Promise<Plain> {
  const name = (category: Category) => (language === 'en' ? category.nameEn : category.name);
  return (await allServices(ask)).map((service) => ({
    service_code: service.key,
    service_name: name(service),
    description: `${name(service.group)} · ${name(service)}`,
    metadata: true,
    type: 'realtime',
    keywords: [service.name, service.nameEn, service.group.name, service.group.nameEn].join(', '),
    group: name(service.group),
  }));
}

export async function serviceDefinition({ ask, texts }: Open311Call, code: string): Promise<Plain> {
  const service = await serviceOf(ask, code);
  const { registrableChannels } = await ask<{ registrableChannels: string[] }>(
    'query Open311Channels { registrableChannels }',
  );
  const list = (names: readonly string[], labels: Readonly<Record<string, string>>) =>
    names.map((key) => ({ key, name: labels[key] ?? key }));
  const attributes = [
    {
      code: attributeCodes.urgency,
      datatype: 'singlevaluelist',
      datatype_description: texts.urgencyHint,
      description: texts.urgency,
      values: list(Object.keys(texts.urgencies), texts.urgencies),
    },
    {
      code: attributeCodes.sourceNumber,
      datatype: 'string',
      datatype_description: texts.sourceNumberHint,
      description: texts.sourceNumber,
      values: [],
    },
    {
      code: attributeCodes.channel,
      datatype: 'singlevaluelist',
      datatype_description: texts.channelHint,
      description: texts.channel,
      values: list(registrableChannels, texts.channels),
    },
  ];
  return {
    service_code: service.key,
    attributes: attributes.map(({ values, ...attribute }, place) => ({
      variable: true,
      required: false,
      order: place + 1,
      ...attribute,
      values,
    })),
  };
}
