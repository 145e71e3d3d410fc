export {
  clinicWays,
  consultationChannels,
  consultationMessageKinds,
  consultationStates,
  consultationTopics,
  deliveryWays,
  listingClasses,
  listingDecreeKinds,
  listingForms,
  listingRevisionKinds,
  objectionOutcomes,
  objectionReasons,
  requestChannels,
  requestEventKinds,
  requesterKinds,
  requestOutcomes,
  requestStates,
} from '@app/database';
export { ClinicSlotsService, type DeskSlot } from './clinic-slots/clinic-slots.service';
export { AskerService } from './consultations/asker.service';
export { ConsultationFiguresService, type ConsultationFigures } from './consultations/consultation-figures.service';
export { ConsultationIntakeService, type RegisteredConsultation } from './consultations/consultation-intake.service';
export { ConsultationRemindersService } from './consultations/consultation-reminders.service';
export { askerSteps, deskSteps } from './consultations/consultation-step';
export { ConsultationStepsService } from './consultations/consultation-steps.service';
export type { AskerPage, ConsultationView, SlotView } from './consultations/consultation-views';
export {
  consultationFilters,
  consultationSorts,
  type ConsultationFilter,
  type ConsultationSort,
} from './consultations/consultations.query';
export { ConsultationsService, type ConsultationPage } from './consultations/consultations.service';
export {
  OnlineConsultationsService,
  type ConfirmedConsultation,
  type OnlineConsultation,
} from './consultations/online-consultations.service';
export { FaqEntriesService, type FaqEntryView } from './faq-entries/faq-entries.service';
export { InformationListingsService, type ListingPage } from './information-listings/information-listings.service';
export { ListingBooksService } from './information-listings/listing-books.service';
export { ListingChangesService } from './information-listings/listing-changes.service';
export {
  ListingDecreesService,
  type FixedListings,
  type ListingDecreeView,
} from './information-listings/listing-decrees.service';
export {
  PublishedListingsService,
  type PublicAsk,
  type PublishedBody,
  type PublishedPage,
} from './information-listings/published-listings.service';
export { listingFates } from './information-listings/listing-difference';
export { ListingImportsService, type ListingReport } from './information-listings/listing-imports.service';
export { ListingRemindersService } from './information-listings/listing-reminders.service';
export type { ListingContent } from './information-listings/listing-content';
export type { ListingView } from './information-listings/listing-views';
export {
  listingFilters,
  listingSorts,
  type ListingFilter,
  type ListingSort,
} from './information-listings/listings.query';
export {
  OnlineRequestsService,
  type ConfirmedRequest,
  type OnlineRequest,
} from './information-requests/online-requests.service';
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
export { IntakeProof } from './online-intakes/intake-proof';
export { OnlineIntakesService } from './online-intakes/online-intakes.service';
export { forwardingClocks, identityDemands, type RequestRules } from './request-rules/request-rules';
export type { RequestRulesInForce } from './request-rules/request-rules.query';
export { RequestRulesService } from './request-rules/request-rules.service';
