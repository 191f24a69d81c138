import { Module } from '@nestjs/common';
import { MemoryModule } from '../memory/memory.module.js';
import { MemoryExchangeController } from './memory-exchange.controller.js';
import { MemoryExchange } from './memory-exchange.service.js';

@Module({
  imports: [MemoryModule],
  controllers: [MemoryExchangeController],
  providers: [MemoryExchange],
  exports: [MemoryExchange],
})
export class ExchangeModule {}
