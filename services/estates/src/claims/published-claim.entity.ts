import { defineEntity, p } from '@mikro-orm/core';

/** A figure that the district published, as it was printed. A part that was not printed is null. */
export const PublishedClaimEntity = defineEntity({
  name: 'PublishedClaimEntity',
  tableName: 'published_claim',
  properties: {
    id: p.text().primary(),
    metric: p.text(),
    divisionCode: p.text(),
    asOf: p.date(),
    publishedOn: p.date(),
    source: p.text(),
    numerator: p.bigint('number').nullable(),
    denominator: p.bigint('number').nullable(),
    percentage: p.text().nullable(),
  },
});
