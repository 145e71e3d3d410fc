import { InformationRequestsController } from './information-requests/information-requests.controller';
import { RequesterPagesController } from './information-requests/requester-pages.controller';
import { RequestIntakesController } from './information-requests/request-intakes.controller';
import { RequestRulesController } from './information-requests/request-rules.controller';

/** Resources of the network of information officers. */
export const ppidControllers = [
  InformationRequestsController,
  RequesterPagesController,
  RequestIntakesController,
  RequestRulesController,
] as const;
