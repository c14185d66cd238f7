import {
  caseActions,
  caseLife,
  caseStates,
  finalStates,
  openStates,
  type ActionDeclaration,
  type CaseAction,
} from './case-life.ts';

/** `docs/case-life.md`: the life of a case as its declaration says it, drawn and in a table. */
export function caseLifeDocument(): string {
  return [
    '# The life of a case',
    '',
    'Written by `npm run generate -w services/cases` from the declaration in',
    '`services/cases/src/life/case-life.ts`; do not edit it. Every step is an immutable event of the case; any other step',
    'is refused with the reason.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> REGISTERED: REGISTER',
    ...caseActions.flatMap(arrows),
    ...finalStates.map((state) => `  ${state} --> [*]`),
    '```',
    '',
    `Open: ${openStates.join(', ')}. No clock runs in ${finalStates.join(', ')}; in SUSPENDED they stand still.`,
    `There are no other states than these ${caseStates.length}.`,
    '',
    '## Steps',
    '',
    '| step | from | to | who | needs | approval | clocks |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...caseActions.map(row),
    '',
    '“at the desk” is the tier that holds the case, “or above” the tiers over it. A clock that is stopped is judged: kept',
    'or missed; a dropped one is not, its work fell away. A paused clock goes on with the time that was left, working',
    'units counted in working units; what was overdue before the pause stays overdue.',
    '',
  ].join('\n');
}

function arrows(action: CaseAction): string[] {
  const { from, to } = caseLife[action];
  if (to !== 'BEFORE_SUSPENSION') return from.map((state) => `  ${state} --> ${to}: ${action}`);
  return caseLife.SUSPEND.from.map((state) => `  SUSPENDED --> ${state}: ${action}`);
}

function row(action: CaseAction): string {
  const declared = caseLife[action];
  const { from, to, roles, desk, needs, approval } = declared;
  const where = desk === 'HOLDING' ? 'at the desk' : 'at the desk or above';
  const cells = [
    action,
    from.length > 0 ? from.join(', ') : '–',
    to === 'BEFORE_SUSPENSION' ? 'the state before' : to,
    roles.length > 0 ? `${roles.join(', ')} ${where}` : 'follows from a confirmed objection',
    needs.length > 0 ? needs.join(', ') : '–',
    approval ? approvalCell(approval, from) : '–',
    clocks(declared),
  ];
  return `| ${cells.join(' | ')} |`;
}

function approvalCell(
  { by, from, when }: NonNullable<ActionDeclaration['approval']>,
  everywhere: ActionDeclaration['from'],
): string {
  const who = `${by.join(' or ')} at the desk or above, not who asked`;
  const states = from.length === everywhere.length ? '' : `; from ${from.join(', ')}`;
  return `${who}${states}${when ? `; when ${when}` : ''}`;
}

function clocks({ stops, drops, starts, pauses = [], resumes = [] }: ActionDeclaration): string {
  const parts = Object.entries({ stops, drops, starts, pauses, resumes })
    .filter(([, named]) => named.length > 0)
    .map(([verb, named]) => `${verb} ${named.join(', ')}`);
  return parts.length > 0 ? parts.join('; ') : '–';
}
