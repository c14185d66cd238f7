import {
  localDateIn,
  newId,
  PlatformError,
  requireVersion,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import type { CaseFile } from '../case/case-file.ts';
import { caseState } from '../case/case-state.ts';
import { openCaseFile } from '../case/open-case-file.ts';
import { recordEvent } from '../case/record-event.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import type { NoticeContent, PetitionNoticeKind, PlainNoticeKind } from './notice-kinds.ts';
import { issuedNumber } from './notice-number.ts';
import { judgePlainNotice } from './notice-offers.ts';
import { petitionArticles, petitionLaw } from './petition-chain.ts';
import { requirePetition } from './petition-cases.ts';
import { PetitionNoticeEntity } from './petition.entity.ts';
import type { PetitionNoticeNumberTable } from '../generated/tables.ts';

/**
 * Tells the petitioner in writing that the petition is accepted, is not, or takes longer; answers the notice's id.
 * 信访工作条例 arts 22, 23 and 34. Throws NOT_FOUND, VERSION_CONFLICT, FORBIDDEN or RULE_VIOLATED.
 */
export function issuePlainNotice(
  context: RequestContext,
  asked: { readonly caseId: string; readonly version: number; readonly kind: PlainNoticeKind },
): Promise<string> {
  requireDepartment(context);
  return context.write('issuePetitionNotice', async (session) => {
    const file = await openCaseFile(session, asked.caseId);
    const { record } = file;
    requireVersion(record, asked.version);
    await requirePetition(session, record);
    const earlier = await session.em.findOne(PetitionNoticeEntity, { caseId: record.id, kind: asked.kind });
    const verdict = judgePlainNotice(record, session.caller, asked.kind, earlier !== null);
    if (verdict) throw refuse(verdict.code, verdict.reason);
    const content = contents[asked.kind](file);
    if (!content) throw refuse('RULE_VIOLATED', 'nothingToNotify');
    const id = await issueNotice(session, file, { kind: asked.kind, roundId: null, content });
    record.updatedAt = session.clock.now();
    await session.em.flush();
    session.emit({
      type: 'CaseNoticeIssued',
      subjectId: record.id,
      divisionCode: record.divisionCode,
      data: caseState(record),
    });
    return id;
  });
}

/** What each notice says; null while there is nothing to say. */
const contents: Readonly<Record<PlainNoticeKind, (file: CaseFile) => NoticeContent | null>> = {
  ACCEPTANCE: (file) => {
    const { record } = file;
    if (!record.acceptedOn) return null;
    const rules = [clockOf(file, 'ACCEPT'), clockOf(file, 'TOTAL')].flatMap((one) =>
      one ? [one.explanation.rule] : [],
    );
    return {
      articles: rules,
      receivedOn: record.receivedOn,
      acceptedOn: record.acceptedOn,
      deadline: announced(file, 'TOTAL'),
    };
  },
  NON_ACCEPTANCE: ({ record }) => {
    if (record.state !== 'NOT_ACCEPTED') return null;
    const { refusal, reReview } = petitionArticles[petitionLaw(record.receivedOn)];
    return {
      articles: [record.refusalReason === 'FINAL_ALREADY' ? reReview : refusal],
      receivedOn: record.receivedOn,
      refusalReason: record.refusalReason ?? null,
    };
  },
  EXTENSION: (file) => {
    const { record } = file;
    const days = clockOf(file, 'TOTAL')?.explanation.extension?.days;
    if (!record.petitionExtendedOn || days === undefined) return null;
    return {
      articles: [petitionArticles[petitionLaw(record.receivedOn)].extension],
      receivedOn: record.receivedOn,
      acceptedOn: record.acceptedOn ?? null,
      extensionDays: days,
      deadline: announced(file, 'TOTAL'),
    };
  },
};

function clockOf({ deadlines }: CaseFile, clock: 'ACCEPT' | 'TOTAL') {
  return deadlines.find((one) => one.clock === clock);
}

function announced(file: CaseFile, clock: 'ACCEPT' | 'TOTAL'): NonNullable<NoticeContent['deadline']> | null {
  const found = clockOf(file, clock);
  if (!found) return null;
  const { dueOn, provisional, explanation } = found;
  return { dueOn, provisional, explanation };
}

interface NoticeIssued {
  readonly kind: PetitionNoticeKind;
  readonly roundId: string | null;
  readonly content: NoticeContent;
}

/** Digits of a division's code that name its department at a tier. */
const DIGITS = { COMMUNITY: 12, SUBDISTRICT: 9, DISTRICT: 6 } as const;

/** Gives a notice its number in the department and year of who issues it, and an event. Answers its id. */
export async function issueNotice(
  session: WriteSession,
  { record }: CaseFile,
  { kind, roundId, content }: NoticeIssued,
): Promise<string> {
  const { caller, em } = session;
  const at = session.clock.now();
  const issuedOn = localDateIn(at);
  const year = Number(issuedOn.slice(0, 4));
  const departmentCode = record.divisionCode.slice(0, DIGITS[caller.tier]).padEnd(12, '0');
  // The row stays locked until the notice is written: numbers leave no gap and none is given twice.
  const [counted] = await session.rows<{ place: PetitionNoticeNumberTable['last'] }>(sql`
    insert into petition_notice_number (department_code, year, last) values (${departmentCode}, ${year}, 1)
    on conflict (department_code, year) do update set last = petition_notice_number.last + 1
    returning last as place`);
  const place = counted?.place ?? 1;
  const { id } = em.create(PetitionNoticeEntity, {
    id: newId('PetitionNotice'),
    caseId: record.id,
    divisionCode: record.divisionCode,
    kind,
    roundId,
    departmentCode,
    year,
    place,
    tier: caller.tier,
    issuedAt: at,
    issuedOn,
    issuedByName: caller.name,
    content,
  });
  recordEvent(session, record, {
    type: 'NOTICE_ISSUED',
    at,
    note: null,
    data: { noticeId: id, kind, number: issuedNumber({ year, place }) },
  });
  return id;
}

function refuse(code: 'FORBIDDEN' | 'RULE_VIOLATED', reason: string): PlatformError {
  return new PlatformError(code, `This notice cannot be issued: ${reason}.`, { reason });
}
