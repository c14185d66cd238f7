import { defineEntity, p } from '@mikro-orm/core';
import { PERSONAL } from '@guanjia/kit';
import type { Channel } from '../deadlines/deadline-pack.ts';

export const WebhookEndpointEntity = defineEntity({
  name: 'WebhookEndpoint',
  tableName: 'webhook_endpoint',
  properties: {
    id: p.string().primary(),
    clientId: p.string(),
    divisionCode: p.string(),
    url: p.text(),
    eventTypes: p.array(),
    channels: p.array().$type<Channel[]>(),
    active: p.boolean(),
    afterPosition: p.bigint(),
    secretSealed: p.text().groups(PERSONAL),
    previousSecretSealed: p.text().nullable().groups(PERSONAL),
    previousSecretUntil: p.datetime().nullable(),
    createdAt: p.datetime(),
    createdBy: p.string(),
    version: p.integer().version(),
  },
});
