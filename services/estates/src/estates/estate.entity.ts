import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { DatumName, EstateStatusName } from './estate-facts.ts';

/** A housing estate's facts. Who manages it is a history of its own. */
export const EstateEntity = defineEntity({
  name: 'EstateEntity',
  tableName: 'estate',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    aliases: p.array(),
    address: p.text(),
    divisionCode: p.text(),
    areaId: p.text().nullable(),
    managementAreaId: p.text().nullable(),
    status: p.text().$type<EstateStatusName>(),
    completionYear: p.integer().nullable(),
    completedOn: p.date().nullable(),
    demolishedOn: p.date().nullable(),
    /** In 0.01 m². */
    floorArea: p.bigint('number'),
    households: p.integer(),
    buildings: p.integer(),
    developer: p.text().nullable(),
    latitude: p.double().nullable(),
    longitude: p.double().nullable(),
    datum: p.text().$type<DatumName>().nullable(),
    version: p.integer().version(),
    updatedAt: p.datetime(),
  },
});

export type EstateRecord = InferEntity<typeof EstateEntity>;
