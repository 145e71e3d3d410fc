import type { Actor } from '@app/access';
import type {
  AnnouncementsService,
  AnswersService,
  AssessmentsService,
  AssignmentsService,
  BoardsService,
  DeterminationsService,
  EvidenceService,
  ExtensionsService,
  FollowUpsService,
  InspectionAssessorsService,
  InspectionEvidenceService,
  InspectionsService,
  InspectionValuesService,
  InstrumentCommentsService,
  InstrumentDraftsService,
  InstrumentVersionsService,
  InvitationsService,
  ItemCommentsService,
  ItemQuestionsService,
  JurorCardsService,
  OrganisersService,
  PeriodsService,
  PlenarySittingsService,
  PresentationSessionsService,
  PresentationsService,
  PublicBodiesService,
  PublicationsService,
  RegistrationDecisionsService,
  RegistrationsService,
  RemindersService,
  RepairsService,
  SessionBodiesService,
  SessionDrawsService,
  StageOpeningsService,
  SubmissionRulesService,
  SubmissionsService,
  UsersService,
  VerdictsService,
  VerificationsService,
  VisitSignaturesService,
} from '@app/evaluation';
import type {
  AskerService,
  ClinicSlotsService,
  ConsultationIntakeService,
  ConsultationStepsService,
  ListingChangesService,
  ListingDecreesService,
  ObjectionsService,
  RequestIntakeService,
  RequestsService,
  RequestStepsService,
} from '@app/ppid';

/** The use cases that the seeder goes through; it never writes round them (RULINGS 30). */
export interface DemoServices {
  readonly asker: AskerService;
  readonly clinicSlots: ClinicSlotsService;
  readonly consultationIntake: ConsultationIntakeService;
  readonly consultationSteps: ConsultationStepsService;
  readonly listingChanges: ListingChangesService;
  readonly listingDecrees: ListingDecreesService;
  readonly requestIntake: RequestIntakeService;
  readonly requestSteps: RequestStepsService;
  readonly requests: RequestsService;
  readonly objections: ObjectionsService;
  readonly organisers: OrganisersService;
  readonly users: UsersService;
  readonly publicBodies: PublicBodiesService;
  readonly instrumentDrafts: InstrumentDraftsService;
  readonly instrumentVersions: InstrumentVersionsService;
  readonly instrumentComments: InstrumentCommentsService;
  readonly periods: PeriodsService;
  readonly assessments: AssessmentsService;
  readonly answers: AnswersService;
  readonly evidence: EvidenceService;
  readonly submissionRules: SubmissionRulesService;
  readonly submissions: SubmissionsService;
  readonly assignments: AssignmentsService;
  readonly boards: BoardsService;
  readonly verdicts: VerdictsService;
  readonly verifications: VerificationsService;
  readonly stageOpenings: StageOpeningsService;
  readonly presentations: PresentationsService;
  readonly presentationSessions: PresentationSessionsService;
  readonly sessionBodies: SessionBodiesService;
  readonly sessionDraws: SessionDrawsService;
  readonly jurorCards: JurorCardsService;
  readonly inspections: InspectionsService;
  readonly inspectionAssessors: InspectionAssessorsService;
  readonly inspectionValues: InspectionValuesService;
  readonly inspectionEvidence: InspectionEvidenceService;
  readonly visitSignatures: VisitSignaturesService;
  readonly plenarySittings: PlenarySittingsService;
  readonly determinations: DeterminationsService;
  readonly publications: PublicationsService;
  readonly invitations: InvitationsService;
  readonly registrations: RegistrationsService;
  readonly registrationDecisions: RegistrationDecisionsService;
  readonly announcements: AnnouncementsService;
  readonly itemComments: ItemCommentsService;
  readonly itemQuestions: ItemQuestionsService;
  readonly extensions: ExtensionsService;
  readonly followUps: FollowUpsService;
  readonly reminders: RemindersService;
  readonly repairs: RepairsService;
}

/** The two people who act for a body; in small offices one person wears both hats. */
export interface BodyPeople {
  readonly unitPpid: Actor;
  readonly superior: Actor;
}
