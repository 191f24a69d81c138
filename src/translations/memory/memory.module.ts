import { Module } from '@nestjs/common';
import { MemoryController } from './memory.controller.js';
import { MemoryService } from './memory.service.js';
import { MemoryUnitsController } from './units.controller.js';
import { MemoryUnitsService } from './units.service.js';

@Module({
  controllers: [MemoryController, MemoryUnitsController],
  providers: [MemoryService, MemoryUnitsService],
  exports: [MemoryService],
})
export class MemoryModule {}
