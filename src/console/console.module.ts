import { Module } from '@nestjs/common';
import { BUILT_CONSOLE, CONSOLE_FOLDER, ConsoleRoutes } from './console.routes.js';

/** The application of the newsroom, as a client of the API like any other. */
@Module({ providers: [ConsoleRoutes, { provide: CONSOLE_FOLDER, useValue: BUILT_CONSOLE }] })
export class ConsoleModule {}
