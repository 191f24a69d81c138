import { Injectable } from '@nestjs/common';
import type { DocumentKind } from './document-kind.js';
import type { Kind } from './kind.js';

/** The kinds of document there are; each room adds its own when the application starts. */
@Injectable()
export class DocumentKinds {
  private readonly kinds = new Map<Kind, DocumentKind>();

  add<C extends object>(kind: DocumentKind<C>): void {
    this.kinds.set(kind.kind, kind as unknown as DocumentKind);
  }

  of(kind: Kind): DocumentKind {
    const found = this.kinds.get(kind);
    if (!found) throw new Error(`Nothing is known about documents of the kind ${kind}.`);
    return found;
  }
}
