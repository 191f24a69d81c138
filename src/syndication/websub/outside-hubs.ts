import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/env.js';
import { failureOf } from '../../egress/egress-failure.js';
import { Egress } from '../../egress/egress.js';
import type { Errand, ErrandHandler, ErrandOutcome } from '../../egress/errand-handler.js';
import { ErrandRunner } from '../../egress/errand-runner.js';
import { Errands } from '../../egress/errands.js';
import { pauseBefore, type Patience } from '../../egress/patience.js';
import { hostOf } from '../../egress/target.js';

const PATIENCE: Patience = { first: 5_000, factor: 3, longest: 20 * 60_000, whole: 6 * 60 * 60_000 };

/** Tells the hubs of others which topics have changed, in the way that most of them understand. */
@Injectable()
export class OutsideHubs implements ErrandHandler, OnModuleInit {
  readonly kind = 'websub.ping';
  readonly most = 8;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly egress: Egress,
    private readonly errands: Errands,
    private readonly runner: ErrandRunner,
  ) {}

  onModuleInit(): void {
    this.runner.register(this);
  }

  async tell(tx: EntityManager, topics: readonly string[]): Promise<void> {
    const errands = this.config.websubHubs.flatMap((hub) =>
      topics.map((topic) => ({ subject: `${hub} ${topic}`, host: hostOf(hub) })),
    );
    await this.errands.ask(tx, this.kind, errands);
  }

  async run({ subject, attempts, askedAt }: Errand): Promise<ErrandOutcome> {
    const [hub = '', topic = ''] = subject.split(' ');
    if (!this.config.websubHubs.includes(hub) || (await this.ping(hub, topic))) return 'done';
    const later = pauseBefore(PATIENCE, attempts + 1, Date.now() - askedAt.getTime());
    return later === null ? 'done' : { later };
  }

  private async ping(hub: string, topic: string): Promise<boolean> {
    const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    try {
      const request = { kind: this.kind, url: hub, method: 'POST' as const, body, headers, keepBytes: 0 };
      const { status } = await this.egress.send(request);
      return status >= 200 && status <= 299;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'busy') throw failure;
      return failure.isRefusal;
    }
  }
}
