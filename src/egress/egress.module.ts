import { Module } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import { Egress } from './egress.js';
import { ErrandRunner } from './errand-runner.js';
import { Errands } from './errands.js';
import { parseNetworks } from './public-address.js';

/** The one way out to addresses that others have named. */
@Module({
  providers: [
    Errands,
    ErrandRunner,
    {
      provide: Egress,
      inject: [CONFIG],
      useFactory: ({ publicUrl, egressAllow }: Config) =>
        new Egress({ userAgent: `Jarshy (+${publicUrl})`, allow: parseNetworks(egressAllow) }),
    },
  ],
  exports: [Egress, Errands, ErrandRunner],
})
export class EgressModule {}
