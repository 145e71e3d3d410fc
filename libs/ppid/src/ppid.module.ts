import { OfficeModule } from '@app/office';
import { Module } from '@nestjs/common';
import { ClinicSlotsService } from './clinic-slots/clinic-slots.service';
import { AskerNotices } from './consultations/asker-notices';
import { AskerService } from './consultations/asker.service';
import { ConsultationFiguresService } from './consultations/consultation-figures.service';
import { ConsultationIntakeService } from './consultations/consultation-intake.service';
import { ConsultationRemindersService } from './consultations/consultation-reminders.service';
import { ConsultationStepsService } from './consultations/consultation-steps.service';
import { ConsultationsService } from './consultations/consultations.service';
import { OnlineConsultationsService } from './consultations/online-consultations.service';
import { FaqEntriesService } from './faq-entries/faq-entries.service';
import { InformationListingsService } from './information-listings/information-listings.service';
import { ListingBooksService } from './information-listings/listing-books.service';
import { ListingChangesService } from './information-listings/listing-changes.service';
import { ListingDecreesService } from './information-listings/listing-decrees.service';
import { ListingImportsService } from './information-listings/listing-imports.service';
import { ListingRemindersService } from './information-listings/listing-reminders.service';
import { PublishedListingsService } from './information-listings/published-listings.service';
import { OnlineRequestsService } from './information-requests/online-requests.service';
import { RequestDeadlinesService } from './information-requests/request-deadlines.service';
import { RequestIntakeService } from './information-requests/request-intake.service';
import { RequestRegistersService } from './information-requests/request-registers.service';
import { RequestStepsService } from './information-requests/request-steps.service';
import { RequesterPagesService } from './information-requests/requester-pages.service';
import { RequestsService } from './information-requests/requests.service';
import { ObjectionsService } from './objections/objections.service';
import { IntakeProof } from './online-intakes/intake-proof';
import { OnlineIntakesService } from './online-intakes/online-intakes.service';
import { RequestRulesService } from './request-rules/request-rules.service';

const services = [
  AskerNotices,
  AskerService,
  ClinicSlotsService,
  ConsultationFiguresService,
  ConsultationIntakeService,
  ConsultationRemindersService,
  ConsultationStepsService,
  ConsultationsService,
  FaqEntriesService,
  InformationListingsService,
  IntakeProof,
  ListingBooksService,
  ListingChangesService,
  ListingDecreesService,
  ListingImportsService,
  ListingRemindersService,
  ObjectionsService,
  OnlineConsultationsService,
  OnlineIntakesService,
  OnlineRequestsService,
  PublishedListingsService,
  RequestDeadlinesService,
  RequestIntakeService,
  RequestRegistersService,
  RequestRulesService,
  RequestStepsService,
  RequesterPagesService,
  RequestsService,
];

/** What information officers do all year (DESIGN §10). Needs EdgesModule and a DataSource. */
@Module({ imports: [OfficeModule], providers: services, exports: services })
export class PpidModule {}
