import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../common/problem.js';
import { Cluster } from './cluster.js';
import { oneAtATime } from './one-at-a-time.js';

export interface EmbeddedPostgres {
  url: string;
  /** Settles when the server goes although nobody here let go of it. */
  lost: Promise<void>;
  /** Takes a name for this process, until it ends; false while another process has it. */
  lock(name: string): Promise<boolean>;
  /** Stops the server, unless another process still works with it: the last one out turns off the light. */
  release(): Promise<void>;
}

/**
 * Real PostgreSQL from npm, with its data in `dataDir/postgres`. A server that is already running there (of another
 * Jarshy process, or left over from one that was killed) is joined.
 *
 * @throws Problem `database.folder_unusable`, or `database.embedded_failed` with PostgreSQL's own last words.
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  try {
    await mkdir(dataDir, { recursive: true });
    const cluster = await Cluster.at(dataDir);
    return await oneAtATime(join(dataDir, 'postgres.starting'), () => start(cluster));
  } catch (error) {
    throw folderProblem(error, dataDir);
  }
}

async function start(cluster: Cluster): Promise<EmbeddedPostgres> {
  await cluster.initialise();
  const presence = (await cluster.join()) ?? (await cluster.start());
  return {
    url: await cluster.url(),
    lost: presence.lost,
    lock: (name) => presence.lock(name),
    release: () => presence.end(() => cluster.stop()),
  };
}

/** What the file system says, such as EACCES, in words that name the folder. */
function folderProblem(error: unknown, folder: string): unknown {
  const { syscall, message } = error as NodeJS.ErrnoException;
  if (error instanceof Problem || syscall === undefined || syscall === 'connect') return error;
  return new Problem(500, 'database.folder_unusable', { params: { folder, cause: message } });
}
