import { InformationRequestEvent } from './information-request-event.entity';
import { InformationRequest } from './information-request.entity';
import { OnlineIntake } from './online-intake.entity';
import { RequestObjection } from './request-objection.entity';
import { RequestRule } from './request-rule.entity';

export * from './information-request-event.entity';
export * from './information-request.entity';
export * from './online-intake.entity';
export * from './request-objection.entity';
export * from './request-rule.entity';

/** Tables of requests for information. */
export const requestEntities = [
  InformationRequestEvent,
  InformationRequest,
  OnlineIntake,
  RequestObjection,
  RequestRule,
] as const;
