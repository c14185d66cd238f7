import { addDays, Role, Tier } from '@guanjia/kit';
import { estateId, staffId } from './cases-harness.ts';
import type { Managed } from './figure-oracle.ts';
import { hearPetitions } from './random-petitions.ts';
import { COMMUNITIES, ESTATES, type RandomScene } from './random-scene.ts';

/** The registry as lives are lived in it: where estates lie and who manages them. */
export class RandomRegistry {
  private readonly managed = new Map<string, Managed[]>();
  private readonly scene: RandomScene;

  constructor(scene: RandomScene) {
    this.scene = scene;
  }

  /** The staff that the harness knows besides its own, and who manages each estate at first. */
  async begin(day: string): Promise<void> {
    for (const [account, divisionCode, tier] of [
      ['community3', '150271020100', Tier.COMMUNITY],
      ['subdistrict2', '150271020000', Tier.SUBDISTRICT],
    ] as const) {
      this.scene.harness.feed.say('StaffMemberSaved', {
        id: staffId(account),
        name: `${account}员`,
        divisionCode,
        tier,
        roles: [Role.HANDLER],
        account,
        active: true,
      });
    }
    for (const name of ESTATES)
      await this.manage(name, [{ companyId: `Company_${name}`, from: '2010-01-01', to: null }], day);
  }

  /** An estate comes under another community, and what is about it goes along. */
  async moveOne(day: string): Promise<void> {
    const { harness, oracle, homes } = this.scene;
    const at = this.scene.nextMinute(day);
    const name = this.scene.pick(ESTATES);
    const divisionCode = this.scene.pick(COMMUNITIES);
    homes[name] = divisionCode;
    harness.feed.say('EstateSaved', {
      id: estateId(name),
      name,
      divisionCode,
      status: 'COMPLETED',
      completedOn: '2010-01-01',
    });
    await harness.subgraph.catchUp();
    const { petitions } = oracle;
    await this.scene.hear(
      oracle.ids().filter((id) => oracle.last(id)?.estate?.id === estateId(name)),
      at,
    );
    await hearPetitions(
      this.scene,
      petitions.ids().filter((id) => petitions.last(id)?.estate?.id === estateId(name)),
      at,
    );
  }

  /** Another company comes to an estate. */
  async succeedOne(day: string): Promise<void> {
    const name = this.scene.pick(ESTATES);
    await this.manage(name, this.succeeded(this.managed.get(name) ?? [], day), day);
  }

  /** It turns out that another company had come to an estate a month ago. */
  async correctHistory(name: string, day: string): Promise<void> {
    const early = [{ companyId: 'Company_early', from: '2010-01-01', to: null }];
    await this.manage(name, this.succeeded(early, addDays(day as never, -30)), day);
  }

  private async manage(name: string, history: Managed[], day: string): Promise<void> {
    const { harness, oracle, homes } = this.scene;
    this.scene.nextMinute(day);
    this.managed.set(name, history);
    oracle.manage(estateId(name), history, day);
    harness.feed.say('ManagementChanged', {
      id: estateId(name),
      divisionCode: homes[name],
      history: history.map((span) => ({ mode: 'PROPERTY_COMPANY', ...span })),
      companyId: history.find((span) => span.to === null)?.companyId ?? null,
    });
    await harness.subgraph.catchUp();
  }

  private succeeded(history: readonly Managed[], day: string): Managed[] {
    const ended = history.map((span) =>
      span.to === null ? { ...span, to: addDays(day as never, -1) as string } : span,
    );
    return [...ended, { companyId: this.scene.pick(['Company_next', 'Company_other']), from: day, to: null }];
  }
}
