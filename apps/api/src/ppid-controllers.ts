import { InformationRequestsController } from './information-requests/information-requests.controller';
import { RequestRulesController } from './information-requests/request-rules.controller';

/** Resources of the network of information officers. */
export const ppidControllers = [InformationRequestsController, RequestRulesController] as const;
