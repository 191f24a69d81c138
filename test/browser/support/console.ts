import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Language } from '../../../src/languages/languages.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { TestPerson } from '../../support/people.js';
import { openBrowser } from './browser.js';

export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };

// Long enough for whatever machine: nothing here is about time.
const LONGEST_WAIT_MS = 60_000;
jest.setTimeout(5 * LONGEST_WAIT_MS);

interface Look {
  language?: Language;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
}

/** People at browsers of their own, with the console of the server at `url`. */
export class Visits {
  private readonly contexts: BrowserContext[] = [];

  constructor(
    readonly url: string,
    readonly browser: Browser,
  ) {}

  /** A browser of its own, signed in where a person is given, that has not opened anything yet. */
  async visit(
    person?: TestPerson,
    { language = 'en', viewport = WIDE, colorScheme = 'light' }: Look = {},
  ): Promise<Page> {
    const options: BrowserContextOptions = { baseURL: this.url, viewport, colorScheme, reducedMotion: 'reduce' };
    const context = await this.browser.newContext(options);
    this.contexts.push(context);
    // Sandboxed frames, as of a preview, have no storage.
    await context.addInitScript({
      content: `if (window === top) localStorage['jarshy.language'] ??= '${language}';`,
    });
    if (person) {
      const [name = '', value = ''] = person.cookie.split('=', 2);
      await context.addCookies([{ name, value, url: this.url }]);
    }
    context.setDefaultTimeout(LONGEST_WAIT_MS);
    return context.newPage();
  }

  async closePages(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
  }
}

/** The application with its console on a port of this machine, and a browser beside it. */
export class ConsoleUnderTest extends Visits {
  private constructor(
    readonly server: TestApp,
    url: string,
    browser: Browser,
  ) {
    super(url, browser);
  }

  /** `worker`: jobs are done too, so that translations open. */
  static async start({ worker = false, environment = {} } = {}): Promise<ConsoleUnderTest> {
    // Not https: browsers would not send its cookies to this machine.
    const server = await startTestApp({ PUBLIC_URL: 'http://press.example', ...environment }, { worker });
    await server.app.listen(0, '127.0.0.1');
    const { port } = server.app.getHttpServer().address() as AddressInfo;
    return new ConsoleUnderTest(server, `http://127.0.0.1:${port}`, await openBrowser());
  }

  get app() {
    return this.server.app;
  }

  async close(): Promise<void> {
    await this.closePages();
    await this.browser.close();
    await this.server.close();
  }
}

/** Opens a page of the console, and waits until it shows what it is and nothing is being fetched. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(`/console${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
}

/** Not `networkidle`: the stream of events never ends. */
export async function settled(page: Page): Promise<void> {
  // Evaluating again and again is what the policy of the console forbids.
  await page.locator('.mantine-Loader-root').first().waitFor({ state: 'hidden' });
  await page.waitForTimeout(250);
}
