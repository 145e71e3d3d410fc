import { InformationRequestsController } from './information-requests/information-requests.controller';
import { RequesterPagesController } from './information-requests/requester-pages.controller';
import { RequestRulesController } from './information-requests/request-rules.controller';

/** Resources of the network of information officers. */
export const ppidControllers = [
  InformationRequestsController,
  RequesterPagesController,
  RequestRulesController,
] as const;
