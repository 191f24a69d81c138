import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DatabaseListener } from '../../database/listener.js';
import type { Kind } from '../../documents/kind.js';
import { LANGUAGES, type Language } from '../../languages/languages.js';
import { PUBLICATIONS_CHANNEL } from '../public-change.js';
import type { Change } from './answer.js';

const LOOK_AGAIN_MS = 10_000;

type OnChange = (change: Change) => void;

interface Told {
  language: Language;
  version: number;
  documentId: string;
  kind: Kind;
}

/** Tells each change of the public texts once, as PostgreSQL does; one whose message was missed within 10 s. */
@Injectable()
export class PublicVersions implements OnModuleDestroy {
  private readonly logger = new Logger(PublicVersions.name);
  private readonly known = new Map<Language, number>();
  private lookAgain: NodeJS.Timeout | undefined;
  private looking = Promise.resolve();

  constructor(
    private readonly db: DataSource,
    private readonly listener: DatabaseListener,
  ) {}

  /** Before the application has started: see DatabaseListener. Every language is told once at the beginning. */
  follow(onChange: OnChange): void {
    this.listener.subscribe({
      channel: PUBLICATIONS_CHANNEL,
      onMessage: (message) => this.hear(JSON.parse(message) as Told, onChange),
      onConnect: () => void this.look(onChange),
    });
    this.lookAgain = setInterval(() => void this.look(onChange), LOOK_AGAIN_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.lookAgain);
    await this.looking;
  }

  /** Finds out what was missed. One look at a time: an older answer must not undo a newer one. */
  look(onChange: OnChange): Promise<void> {
    this.looking = this.looking
      .then(() => this.compare(onChange))
      .catch((cause: unknown) =>
        this.logger.error(new Error('The versions of what is public cannot be read', { cause })),
      );
    return this.looking;
  }

  private hear({ language, version, documentId: id, kind }: Told, onChange: OnChange): void {
    const known = this.known.get(language);
    if (known !== undefined && version <= known) return;
    this.known.set(language, version);
    onChange({ language, document: version - 1 === known ? { id, kind } : undefined });
  }

  private async compare(onChange: OnChange): Promise<void> {
    const rows: { language: string; version: string }[] = await this.db.query(
      `SELECT language, version FROM public_versions`,
    );
    for (const language of LANGUAGES) {
      const version = Number(rows.find((row) => row.language === language)?.version ?? 0);
      // What was heard meanwhile may be newer than what was read.
      if (version <= (this.known.get(language) ?? -1)) continue;
      this.known.set(language, version);
      onChange({ language });
    }
  }
}
