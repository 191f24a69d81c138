import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newSecret } from '../../accounts/secret.js';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/env.js';

/** What preview links are signed with: PREVIEW_SECRET, or one that the database keeps for all processes. */
@Injectable()
export class PreviewSecret {
  private known: string | undefined;

  constructor(
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Pick<Config, 'previewSecret'>,
  ) {}

  async get(): Promise<string> {
    return (this.known ??= this.config.previewSecret ?? (await this.kept()));
  }

  private async kept(): Promise<string> {
    await this.db.query(`INSERT INTO preview_secret (secret) VALUES ($1) ON CONFLICT DO NOTHING`, [newSecret()]);
    const rows: { secret: string }[] = await this.db.query(`SELECT secret FROM preview_secret`);
    return (rows[0] as { secret: string }).secret;
  }
}
