import { OfficeModule } from '@app/office';
import { Module } from '@nestjs/common';
import { fillingServices } from './filling-services';
import { judgingServices } from './judging-services';

/** What the system does, for the API, the worker and the commands alike. Needs EdgesModule and a DataSource. */
@Module({
  imports: [OfficeModule],
  providers: [...fillingServices, ...judgingServices],
  exports: [OfficeModule, ...fillingServices, ...judgingServices],
})
export class EvaluationModule {}
