import { defineEntity, p } from '@mikro-orm/core';
import type { CommitteeStepName } from './committee-rules.ts';

/** One term of an owners' committee. What it is on a day follows from its steps; the dates here are computed from them. */
export const OwnersCommitteeEntity = defineEntity({
  name: 'OwnersCommitteeEntity',
  tableName: 'owners_committee',
  properties: {
    id: p.text().primary(),
    estateId: p.text(),
    divisionCode: p.text(),
    rulePackId: p.text(),
    electedOn: p.date().nullable(),
    firstMeetingOn: p.date().nullable(),
    filedOn: p.date().nullable(),
    termTo: p.date().nullable(),
    dissolvedOn: p.date().nullable(),
    size: p.integer().nullable(),
    begunOn: p.date(),
    version: p.integer().version(),
  },
});

/** A step of the procedure as it was recorded; the table refuses changes. */
export const CommitteeStepEntity = defineEntity({
  name: 'CommitteeStepEntity',
  tableName: 'committee_step',
  properties: {
    id: p.text().primary(),
    committeeId: p.text(),
    divisionCode: p.text(),
    place: p.integer(),
    step: p.text().$type<CommitteeStepName>(),
    onDate: p.date(),
    passed: p.boolean().nullable(),
    size: p.integer().nullable(),
    termYears: p.integer().nullable(),
    note: p.text().nullable(),
    recordedAt: p.datetime(),
  },
});
