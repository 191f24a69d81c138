import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { decodeIdCursor } from '../../accounts/id-cursor.js';
import { toPage, type Page } from '../../common/pagination.js';
import { EngineLogEntity } from './engine-log.entity.js';

@Injectable()
export class EngineLogService {
  constructor(private readonly db: DataSource) {}

  /** The requests to engines, newest first. */
  async list({ limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<Page<EngineLogEntity>> {
    const before = decodeIdCursor(cursor);
    const rows = await this.db.manager.find(EngineLogEntity, {
      where: { ...(before !== undefined && { id: LessThan(before) }) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return toPage(rows, limit, ({ id }) => [id]);
  }
}
