import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../bin/jarshy.js', import.meta.url));

/** The worker as it is deployed: `jarshy worker`, over the compiled program. */
export class WorkerProgram {
  private readonly child;
  private readonly ended;

  /** `environment` is all that it knows. */
  constructor(environment: Record<string, string>) {
    this.child = spawn(process.execPath, [PROGRAM, 'worker'], {
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.ended = once(this.child, 'exit');
  }

  /** What `work` resolves to. @throws Error when the worker ends by itself before */
  during<T>(work: Promise<T>): Promise<T> {
    const over = this.ended.then(([code, signal]) => {
      throw new Error(`The worker has ended by itself: ${code ?? signal}`);
    });
    return Promise.race([work, over]);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
