import type { BrowserContext } from 'playwright-core';
import { dataFromPortal } from './portal.ts';

/** A petition as the graph hands it out; steps are based on its version. */
export interface Petition {
  id: string;
  version: number;
  number: string;
}

/** Takes a step with a case as its page would; answers the case after it. */
export async function stepWithCase(
  context: BrowserContext,
  origin: string,
  { step, input }: { step: keyof typeof INPUTS; input: Record<string, unknown> },
): Promise<Petition> {
  const query = `mutation($input: ${INPUTS[step]}!) { ${step}(input: $input) { case { id version number } } }`;
  const answer = await dataFromPortal<Record<string, { case: Petition }>>(context, origin, query, { input });
  const made = answer[step]?.case;
  if (!made) throw new Error(`${step} answered no case.`);
  return made;
}

const INPUTS = {
  registerCase: 'RegisterCaseInput',
  acceptCase: 'CaseStepInput',
  assignCase: 'AssignCaseInput',
  resolveCase: 'ResolveCaseInput',
  giveHandlingOpinion: 'GiveOpinionInput',
  deliverHandlingOpinion: 'DeliverOpinionInput',
  requestReview: 'RequestReviewInput',
  giveReviewOpinion: 'GiveReviewOpinionInput',
  deliverReviewOpinion: 'DeliverOpinionInput',
  requestReReview: 'RequestReviewInput',
} as const;

/** A visit that the community has registered and accepted: a petition. */
export async function acceptedPetition(context: BrowserContext, origin: string): Promise<Petition> {
  const KNOWN = '{ caseCategories { children { id } } estates(first: 1) { nodes { id } } }';
  type Known = { caseCategories: { children: { id: string }[] }[]; estates: { nodes: { id: string }[] } };
  const { caseCategories, estates } = await dataFromPortal<Known>(context, origin, KNOWN);
  const { id, version } = await stepWithCase(context, origin, {
    step: 'registerCase',
    input: {
      channel: 'VISIT',
      estateId: estates.nodes[0]?.id,
      categoryId: caseCategories[0]?.children[0]?.id,
      text: '屋顶漏雨三年未修，要求修复并赔偿装修损失。',
      complainantName: '王建国',
      complainantPhone: '13804720001',
    },
  });
  return stepWithCase(context, origin, { step: 'acceptCase', input: { id, version } });
}

/** Tells the petitioner in writing that the petition is accepted. */
export async function issueAcceptance(
  context: BrowserContext,
  origin: string,
  petition: Petition,
): Promise<void> {
  const ISSUE =
    'mutation($input: IssuePetitionNoticeInput!) { issuePetitionNotice(input: $input) { notice { id } } }';
  const input = { caseId: petition.id, version: petition.version, kind: 'ACCEPTANCE' };
  await dataFromPortal(context, origin, ISSUE, { input });
}
