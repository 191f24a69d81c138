import { Injectable } from '@nestjs/common';
import { JARSHY } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { RevisionEntity } from '../documents/revision.entity.js';
import { toAlmatyIso } from '../languages/almaty-time.js';
import { DraftsService } from '../workflow/drafts.service.js';
import type { VariantFacts } from '../workflow/facts.js';
import { WorkflowService } from '../workflow/workflow.service.js';
import { WritingService } from '../workflow/writing.service.js';
import type { LastImport } from './import-memory.js';
import { taken, type ImportRequest, type Taken } from './import-request.js';
import { importWarning, type ImportWarning } from './import-warning.js';
import { sameContent } from './same-content.js';
import { requireUnclaimed } from './unclaimed.js';

/** Takes the language in that a document is written in: the one that came first. */
@Injectable()
export class SourceImport {
  constructor(
    private readonly drafts: DraftsService,
    private readonly writing: WritingService,
    private readonly workflow: WorkflowService,
  ) {}

  async begin({ tx, key, document, actor }: ImportRequest): Promise<Taken> {
    const { kind, language, content, publishedAt } = document;
    const source = await this.drafts.begin(
      tx,
      { kind, language, content, origin: 'imported', importKey: key, datedAt: publishedAt },
      actor,
    );
    return taken(source, 'created', source.revisionId as string);
  }

  /**
   * Whatever the state of the source, the new text is a draft: nobody has read it. What is public stays public, and what
   * people wrote since the last import stays in the revisions before.
   */
  async revise(
    request: ImportRequest,
    variants: VariantFacts[],
    source: VariantFacts,
    last: LastImport | undefined,
  ): Promise<Taken> {
    const dated = await redate(request, variants);
    // Another file with the text of the last one, such as one with other line ends: people may have edited it since.
    const same = last && sameContent(last.content, request.document.content) ? last : undefined;
    const written = same ? null : await this.write(request, source);
    return taken(
      source,
      written || dated.changed ? 'revised' : 'unchanged',
      (same ?? written ?? source).revisionId as string,
      [...dated.warnings, ...(written?.warnings ?? [])],
    );
  }

  /** Null when the source has that text already. */
  private async write({ tx, document, actor }: ImportRequest, source: VariantFacts) {
    const content = await this.writing.changedContent(tx, source, document.content, { trustIds: false });
    if (!content) return null;
    requireUnclaimed(source, actor);
    const previous = await tx.findOneByOrFail(RevisionEntity, { id: source.revisionId ?? '' });
    const warnings: ImportWarning[] = [];
    if (previous.origin !== 'imported') {
      warnings.push(importWarning('import.replaces_edited', { revision: previous.number }));
    }
    if (source.state !== 'draft') {
      const action = source.state === 'withdrawn' ? 'revise' : 'outdate';
      await this.workflow.move(tx, source, action, JARSHY, {}, { importedBy: actor.id });
      warnings.push(importWarning('import.reopened', { state: source.state }));
    }
    const { id: revisionId } = await this.writing.addContent(tx, source, content, 'imported', actor);
    return { revisionId, warnings };
  }
}

/** The date that readers see does not move any more once the document has been public. */
async function redate(
  { tx, document: { publishedAt }, actor }: ImportRequest,
  variants: VariantFacts[],
): Promise<{ changed: boolean; warnings: ImportWarning[] }> {
  const [{ document }] = variants as [VariantFacts];
  if (document.datedAt?.getTime() === publishedAt.getTime()) return { changed: false, warnings: [] };
  if (variants.some(({ firstPublishedAt }) => firstPublishedAt !== null)) {
    return { changed: false, warnings: [importWarning('import.date_kept', { date: toAlmatyIso(publishedAt) })] };
  }
  await tx.query(`UPDATE documents SET dated_at = $2, version = version + 1 WHERE id = $1`, [document.id, publishedAt]);
  await recordEvent(tx, {
    ...{ actor, action: 'document.redated', documentId: document.id },
    details: { from: document.datedAt, to: publishedAt },
  });
  return { changed: true, warnings: [] };
}
