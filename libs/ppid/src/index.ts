export {
  deliveryWays,
  objectionOutcomes,
  objectionReasons,
  requestChannels,
  requestEventKinds,
  requesterKinds,
  requestOutcomes,
  requestStates,
} from '@app/database';
export { RequestDeadlinesService } from './information-requests/request-deadlines.service';
export { RequestIntakeService, type DeskIntake, type Registered } from './information-requests/request-intake.service';
export { RequestRegistersService } from './information-requests/request-registers.service';
export { RequesterPagesService, type RequesterPage } from './information-requests/requester-pages.service';
export { requestSteps } from './information-requests/request-step';
export { RequestStepsService } from './information-requests/request-steps.service';
export type { RequestView } from './information-requests/request-views';
export {
  requestFilters,
  requestSorts,
  type RequestFilter,
  type RequestSort,
} from './information-requests/requests.query';
export { RequestsService, type RequestPage } from './information-requests/requests.service';
export { ObjectionsService } from './objections/objections.service';
export { PpidModule } from './ppid.module';
export { IntakeProof } from './request-intakes/intake-proof';
export {
  RequestIntakesService,
  type ConfirmedRequest,
  type OnlineRequest,
} from './request-intakes/request-intakes.service';
export { forwardingClocks, identityDemands, type RequestRules } from './request-rules/request-rules';
export type { RequestRulesInForce } from './request-rules/request-rules.query';
export { RequestRulesService } from './request-rules/request-rules.service';
