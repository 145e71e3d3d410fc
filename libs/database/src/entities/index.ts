import { Announcement } from './announcement.entity';
import { AnswerEvent } from './answer-event.entity';
import { Answer } from './answer.entity';
import { AssessmentStage } from './assessment-stage.entity';
import { AssessmentTransition } from './assessment-transition.entity';
import { Assessment } from './assessment.entity';
import { AppealEvidence } from './appeal-evidence.entity';
import { Appeal } from './appeal.entity';
import { Assignment } from './assignment.entity';
import { AuditEvent } from './audit-event.entity';
import { CalendarDay } from './calendar-day.entity';
import { CalendarRule } from './calendar-rule.entity';
import { Clarification } from './clarification.entity';
import { ConflictOfInterest } from './conflict.entity';
import { CopiedAnswer } from './copied-answer.entity';
import { CorrectedAssessment } from './corrected-assessment.entity';
import { CorrectionEffect } from './correction-effect.entity';
import { DeadlineExtension } from './deadline-extension.entity';
import { DeterminationCorrection } from './determination-correction.entity';
import { Determination } from './determination.entity';
import { EarlierRegistration } from './earlier-registration.entity';
import { EvidenceFile } from './evidence-file.entity';
import { EvidenceUpload } from './evidence-upload.entity';
import { Evidence } from './evidence.entity';
import { followUpTables } from './follow-up.entity';
import { GateDecision } from './gate-decision.entity';
import { InspectionContact } from './inspection-contact.entity';
import { InspectionEvidence } from './inspection-evidence.entity';
import { InspectionValue } from './inspection-value.entity';
import { Inspection } from './inspection.entity';
import { InstallationKey } from './installation-key.entity';
import { InstrumentComment } from './instrument-comment.entity';
import { InstrumentVersion } from './instrument-version.entity';
import { InstrumentVisit } from './instrument-visit.entity';
import { Instrument } from './instrument.entity';
import { IssuedPaper } from './issued-paper.entity';
import { ItemComment } from './item-comment.entity';
import { ItemQuestion } from './item-question.entity';
import { InvitationToken } from './invitation-token.entity';
import { Invitation } from './invitation.entity';
import { JurorScoreEvent } from './juror-score-event.entity';
import { JurorScore } from './juror-score.entity';
import { LinkCheck } from './link-check.entity';
import { LinkHost } from './link-host.entity';
import { LinkTelling } from './link-telling.entity';
import { Link } from './link.entity';
import { Mail } from './mail.entity';
import { LateAnswer } from './late-answer.entity';
import { LateEvidence } from './late-evidence.entity';
import { Membership } from './membership.entity';
import { Notification } from './notification.entity';
import { OneTimeLink } from './one-time-link.entity';
import { Organiser } from './organiser.entity';
import { PastResult } from './past-result.entity';
import { PastYear } from './past-year.entity';
import { PeriodInstrument } from './period-instrument.entity';
import { PeriodPolicy } from './period-policy.entity';
import { PeriodResult } from './period-result.entity';
import { Period } from './period.entity';
import { PlenaryAdvice } from './plenary-advice.entity';
import { PlenaryDecision } from './plenary-decision.entity';
import { PlenarySitting } from './plenary-sitting.entity';
import { ppidEntities } from './ppid-entities';
import { Presence } from './presence.entity';
import { PresentationDraw } from './presentation-draw.entity';
import { PresentationJuror } from './presentation-juror.entity';
import { PresentationMaterial } from './presentation-material.entity';
import { PresentationSession } from './presentation-session.entity';
import { Presentation } from './presentation.entity';
import { PublicBody } from './public-body.entity';
import { publicationEntities } from './publication-entities';
import { recordedTables } from './recorded-score.entity';
import { ReceiptFile } from './receipt-file.entity';
import { RepairItem } from './repair-item.entity';
import { Repair } from './repair.entity';
import { ReadingRule } from './reading-rule.entity';
import { Registration } from './registration.entity';
import { ReminderPlan } from './reminder-plan.entity';
import { Reminder } from './reminder.entity';
import { Report } from './report.entity';
import { ScoreRelease } from './score-release.entity';
import { SecondReader } from './second-reader.entity';
import { SecondReading } from './second-reading.entity';
import { SessionBoard } from './session-board.entity';
import { SessionPresence } from './session-presence.entity';
import { Session } from './session.entity';
import { SignInFailure } from './sign-in-failure.entity';
import { SignedLetter } from './signed-letter.entity';
import { SigningRequest } from './signing-request.entity';
import { StageCorrection } from './stage-correction.entity';
import { SubmissionBeginning } from './submission-beginning.entity';
import { SubmissionRule } from './submission-rule.entity';
import { Submission } from './submission.entity';
import { User } from './user.entity';
import { VerdictReason } from './verdict-reason.entity';
import { VerifierLimit } from './verifier-limit.entity';
import { Verdict } from './verdict.entity';
import { VisitMinutes } from './visit-minutes.entity';
import { VisitSignature } from './visit-signature.entity';

/** Every table, for the data source. */
export const entities = [
  Announcement,
  AnswerEvent,
  Answer,
  AppealEvidence,
  Appeal,
  ConflictOfInterest,
  ReadingRule,
  Clarification,
  VerdictReason,
  VerifierLimit,
  ScoreRelease,
  SecondReading,
  SecondReader,
  StageCorrection,
  AssessmentStage,
  AssessmentTransition,
  Assessment,
  Assignment,
  AuditEvent,
  CalendarDay,
  CalendarRule,
  CopiedAnswer,
  CorrectedAssessment,
  CorrectionEffect,
  DeadlineExtension,
  DeterminationCorrection,
  Determination,
  EarlierRegistration,
  EvidenceFile,
  EvidenceUpload,
  Evidence,
  ...followUpTables,
  GateDecision,
  InspectionContact,
  InspectionEvidence,
  InspectionValue,
  Inspection,
  InstallationKey,
  InstrumentComment,
  InstrumentVersion,
  InstrumentVisit,
  Instrument,
  IssuedPaper,
  ItemComment,
  ItemQuestion,
  InvitationToken,
  Invitation,
  JurorScoreEvent,
  JurorScore,
  LinkCheck,
  LinkHost,
  LinkTelling,
  Link,
  Mail,
  LateAnswer,
  LateEvidence,
  Membership,
  Notification,
  OneTimeLink,
  Organiser,
  PastResult,
  PastYear,
  PeriodInstrument,
  PeriodPolicy,
  PeriodResult,
  Period,
  PlenaryAdvice,
  PlenaryDecision,
  PlenarySitting,
  Presence,
  PresentationDraw,
  PresentationJuror,
  PresentationMaterial,
  PresentationSession,
  Presentation,
  PublicBody,
  ...publicationEntities,
  ...recordedTables,
  ReceiptFile,
  RepairItem,
  Repair,
  Registration,
  ReminderPlan,
  Reminder,
  Report,
  SessionBoard,
  SessionPresence,
  Session,
  SignInFailure,
  SignedLetter,
  SigningRequest,
  SubmissionBeginning,
  SubmissionRule,
  Submission,
  User,
  Verdict,
  VisitMinutes,
  VisitSignature,
  ...ppidEntities,
] as const;

export * from './announcement.entity';
export * from './answer-event.entity';
export * from './answer.entity';
export * from './appeal-evidence.entity';
export * from './appeal.entity';
export * from './assessment-stage.entity';
export * from './assessment-transition.entity';
export * from './assessment.entity';
export * from './assignment.entity';
export * from './audit-event.entity';
export * from './calendar-day.entity';
export * from './calendar-rule.entity';
export * from './clarification.entity';
export * from './conflict.entity';
export * from './copied-answer.entity';
export * from './corrected-assessment.entity';
export * from './correction-effect.entity';
export * from './deadline-extension.entity';
export * from './determination-correction.entity';
export * from './determination.entity';
export * from './earlier-registration.entity';
export * from './evidence-file.entity';
export * from './evidence-upload.entity';
export * from './evidence.entity';
export { followUpStates, type FollowUpState } from './follow-up.entity';
export * from './gate-decision.entity';
export * from './inspection-contact.entity';
export * from './inspection-evidence.entity';
export * from './inspection-value.entity';
export * from './inspection.entity';
export * from './installation-key.entity';
export * from './instrument-comment.entity';
export * from './instrument-version.entity';
export * from './instrument-visit.entity';
export type { InstrumentOrigin } from './instrument.entity';
export * from './issued-paper.entity';
export * from './item-comment.entity';
export * from './item-question.entity';
export * from './invitation-token.entity';
export * from './invitation.entity';
export * from './juror-score-event.entity';
export * from './juror-score.entity';
export * from './link-check.entity';
export * from './link-host.entity';
export * from './link-telling.entity';
export * from './link.entity';
export * from './mail.entity';
export * from './late-answer.entity';
export * from './membership.entity';
export * from './notification.entity';
export * from './one-time-link.entity';
export * from './organiser.entity';
export * from './past-result.entity';
export * from './past-year.entity';
export * from './period-instrument.entity';
export * from './period-policy.entity';
export * from './period-result.entity';
export * from './period.entity';
export * from './plenary-advice.entity';
export * from './plenary-decision.entity';
export * from './plenary-sitting.entity';
export * from './ppid-entities';
export * from './presence.entity';
export * from './presentation-draw.entity';
export * from './presentation-juror.entity';
export * from './presentation-material.entity';
export * from './presentation-session.entity';
export * from './presentation.entity';
export * from './public-body.entity';
export * from './publication-entities';
export * from './receipt-file.entity';
export * from './repair-item.entity';
export * from './repair.entity';
export * from './reading-rule.entity';
export * from './registration.entity';
export * from './reminder-plan.entity';
export * from './reminder.entity';
export * from './report.entity';
export * from './score-release.entity';
export * from './second-reader.entity';
export * from './second-reading.entity';
export * from './session-board.entity';
export * from './session-presence.entity';
export * from './session.entity';
export * from './sign-in-failure.entity';
export * from './signed-letter.entity';
export * from './signing-request.entity';
export * from './stage-correction.entity';
export * from './submission-beginning.entity';
export * from './submission-rule.entity';
export * from './submission.entity';
export * from './user.entity';
export * from './verdict-reason.entity';
export * from './verdict.entity';
export * from './verifier-limit.entity';
export * from './visit-minutes.entity';
export * from './visit-signature.entity';
