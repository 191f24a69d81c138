import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppControllerRoute, AppViewRoute, BullBoardQueues, IServerAdapter } from '@bull-board/api/dist/types.js';
import { html } from '../../common/html.js';

type UIConfig = Parameters<IServerAdapter['setUIConfig']>[0];
type ErrorHandler = Parameters<IServerAdapter['setErrorHandler']>[0];

type Asked = Parameters<AppControllerRoute['handler']>[0];

export interface BoardRoute {
  method: string;
  /** Below the address of the board. */
  url: string;
  handler: (request: Asked) => ReturnType<AppControllerRoute['handler']>;
}

/** What bull-board tells a server of itself, kept for the routes that serve it. */
export class BoardServer implements IServerAdapter {
  queues: BullBoardQueues = new Map();
  routes: BoardRoute[] = [];
  pages: string[] = [];
  staticFolder = '';
  fail: ErrorHandler | undefined;
  uiConfig: UIConfig = {};
  private views = '';
  private entry: AppViewRoute | undefined;

  setQueues(queues: BullBoardQueues): this {
    this.queues = queues;
    return this;
  }

  setViewsPath(path: string): this {
    this.views = path;
    return this;
  }

  setStaticPath(_route: string, path: string): this {
    this.staticFolder = path;
    return this;
  }

  setEntryRoute(route: AppViewRoute): this {
    this.entry = route;
    this.pages = [route.route].flat();
    return this;
  }

  setErrorHandler(handler: ErrorHandler): this {
    this.fail = handler;
    return this;
  }

  setApiRoutes(routes: AppControllerRoute[]): this {
    this.routes = routes.flatMap((route) =>
      [route.method].flat().flatMap((method) =>
        [route.route].flat().map((url) => ({
          ...{ method: method.toUpperCase(), url },
          handler: (request: Asked) => route.handler(request),
        })),
      ),
    );
    return this;
  }

  setUIConfig(config: UIConfig): this {
    this.uiConfig = config;
    return this;
  }

  /** The page that finds its way by itself. Its fonts of another host are left out. */
  page(basePath: string): string {
    if (!this.entry) throw new Error('The board has not been set up');
    const { name, params } = this.entry.handler({ basePath, uiConfig: this.uiConfig });
    const template = readFileSync(join(this.views, name), 'utf8').replace(/<link href="https:[^>]*>/g, '');
    return template.replace(/<%([=-])\s*(\w+)\s*%>/g, (_, sign: string, member: string) => {
      const value = params[member] ?? '';
      return sign === '-' ? value : html`${value}`.html;
    });
  }
}
