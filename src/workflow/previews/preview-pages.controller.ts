import { Controller, Get, Header, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../accounts/access/decorators.js';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/env.js';
import type { Language } from '../../languages/languages.js';
import { negotiateLanguage } from '../../languages/negotiation.js';
import { publicationPath } from '../../publications/addresses.js';
import { CONTENT_SECURITY_POLICY } from '../../site/content-security-policy.js';
import { renderNotFoundPage } from '../../site/error-page.js';
import type { Site } from '../../site/site.js';
import { surroundingsOf, type Surroundings } from '../../site/surroundings.js';
import { PreviewLimit } from './preview-limit.js';
import { renderDeadPreviewPage, renderPreviewPage, renderTooManyPage } from './preview-page.js';
import { stateOf, type PreviewRow } from './preview-row.js';
import { PreviewSurroundings } from './preview-surroundings.query.js';
import { previewOf } from './preview-view.js';
import { PreviewsService } from './previews.service.js';
import { WorkingTexts, type WorkingText } from './working-text.service.js';

interface Shown {
  status: 200 | 404 | 410 | 429;
  language: Language;
  page: string;
}

/** What a preview link opens. It is for whoever holds the link: nobody is asked to sign in, and nothing is kept. */
@ApiExcludeController()
@Public()
@Controller('preview')
export class PreviewPagesController {
  constructor(
    private readonly previews: PreviewsService,
    private readonly texts: WorkingTexts,
    private readonly surroundings: PreviewSurroundings,
    private readonly limit: PreviewLimit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':token')
  @Header('x-robots-tag', 'noindex, nofollow, noarchive')
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  @Header('content-security-policy', CONTENT_SECURITY_POLICY)
  async show(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const readers = surroundingsOf(this.config, negotiateLanguage(request.headers['accept-language']));
    const wait = await this.limit.count(request.ip);
    if (wait !== undefined) void reply.header('retry-after', String(wait));
    const { status, language, page } = wait === undefined ? await this.find(token, readers) : tooMany(readers);
    void reply.status(status).header('content-language', language).type('text/html; charset=utf-8').send(page);
  }

  private async find(token: string, readers: Surroundings): Promise<Shown> {
    const { language, site, t } = readers;
    const preview = await this.previews.find(token);
    const text = preview && (await this.texts.read(preview.variantId));
    return text ? this.shown(preview, text) : { status: 404, language, page: renderNotFoundPage(language, site, t) };
  }

  private async shown(preview: PreviewRow, text: WorkingText): Promise<Shown> {
    const { document, language } = text.facts;
    const { site, t } = surroundingsOf(this.config, language);
    const around = await this.surroundings.of(document.id, language, document.officials);
    const state = stateOf(preview);
    if (state === 'open') {
      const view = previewOf(text, around, site.publicUrl, new Date());
      return { status: 200, language, page: renderPreviewPage(view, preview.expiresAt, site, t) };
    }
    const publicUrl = state === 'published' ? addressOf(text, around.slug, site) : undefined;
    return { status: 410, language, page: renderDeadPreviewPage({ language, state, publicUrl }, site, t) };
  }
}

function addressOf({ facts }: WorkingText, slug: string | null, { publicUrl }: Site): string | undefined {
  if (slug === null) return undefined;
  return `${publicUrl}${publicationPath({ language: facts.language, kind: facts.document.kind, slug })}`;
}

function tooMany({ language, site, t }: Surroundings): Shown {
  return { status: 429, language, page: renderTooManyPage(language, site, t) };
}
