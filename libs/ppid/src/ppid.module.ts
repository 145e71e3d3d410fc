import { OfficeModule } from '@app/office';
import { Module } from '@nestjs/common';
import { RequestDeadlinesService } from './information-requests/request-deadlines.service';
import { RequestIntakeService } from './information-requests/request-intake.service';
import { RequestRegistersService } from './information-requests/request-registers.service';
import { RequestStepsService } from './information-requests/request-steps.service';
import { RequesterPagesService } from './information-requests/requester-pages.service';
import { RequestsService } from './information-requests/requests.service';
import { ObjectionsService } from './objections/objections.service';
import { IntakeProof } from './request-intakes/intake-proof';
import { RequestIntakesService } from './request-intakes/request-intakes.service';
import { RequestRulesService } from './request-rules/request-rules.service';

const services = [
  IntakeProof,
  ObjectionsService,
  RequestDeadlinesService,
  RequestIntakeService,
  RequestIntakesService,
  RequestRegistersService,
  RequestRulesService,
  RequestStepsService,
  RequesterPagesService,
  RequestsService,
];

/** What information officers do all year (DESIGN §10). Needs EdgesModule and a DataSource. */
@Module({ imports: [OfficeModule], providers: services, exports: services })
export class PpidModule {}
