import { Role, Tier } from '@guanjia/kit';
import fc from 'fast-check';
import type { DeadlineClock } from '../deadlines/deadline.rules.ts';
import type { CaseAction } from './case-life.ts';
import { caseActions, caseLife, caseStates, isFinal, isOpen, isResolved, tiers } from './case-life.ts';
import type { Actor, CaseStanding } from './case-step.rules.ts';
import { judge, runningAfter, step } from './case-step.rules.ts';

const registered: CaseStanding = {
  state: 'REGISTERED',
  tier: Tier.COMMUNITY,
  assigneeId: null,
  followUpRecorded: false,
  reopenedCount: 0,
};
const head = (tier: Tier): Actor => ({ tier, roles: [Role.HANDLER, Role.SUPERVISOR, Role.HEAD] });

const command = fc.record({
  action: fc.constantFrom(...caseActions),
  actor: fc.record({
    tier: fc.constantFrom(...tiers),
    roles: fc.subarray([Role.HANDLER, Role.SUPERVISOR, Role.HEAD, Role.ANALYST, Role.AUDITOR]),
  }),
  assigneeTier: fc.constantFrom(...tiers),
});

describe('the declared life', () => {
  test('no sequence of commands reaches an undeclared state, loses an event or leaves a clock running at the end', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        let standing = registered;
        let running = new Set<DeadlineClock>(caseLife.REGISTER.starts);
        const events: CaseAction[] = ['REGISTER'];
        let taken = 0;
        for (const { action, actor, assigneeTier } of commands) {
          if (!judge(standing, actor, action).allowed) continue;
          const next = step(
            standing,
            action,
            action === 'ASSIGN' ? { id: 'someone', tier: assigneeTier } : null,
          );
          standing = next.standing;
          running = runningAfter(running, next);
          events.push(action);
          taken += 1;
          expect(caseStates).toContain(standing.state);
          if (isFinal(standing.state)) expect([...running]).toEqual([]);
          if (isResolved(standing.state)) expect(running.has('TOTAL')).toBe(false);
          if (isOpen(standing.state) && standing.state !== 'REGISTERED')
            expect(running.has('TOTAL')).toBe(true);
          expect(running.has('HANDLE')).toBe(['ASSIGNED', 'IN_PROGRESS'].includes(standing.state));
          expect(standing.assigneeId === null || !['ACCEPTED', 'REOPENED'].includes(standing.state)).toBe(
            true,
          );
        }
        expect(events).toHaveLength(1 + taken);
        expect(standing.reopenedCount).toBe(events.filter((action) => action === 'REOPEN').length);
      }),
      { numRuns: 2000 },
    );
  });

  test('every action starts and ends in declared states, and none leads out of a withdrawn or voided case', () => {
    for (const action of caseActions) {
      for (const state of [...caseLife[action].from, caseLife[action].to])
        expect(caseStates).toContain(state);
      expect(caseLife[action].from).not.toContain('WITHDRAWN');
      expect(caseLife[action].from).not.toContain('VOIDED');
    }
  });

  test('the main job: accepted, passed up, assigned back, resolved, followed up, closed', () => {
    const community: Actor = { tier: Tier.COMMUNITY, roles: [Role.HANDLER] };
    const subdistrict: Actor = { tier: Tier.SUBDISTRICT, roles: [Role.HANDLER, Role.SUPERVISOR] };
    let standing = registered;
    const take = (actor: Actor, action: CaseAction, assignee?: { id: string; tier: Tier }) => {
      expect({ action, ...judge(standing, actor, action) }).toEqual({ action, allowed: true });
      standing = step(standing, action, assignee).standing;
    };
    take(community, 'ACCEPT');
    take(community, 'PASS_UP');
    expect(standing).toMatchObject({ state: 'ACCEPTED', tier: Tier.SUBDISTRICT, assigneeId: null });
    take(subdistrict, 'ASSIGN', { id: 'person', tier: Tier.COMMUNITY });
    expect(standing).toMatchObject({ state: 'ASSIGNED', tier: Tier.COMMUNITY, assigneeId: 'person' });
    take(community, 'START');
    take(community, 'RESOLVE');
    take(community, 'RECORD_FOLLOW_UP');
    take(community, 'CLOSE');
    expect(standing.state).toBe('CLOSED');
  });

  test('who may: the community does not act at the subdistrict’s desk, an analyst nowhere', () => {
    const waiting = { ...registered, state: 'ACCEPTED', tier: Tier.SUBDISTRICT } as const;
    expect(judge(waiting, head(Tier.COMMUNITY), 'ASSIGN')).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'notYourDesk',
    });
    expect(judge(waiting, head(Tier.SUBDISTRICT), 'ASSIGN').allowed).toBe(true);
    expect(judge(waiting, head(Tier.DISTRICT), 'ASSIGN').allowed).toBe(true);
    expect(judge(waiting, head(Tier.DISTRICT), 'PASS_UP')).toMatchObject({ reason: 'notYourDesk' });
    expect(judge(registered, { tier: Tier.COMMUNITY, roles: [Role.ANALYST] }, 'ACCEPT')).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'roleMissing',
    });
    expect(judge(registered, { tier: Tier.COMMUNITY, roles: [Role.HANDLER] }, 'VOID')).toMatchObject({
      reason: 'roleMissing',
    });
  });

  test('what it needs: no tier above the district, no closing before the follow-up', () => {
    const atDistrict = { ...registered, state: 'ACCEPTED', tier: Tier.DISTRICT } as const;
    expect(judge(atDistrict, head(Tier.DISTRICT), 'PASS_UP')).toMatchObject({ reason: 'noTierAbove' });
    const resolved = { ...registered, state: 'RESOLVED' } as const;
    expect(judge(resolved, head(Tier.COMMUNITY), 'CLOSE')).toMatchObject({ reason: 'followUpMissing' });
    expect(judge(registered, head(Tier.COMMUNITY), 'CLOSE')).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      reason: 'notFromThisState',
    });
  });
});
