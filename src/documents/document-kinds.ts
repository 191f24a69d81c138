import { Injectable } from '@nestjs/common';
import { validationProblem } from '../common/http/validation.pipe.js';
import type { DocumentKind } from './document-kind.js';
import type { Kind } from './kind.js';

/** The kinds of document there are; each room adds its own when the application starts. */
@Injectable()
export class DocumentKinds {
  private readonly kinds = new Map<Kind, DocumentKind>();

  add<C extends object>(kind: DocumentKind<C>): void {
    this.kinds.set(kind.kind, kind);
  }

  of(kind: Kind): DocumentKind {
    const found = this.kinds.get(kind);
    if (!found) throw new Error(`Nothing is known about documents of the kind ${kind}.`);
    return found;
  }

  /** @throws Problem 422 that names every fault of a content that is not one of its kind. */
  parse(kind: Kind, content: unknown): object {
    const result = this.of(kind).schema.safeParse(content);
    if (!result.success) throw validationProblem(result.error.issues);
    return result.data;
  }
}
