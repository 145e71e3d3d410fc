import { KeepTheOrderOfEvidence1795994576524 } from './1795994576524-keep-the-order-of-evidence';
import { LayPeopleAndPeriods1795219200000 } from './1795219200000-lay-people-and-periods';
import { LayAssessments1795219201000 } from './1795219201000-lay-assessments';
import { LayJudgingAndResults1795219202000 } from './1795219202000-lay-judging-and-results';
import { LayInstruments1795219203000 } from './1795219203000-lay-instruments';
import { LayCorrections1795219204000 } from './1795219204000-lay-corrections';
import { LayRegistration1795219206000 } from './1795219206000-lay-registration';
import { LayMails1795219205000 } from './1795219205000-lay-mails';
import { GivePeopleADeviceKey1795219208000 } from './1795219208000-give-people-a-device-key';
import { LayUploads1795219210000 } from './1795219210000-lay-uploads';
import { LayLinkChecks1795219211000 } from './1795219211000-lay-link-checks';
import { NameWhatWasSent1795219210100 } from './1795219210100-name-what-was-sent';
import { LayDeadlines1795219212000 } from './1795219212000-lay-deadlines';
import { LayOneTimeLinks1795219205100 } from './1795219205100-lay-one-time-links';
import { LayInstallationKeys1795219209000 } from './1795219209000-lay-installation-keys';
import { LayWorkingTogether1795219207000 } from './1795219207000-lay-working-together';
import { LaySigning1795219212100 } from './1795219212100-lay-signing';
import { LayReminders1795219205200 } from './1795219205200-lay-reminders';
import { LayCalendars1795993227000 } from './1795993227000-lay-calendars';
import { LayAppeals1795995600000 } from './1795995600000-lay-appeals';
import { LaySecondReadings1796100000000 } from './1796100000000-lay-second-readings';
import { LayAdvice1796310000000 } from './1796310000000-lay-advice';
import { LayConflicts1796311500000 } from './1796311500000-lay-conflicts';
import { ExplainAssignments1796312500000 } from './1796312500000-explain-assignments';
import { LayDeskWords1796313500000 } from './1796313500000-lay-desk-words';
import { LayPlenary1796320000000 } from './1796320000000-lay-plenary';
import { LayInspections1796320001000 } from './1796320001000-lay-inspections';
import { LayGateDecisions1796320002000 } from './1796320002000-lay-gate-decisions';
import { LayAccessTests1796320003000 } from './1796320003000-lay-access-tests';
import { SignDeterminations1796330000000 } from './1796330000000-sign-determinations';
import { LayPresentationSessions1796345000000 } from './1796345000000-lay-presentation-sessions';
import { CorrectDeterminations1796340000000 } from './1796340000000-correct-determinations';
import { LayVisits1796352000000 } from './1796352000000-lay-visits';
import { NoteWhoSits1796360000000 } from './1796360000000-note-who-sits';
import { KeyWhatAssessorsSend1796361000000 } from './1796361000000-key-what-assessors-send';
import { LaySessionBoards1796370000000 } from './1796370000000-lay-session-boards';
import { LayPresentationMaterials1796371000000 } from './1796371000000-lay-presentation-materials';
import { TellKnownOfficers1796372000000 } from './1796372000000-tell-known-officers';
import { TellWhoSignsAlone1796380000000 } from './1796380000000-tell-who-signs-alone';
import { KeepEarlierRegistrations1796390000000 } from './1796390000000-keep-earlier-registrations';
import { FindPublishedSheets1796395000000 } from './1796395000000-find-published-sheets';
import { LayPastYears1796410000000 } from './1796410000000-lay-past-years';
import { KeyWhatIsSaid1796420000000 } from './1796420000000-key-what-is-said';
import { LayPublicationEvents1796425000000 } from './1796425000000-lay-publication-events';
import { BindLettersToAnswers1796430000000 } from './1796430000000-bind-letters-to-answers';
import { ShareAssignments1796435000000 } from './1796435000000-share-assignments';
import { NameLanguages1796436000000 } from './1796436000000-name-languages';
import { LayInformationRequests1796500000000 } from './1796500000000-lay-information-requests';
import { KeepLateEvidence1796510000000 } from './1796510000000-keep-late-evidence';
import { LayIssuedPapers1796515000000 } from './1796515000000-lay-issued-papers';
import { LayRecordedScores1796520000000 } from './1796520000000-lay-recorded-scores';
import { LayRequestIntakes1796600000000 } from './1796600000000-lay-request-intakes';
import { RememberPassedDeadlines1796610000000 } from './1796610000000-remember-passed-deadlines';
import { LayStageCorrections1796630000000 } from './1796630000000-lay-stage-corrections';
import { ShareSecondReadings1796620000000 } from './1796620000000-share-second-readings';
import { TellRowsOfReports1796630000000 } from './1796630000000-tell-rows-of-reports';
import { KeepHowPapersLook1796620000000 } from './1796620000000-keep-how-papers-look';
import { LayClinic1796700000000 } from './1796700000000-lay-clinic';
import { DateWaitingLetters1796710000000 } from './1796710000000-date-waiting-letters';
import { LayFollowUps1796800000000 } from './1796800000000-lay-follow-ups';
import { LayListings1796810000000 } from './1796810000000-lay-listings';
import { FixListingsByDecree1796820000000 } from './1796820000000-fix-listings-by-decree';
import { SignEvidenceOfVisits1796830000000 } from './1796830000000-sign-evidence-of-visits';
import { CorrectOpenSittings1796840000000 } from './1796840000000-correct-open-sittings';

/** In order; a merged migration is never edited. */
export const migrations = [
  LayPeopleAndPeriods1795219200000,
  LayAssessments1795219201000,
  LayJudgingAndResults1795219202000,
  LayInstruments1795219203000,
  LayCorrections1795219204000,
  LayRegistration1795219206000,
  LayMails1795219205000,
  GivePeopleADeviceKey1795219208000,
  LayUploads1795219210000,
  LayLinkChecks1795219211000,
  NameWhatWasSent1795219210100,
  LayDeadlines1795219212000,
  LayOneTimeLinks1795219205100,
  LayInstallationKeys1795219209000,
  LayWorkingTogether1795219207000,
  LaySigning1795219212100,
  LayReminders1795219205200,
  LayCalendars1795993227000,
  KeepTheOrderOfEvidence1795994576524,
  LayAppeals1795995600000,
  LaySecondReadings1796100000000,
  LayAdvice1796310000000,
  LayConflicts1796311500000,
  ExplainAssignments1796312500000,
  LayDeskWords1796313500000,
  LayPlenary1796320000000,
  LayInspections1796320001000,
  LayGateDecisions1796320002000,
  LayAccessTests1796320003000,
  SignDeterminations1796330000000,
  CorrectDeterminations1796340000000,
  LayPresentationSessions1796345000000,
  LayVisits1796352000000,
  NoteWhoSits1796360000000,
  KeyWhatAssessorsSend1796361000000,
  LaySessionBoards1796370000000,
  LayPresentationMaterials1796371000000,
  TellKnownOfficers1796372000000,
  TellWhoSignsAlone1796380000000,
  KeepEarlierRegistrations1796390000000,
  FindPublishedSheets1796395000000,
  LayPastYears1796410000000,
  KeyWhatIsSaid1796420000000,
  LayPublicationEvents1796425000000,
  BindLettersToAnswers1796430000000,
  ShareAssignments1796435000000,
  NameLanguages1796436000000,
  LayInformationRequests1796500000000,
  KeepLateEvidence1796510000000,
  LayIssuedPapers1796515000000,
  LayRecordedScores1796520000000,
  LayRequestIntakes1796600000000,
  RememberPassedDeadlines1796610000000,
  ShareSecondReadings1796620000000,
  KeepHowPapersLook1796620000000,
  LayStageCorrections1796630000000,
  TellRowsOfReports1796630000000,
  LayClinic1796700000000,
  DateWaitingLetters1796710000000,
  LayFollowUps1796800000000,
  LayListings1796810000000,
  FixListingsByDecree1796820000000,
  SignEvidenceOfVisits1796830000000,
  CorrectOpenSittings1796840000000,
] as const;
