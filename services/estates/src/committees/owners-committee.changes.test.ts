import {
  DISTRICT,
  registrar,
  registrarHarness,
  type RegistrarHarness,
  type Row,
} from '../testing/registrar-harness.ts';

let harness: RegistrarHarness;
beforeAll(async () => {
  harness = await registrarHarness();
});
afterAll(() => harness?.stop());

describe('an owners committee', () => {
  const FIELDS =
    'ownersCommittee { id version state termTo filedOn allowedSteps nextStep { step dueOn overdue } steps { totalCount } }';
  const BEGIN = `mutation($input: BeginCommitteeInput!) { beginCommittee(input: $input) { ${FIELDS} } }`;
  const RECORD = `mutation($input: RecordCommitteeStepInput!) { recordCommitteeStep(input: $input) { ${FIELDS} } }`;
  type Committee = Row & { state: string };

  test('is led through its procedure, each state computed', async () => {
    const { estates } = await harness.data<{ estates: { nodes: { id: string; committee: unknown }[] } }>(
      registrar,
      '{ estates(first: 100, filter: { hasCommitteeInOffice: { eq: false }, managementMode: { eq: PROPERTY_COMPANY } }) { nodes { id committee { id } } } }',
    );
    const estateId = estates.nodes.find((estate) => estate.committee === null)?.id;
    expect(
      await harness.errorOf(BEGIN, {
        estateId,
        step: 'CONGRESS_VOTED',
        on: '2018-09-01',
        passed: true,
        size: 5,
        termYears: 3,
      }),
    ).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      reason: 'committeePreparationMissing',
    });
    const begun = await harness.data<{ beginCommittee: { ownersCommittee: Committee } }>(registrar, BEGIN, {
      input: { estateId, step: 'PREPARATION_GROUP_FORMED', on: '2018-09-01' },
    });
    let committee = begun.beginCommittee.ownersCommittee;
    expect(committee).toMatchObject({
      state: 'PREPARING',
      allowedSteps: ['CONGRESS_VOTED'],
      nextStep: { step: 'CONGRESS_VOTED', dueOn: null },
    });
    expect(
      await harness.errorOf(BEGIN, { estateId, step: 'PREPARATION_GROUP_FORMED', on: '2018-10-01' }),
    ).toMatchObject({ reason: 'committeeAlreadyBegun' });

    const record = async (step: string, on: string, more: object = {}) => {
      const answer = await harness.data<{ recordCommitteeStep: { ownersCommittee: Committee } }>(
        registrar,
        RECORD,
        {
          input: { id: committee.id, version: committee.version, step, on, ...more },
        },
      );
      committee = answer.recordCommitteeStep.ownersCommittee;
      return committee;
    };
    const at = () => ({ id: committee.id, version: committee.version });
    expect(
      await harness.errorOf(RECORD, { ...at(), step: 'FILED_WITH_DISTRICT', on: '2018-10-01' }),
    ).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      reason: 'committeeStepNotAllowed',
      params: { state: 'PREPARING', allowed: ['CONGRESS_VOTED'] },
    });
    expect(
      await harness.errorOf(RECORD, {
        ...at(),
        step: 'CONGRESS_VOTED',
        on: '2018-10-15',
        passed: true,
        size: 6,
        termYears: 3,
      }),
    ).toMatchObject({
      code: 'RULE_VIOLATED',
      reason: 'committeeSizeNotAllowed',
      params: { min: 5, max: 11, odd: true },
    });
    expect(
      await record('CONGRESS_VOTED', '2018-10-15', { passed: true, size: 7, termYears: 3 }),
    ).toMatchObject({
      state: 'ELECTED',
      termTo: '2021-10-14',
      nextStep: { step: 'FIRST_MEETING_HELD', dueOn: '2018-10-22', overdue: true },
    });
    await record('FIRST_MEETING_HELD', '2018-10-25');
    expect(await record('FILED_WITH_SUBDISTRICT', '2018-10-30')).toMatchObject({
      state: 'CONSTITUTED',
      filedOn: null,
    });
    expect(await record('FILED_WITH_DISTRICT', '2018-11-02')).toMatchObject({
      state: 'IN_OFFICE',
      filedOn: '2018-11-02',
      steps: { totalCount: 5 },
    });
    const { division } = await harness.data<{
      division: { registrySummary: { committeeShare: { numerator: number } } };
    }>(
      registrar,
      'query($code: DivisionCode) { division(code: $code) { registrySummary { committeeShare { numerator } } } }',
      { code: DISTRICT },
    );
    expect(division.registrySummary.committeeShare.numerator).toBe(30);
  });
});
