import type { Page } from 'playwright-core';
import { dataFromPortal } from './portal.ts';

/** A case that the community's officer has registered and accepted; answers its id. `more`: whatever else was said of it. */
export async function acceptedCase(
  page: Page,
  origin: string,
  text: string,
  more: object = {},
): Promise<string> {
  const { caseCategories } = await dataFromPortal<{ caseCategories: { children: { id: string }[] }[] }>(
    page.context(),
    origin,
    '{ caseCategories { children { id } } }',
  );
  const input = {
    channel: 'CALL',
    divisionCode: '150271010027',
    categoryId: caseCategories[0]?.children[0]?.id,
    text,
    ...more,
  };
  type Made = { registerCase: { case: { id: string; version: number } } };
  const made = await dataFromPortal<Made>(
    page.context(),
    origin,
    'mutation($input: RegisterCaseInput!) { registerCase(input: $input) { case { id version } } }',
    { input },
  );
  const { id, version } = made.registerCase.case;
  await dataFromPortal(
    page.context(),
    origin,
    'mutation($input: CaseStepInput!) { acceptCase(input: $input) { case { id } } }',
    { input: { id, version } },
  );
  return id;
}
