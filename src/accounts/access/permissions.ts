import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { hasRole } from '../actor.js';
import type { Authentication } from './authentication.js';
import { needsOf, scopeOf, type Needs } from './needs.js';

interface Operation {
  /** As the OpenAPI document calls it. */
  id: string;
  method: string;
  needs: Needs;
}

interface Bearer {
  actor: Authentication['actor'];
  means: { kind: 'session' } | Extract<Authentication['means'], { kind: 'token' }>;
}

type Handlers = Record<string, (...input: never[]) => unknown>;

/** What somebody may call at all, by the decorators that the guard asks. What the state of a text allows is told with it. */
@Injectable()
export class Permissions {
  private operations: Operation[] | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** In alphabetical order. */
  of({ actor, means }: Bearer): string[] {
    this.operations ??= this.find();
    return this.operations
      .filter(({ needs }) => needs.roles === undefined || needs.roles.some((role) => hasRole(actor, role)))
      .filter(
        ({ method, needs }) =>
          means.kind === 'session' || (!needs.session && means.scopes.includes(needs.scope ?? scopeOf(method))),
      )
      .map(({ id }) => id);
  }

  private find(): Operation[] {
    const found = this.discovery.getControllers().flatMap(({ instance }) => this.operationsOf(instance as object));
    return found.filter(({ needs }) => !needs.isPublic).sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  private operationsOf(controller: object): Operation[] {
    const prototype = Object.getPrototypeOf(controller) as Handlers;
    const type = controller.constructor;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (!handler || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
      return [{ id: operationId(type.name, name), method, needs: needsOf(this.reflector, [handler, type as never]) }];
    });
  }
}

/** The name of a route for programs. */
export function operationId(controller: string, method: string): string {
  return `${controller.replace('Controller', '').replace(/^./, (letter) => letter.toLowerCase())}.${method}`;
}
