import {
  batchActions,
  batchLife,
  openBatchStates,
  type BatchAction,
  type BatchStepDeclaration,
} from '../collective-petition/batch-life.ts';
import {
  LONGEST_EXTENSION,
  petitionActions,
  petitionArticles,
  petitionChain,
  petitionClocks,
  petitionLimit,
  type PetitionAction,
} from './petition-chain.ts';

/** `docs/petition-chain.md`: the chain of opinions about a petition and the life of a batch, as they are declared. */
export function petitionDocument(): string {
  return [
    '# Petitions',
    '',
    'Written by `npm run generate -w services/cases` from the declarations in',
    '`services/cases/src/petition-chain/petition-chain.ts` and `services/cases/src/collective-petition/batch-life.ts`; do not',
    'edit it.',
    '',
    '## From the handling opinion to the end',
    '',
    'A case whose total limit counts from acceptance is a petition. What follows its result, 信访工作条例 (2022) arts',
    '34–36; petitions received before 2022-05-01 go by 信访条例 (2005).',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> HANDLING',
    ...petitionActions.flatMap((action) =>
      petitionChain[action].from.map((stage) => `  ${stage} --> ${petitionChain[action].to}: ${action}`),
    ),
    '  FINAL --> [*]',
    '```',
    '',
    '| step | who | needs | clocks |',
    '| --- | --- | --- | --- |',
    ...petitionActions.map(chainRow),
    '',
    'The reviewing desk is the tier above the one that gave the opinion before; above the district an authority outside,',
    'through the district’s desk.',
    '',
    '| clock | limit | articles |',
    '| --- | --- | --- |',
    ...petitionClocks.map((clock) => {
      const { amount, rule } = petitionLimit(clock, 'petition2022');
      return `| ${clock} | ${amount} natural days | ${rule}, ${petitionLimit(clock, 'petition2005').rule} |`;
    }),
    `| extension, once, by a head | at most ${LONGEST_EXTENSION} natural days | ${petitionArticles.petition2022.extension}, ${petitionArticles.petition2005.extension} |`,
    '',
    '## Collective petitions',
    '',
    'A batch is not a case. Two clocks, one after the other: acceptance, then the total limit from acceptance.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> RECEIVED: REGISTER',
    ...batchActions.flatMap(batchArrows),
    '  RESOLVED --> [*]',
    '  WITHDRAWN --> [*]',
    '```',
    '',
    `Open: ${openBatchStates.join(', ')}. No clock runs in any other state.`,
    '',
    '| step | from | who | needs | clocks |',
    '| --- | --- | --- | --- | --- |',
    ...batchActions.map(batchRow),
    '',
  ].join('\n');
}

const desks = {
  HOLDING: 'at the desk',
  HOLDING_OR_ABOVE: 'at the desk or above',
  REVIEWING: 'at the reviewing desk',
} as const;

function chainRow(action: PetitionAction): string {
  const { roles, desk, needs, stops, starts, pauses } = petitionChain[action];
  const cells = [
    action,
    roles.length > 0 ? `${roles.join(', ')} ${desks[desk]}` : 'follows from reopening the case',
    listed(needs),
    clocks({ stops, starts, pauses }),
  ];
  return `| ${cells.join(' | ')} |`;
}

function batchArrows(action: BatchAction): string[] {
  const { from, to } = batchLife[action];
  return from.map((state) => `  ${state} --> ${to === 'STAYS' ? state : to}: ${action}`);
}

function batchRow(action: BatchAction): string {
  const {
    from,
    roles,
    acceptedRoles,
    needs,
    stops,
    drops = [],
    starts,
    pauses,
    resumes,
  }: BatchStepDeclaration = batchLife[action];
  const cells = [
    action,
    listed(from),
    roles.join(', ') + (acceptedRoles ? `; once accepted ${acceptedRoles.join(', ')}` : ''),
    listed(needs),
    clocks({ stops, drops: drops.join(', '), starts, pauses, resumes }),
  ];
  return `| ${cells.join(' | ')} |`;
}

function listed(names: readonly string[]): string {
  return names.length > 0 ? names.join(', ') : '–';
}

function clocks(named: Readonly<Record<string, string | undefined>>): string {
  return listed(Object.entries(named).flatMap(([verb, clock]) => (clock ? [`${verb} ${clock}`] : [])));
}
