import { Role, Tier } from '@guanjia/kit';
import fc from 'fast-check';
import type { CaseAction } from './case-life.ts';
import {
  caseActions,
  caseLife,
  caseStates,
  isFinal,
  isOpen,
  isResolved,
  needsApproval,
  tiers,
} from './case-life.ts';
import type { Actor, CaseStanding } from './case-step.rules.ts';
import { clocksAfter, judge, judgeDecision, step, type ClockFace } from './case-step.rules.ts';

const registered: CaseStanding = {
  state: 'REGISTERED',
  tier: Tier.COMMUNITY,
  assigneeId: null,
  followUpRecorded: false,
  dissatisfied: false,
  reopenedCount: 0,
  suspendedFrom: null,
  petitionStage: null,
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
        let clocks: ClockFace = { running: new Set(caseLife.REGISTER.starts), paused: new Set() };
        const events: CaseAction[] = ['REGISTER'];
        let taken = 0;
        for (const { action, actor, assigneeTier } of commands) {
          if (!judge(standing, actor, action).allowed && action !== 'TAKE_BACK') continue;
          if (!caseLife[action].from.includes(standing.state)) continue;
          const next = step(
            standing,
            action,
            action === 'ASSIGN' ? { id: 'someone', tier: assigneeTier } : null,
          );
          standing = next.standing;
          clocks = clocksAfter(clocks, next);
          events.push(action);
          taken += 1;
          const { running, paused } = clocks;
          expect(caseStates).toContain(standing.state);
          if (isFinal(standing.state)) expect([...running, ...paused]).toEqual([]);
          if (isResolved(standing.state)) expect(running.has('TOTAL')).toBe(false);
          const suspended = standing.state === 'SUSPENDED';
          if (isOpen(standing.state) && standing.state !== 'REGISTERED')
            expect((suspended ? paused : running).has('TOTAL')).toBe(true);
          if (suspended) expect([...running]).toEqual([]);
          else expect([...paused]).toEqual([]);
          expect(standing.suspendedFrom !== null).toBe(suspended);
          const worked = suspended ? standing.suspendedFrom! : standing.state;
          expect((suspended ? paused : running).has('HANDLE')).toBe(
            ['ASSIGNED', 'IN_PROGRESS'].includes(worked),
          );
          expect(standing.assigneeId === null || !['ACCEPTED', 'REOPENED'].includes(worked)).toBe(true);
        }
        expect(events).toHaveLength(1 + taken);
        expect(standing.reopenedCount).toBe(events.filter((action) => action === 'REOPEN').length);
      }),
      { numRuns: 2000 },
    );
  });

  test('every action starts and ends in declared states, and none leads out of a withdrawn or voided case', () => {
    for (const action of caseActions) {
      const { from, to } = caseLife[action];
      for (const state of [...from, ...(to === 'BEFORE_SUSPENSION' ? [] : [to])])
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
    expect(judge(waiting, head(Tier.COMMUNITY), 'ASSIGN')).toEqual({
      allowed: false,
      code: 'FORBIDDEN',
      reason: 'notYourDesk',
    });
    expect(judge(waiting, head(Tier.SUBDISTRICT), 'ASSIGN').allowed).toBe(true);
    expect(judge(waiting, head(Tier.DISTRICT), 'ASSIGN').allowed).toBe(true);
    expect(judge(waiting, head(Tier.DISTRICT), 'PASS_UP')).toEqual({
      allowed: false,
      code: 'FORBIDDEN',
      reason: 'notYourDesk',
    });
    expect(judge(registered, { tier: Tier.COMMUNITY, roles: [Role.ANALYST] }, 'ACCEPT')).toEqual({
      allowed: false,
      code: 'FORBIDDEN',
      reason: 'roleMissing',
    });
  });

  test('two people void a case: who asks, and a supervisor or head at the desk or above', () => {
    const handler = { tier: Tier.COMMUNITY, roles: [Role.HANDLER] };
    expect(judge(registered, handler, 'VOID').allowed).toBe(true);
    expect(needsApproval('VOID', registered)).toBe(true);
    const asked = { by: caseLife.VOID.approval!.by, tier: Tier.SUBDISTRICT, requesterId: 'one' };
    expect(judgeDecision(asked, { ...head(Tier.SUBDISTRICT), id: 'two' }).allowed).toBe(true);
    expect(judgeDecision(asked, { ...head(Tier.SUBDISTRICT), id: 'one' })).toEqual({
      allowed: false,
      code: 'FORBIDDEN',
      reason: 'ownRequest',
    });
    expect(judgeDecision(asked, { ...head(Tier.COMMUNITY), id: 'two' })).toEqual({
      allowed: false,
      code: 'FORBIDDEN',
      reason: 'notYourDesk',
    });
    expect(judgeDecision(asked, { ...handler, id: 'two' })).toEqual({
      allowed: false,
      code: 'FORBIDDEN',
      reason: 'roleMissing',
    });
  });

  test('a withdrawal before acceptance is taken at once, afterwards it is asked for', () => {
    expect(needsApproval('WITHDRAW', registered)).toBe(false);
    expect(needsApproval('WITHDRAW', { ...registered, state: 'IN_PROGRESS' })).toBe(true);
  });

  test('nobody alone closes a case whose complainant is not satisfied', () => {
    const followedUp = { ...registered, state: 'RESOLVED', followUpRecorded: true } as const;
    expect(needsApproval('CLOSE', followedUp)).toBe(false);
    expect(needsApproval('CLOSE', { ...followedUp, dissatisfied: true })).toBe(true);
  });

  test('what it needs: no tier above the district, no closing before the follow-up', () => {
    const atDistrict = { ...registered, state: 'ACCEPTED', tier: Tier.DISTRICT } as const;
    expect(judge(atDistrict, head(Tier.DISTRICT), 'PASS_UP')).toEqual({
      allowed: false,
      code: 'RULE_VIOLATED',
      reason: 'noTierAbove',
    });
    const resolved = { ...registered, state: 'RESOLVED' } as const;
    expect(judge(resolved, head(Tier.COMMUNITY), 'CLOSE')).toEqual({
      allowed: false,
      code: 'RULE_VIOLATED',
      reason: 'followUpMissing',
    });
    expect(judge(registered, head(Tier.COMMUNITY), 'CLOSE')).toEqual({
      allowed: false,
      code: 'ILLEGAL_TRANSITION',
      reason: 'notFromThisState',
    });
  });
});
