import { categoryId } from '../category/category-tree.ts';
import { casesHarness, estateId, people, staffId, type CasesHarness } from '../testing/cases-harness.ts';

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
}, 60_000);
afterAll(() => harness?.stop());

const REGISTER = `mutation($input: RegisterCaseInput!) { registerCase(input: $input) { case { id version number state tier dueOn } } }`;

test('the main job', async () => {
  const { registerCase } = await harness.data<any>(people.community, REGISTER, {
    input: { channel: 'CALL', estateId: estateId('松石雅居'), categoryId: categoryId('RUBBISH'), text: '垃圾三天没有清运' },
  });
  console.log(registerCase);
  const { acceptCase } = await harness.data<any>(people.community, `mutation($input: CaseStepInput!) { acceptCase(input: $input) { case { id version state deadlines { clock dueOn dueAt state explanation { rule amount unit from unrolledEnd rolled roll holidayName } } events { nodes { type actorName data } totalCount } allowedActions { action allowed reason } waitingFor { tier name } } } }`, {
    input: { id: registerCase.case.id, version: registerCase.case.version },
  });
  console.log(JSON.stringify(acceptCase, null, 1), staffId('x'));
});
