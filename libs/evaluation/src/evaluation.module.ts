import { Module } from '@nestjs/common';
import { fillingServices } from './filling-services';
import { judgingServices } from './judging-services';

/** What the system does, for the API, the worker and the commands alike. Needs EdgesModule and a DataSource. */
@Module({
  providers: [...fillingServices, ...judgingServices],
  exports: [...fillingServices, ...judgingServices],
})
export class EvaluationModule {}
