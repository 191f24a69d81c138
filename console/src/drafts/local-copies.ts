import { createStore, delMany, entries, keys, set, type UseStore } from 'idb-keyval';

/** What was typed and has not reached the server, kept by this browser. */
export interface LocalCopy<Value> {
  value: Value;
  /** Of what it was typed upon. */
  version: number;
  /** Milliseconds of the epoch. */
  typedAt: number;
}

let opened: UseStore | undefined;
const store = () => (opened ??= createStore('jarshy', 'drafts'));

/** Which texts below `folder` (such as `segment/<variant>/`) this person has left behind: what follows it in their names. */
export async function textsLeftBehind(personId: string, folder: string): Promise<string[]> {
  const start = `${personId}/${folder}`;
  const all = (await keys<string>(store()).catch(() => [])).filter((key) => key.startsWith(start));
  return [...new Set(all.map((key) => key.slice(start.length, key.lastIndexOf('@'))))];
}

/** The copies of one text by one person; `resource` such as `segment/<variant>/<segment>`. */
export class LocalCopies<Value> {
  private readonly prefix: string;
  private readonly visit = `#${crypto.randomUUID()}`;

  constructor(personId: string, resource: string) {
    this.prefix = `${personId}/${resource}@`;
  }

  /** The newest of earlier visits, if there is any. Where the browser keeps nothing (a private window), there is none. */
  async leftBehind(): Promise<LocalCopy<Value> | undefined> {
    const others = (await this.all()).filter(([key]) => !this.isOwn(key));
    return others.map(([, copy]) => copy).sort((one, other) => other.typedAt - one.typedAt)[0];
  }

  async keep(copy: LocalCopy<Value>): Promise<void> {
    const key = this.prefix + String(copy.version) + this.visit;
    await set(key, copy, store()).catch(() => undefined);
    await this.drop((other) => this.isOwn(other) && other !== key);
  }

  dropOwn(): Promise<void> {
    return this.drop((key) => this.isOwn(key));
  }

  dropLeftBehind(): Promise<void> {
    return this.drop((key) => !this.isOwn(key));
  }

  private isOwn(key: string): boolean {
    return key.endsWith(this.visit);
  }

  private async drop(which: (key: string) => boolean): Promise<void> {
    const keys = (await this.all()).map(([key]) => key).filter(which);
    if (keys.length > 0) await delMany(keys, store()).catch(() => undefined);
  }

  private async all(): Promise<[string, LocalCopy<Value>][]> {
    const found = await entries<string, LocalCopy<Value>>(store()).catch(() => []);
    return found.filter(([key]) => key.startsWith(this.prefix));
  }
}
