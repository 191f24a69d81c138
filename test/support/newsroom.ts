import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ArticleContent } from '../../src/articles/article-content.js';
import { LANGUAGES, type Language } from '../../src/languages/languages.js';
import type { DocumentView } from '../../src/workflow/document.schema.js';
import type { SegmentView } from '../../src/workflow/segment.schema.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { eventually } from './eventually.js';
import { addPerson, type TestPerson } from './people.js';
import { translated } from './translations.js';

export const STORY: ArticleContent = {
  section: ['Новости', 'Город'],
  title: 'В городе открыли мост',
  lead: 'Сегодня открыто движение по новому мосту.',
  body: [
    { id: 'p1', type: 'paragraph', text: 'Длина моста – 320 метров.' },
    { id: 'p2', type: 'paragraph', text: 'Строительство заняло два года.' },
  ],
};

type Response = Awaited<ReturnType<TestPerson['get']>>;

/** Four people who bring a text to the public, and what they do over HTTP. */
export class Newsroom {
  private constructor(
    readonly author: TestPerson,
    readonly translator: TestPerson,
    readonly reviewer: TestPerson,
    readonly publisher: TestPerson,
    private readonly language: Language,
  ) {}

  /** Their texts are written in `language`. */
  static async open(app: NestFastifyApplication, language: Language = 'ru'): Promise<Newsroom> {
    const skills = LANGUAGES.filter((to) => to !== language).map((to) => ({ from: language, to }));
    return new Newsroom(
      await addPerson(app, { name: 'Автор', roles: ['author'] }),
      await addPerson(app, { name: 'Аудармашы', roles: ['translator'], skills }),
      await addPerson(app, { name: 'Редактор', roles: ['reviewer'], skills }),
      await addPerson(app, { name: 'Баспасөз хатшысы', roles: ['publisher'] }),
      language,
    );
  }

  async begin(fields: object = {}, content: object = STORY): Promise<DocumentView> {
    return ok(await this.author.post('/api/v1/articles', { language: this.language, content, ...fields }), 201);
  }

  /** An article or a profile. */
  async document(id: string): Promise<DocumentView> {
    const article = await this.author.get(`/api/v1/articles/${id}`);
    return ok(article.statusCode === 404 ? await this.author.get(`/api/v1/profiles/${id}`) : article);
  }

  async variant(documentId: string, language: Language, reader: TestPerson = this.author): Promise<VariantView> {
    const { variants } = await this.document(documentId);
    const found = variants.find((variant) => variant.language === language);
    if (!found) throw new Error(`${documentId} has no variant ${language}`);
    return ok(await reader.get(`/api/v1/variants/${found.id}`));
  }

  /** Posts an action of a variant as it is now. */
  async act(person: TestPerson, variant: { id: string }, action: string, body?: object): Promise<Response> {
    return person.post(`/api/v1/variants/${variant.id}/${action}`, body, { 'if-match': '*' });
  }

  async submitSource(documentId: string): Promise<void> {
    ok(await this.act(this.author, await this.variant(documentId, this.language), 'submission'));
  }

  /** Waits for the job that opens the target, or brings it into line with its source. */
  async opened(documentId: string, language: Language): Promise<VariantView> {
    await eventually(async () => {
      const { variants } = await this.document(documentId);
      return variants.some((variant) => variant.language === language && !variant.outdated);
    }, `${language} to be opened`);
    return this.variant(documentId, language);
  }

  async segments(variant: { id: string }): Promise<SegmentView[]> {
    const page = ok<{ items: SegmentView[] }>(await this.translator.get(`/api/v1/variants/${variant.id}/segments`));
    return page.items;
  }

  /** Puts something for every segment that the checks have nothing against. */
  async translate(variant: { id: string; language: Language }): Promise<void> {
    const segments = (await this.segments(variant)).map(({ id, sourceText }) => ({
      id,
      text: translated(sourceText, variant.language),
    }));
    const url = `/api/v1/variants/${variant.id}/segments`;
    ok(await this.translator.put(url, { segments }, { 'if-match': '*' }));
  }

  /** From draft to approved, in these languages besides the source. */
  async approveAll(documentId: string, targets: Language[]): Promise<void> {
    await this.submitSource(documentId);
    const opened = await Promise.all(targets.map((language) => this.opened(documentId, language)));
    ok(await this.act(this.reviewer, await this.variant(documentId, this.language), 'approval'));
    for (const variant of opened) {
      await this.translate(variant);
      ok(await this.act(this.translator, variant, 'submission'));
      ok(await this.act(this.reviewer, variant, 'approval'));
    }
  }

  release(documentId: string): Promise<Response> {
    return this.publisher.post(`/api/v1/documents/${documentId}/release`, undefined, { 'if-match': '*' });
  }
}

/** The body of an answer that must have this status. */
export function ok<T>(response: Response, status = 200): T {
  if (response.statusCode !== status) throw new Error(`${response.statusCode}: ${response.body}`);
  return response.json<T>();
}
