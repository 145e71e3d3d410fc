import { ClinicSlotsController } from './clinic-slots/clinic-slots.controller';
import { AskerPagesController } from './consultations/asker-pages.controller';
import { ConsultationsController } from './consultations/consultations.controller';
import { OnlineConsultationsController } from './consultations/online-consultations.controller';
import { FaqEntriesController } from './faq-entries/faq-entries.controller';
import { InformationListingsController } from './information-listings/information-listings.controller';
import { InformationRequestsController } from './information-requests/information-requests.controller';
import { ListingDecreesController } from './listing-decrees/listing-decrees.controller';
import { RequesterPagesController } from './information-requests/requester-pages.controller';
import { RequestIntakesController } from './information-requests/request-intakes.controller';
import { RequestRulesController } from './information-requests/request-rules.controller';

/** Resources of the network of information officers. */
export const ppidControllers = [
  AskerPagesController,
  ClinicSlotsController,
  ConsultationsController,
  FaqEntriesController,
  InformationListingsController,
  InformationRequestsController,
  ListingDecreesController,
  OnlineConsultationsController,
  RequesterPagesController,
  RequestIntakesController,
  RequestRulesController,
] as const;
