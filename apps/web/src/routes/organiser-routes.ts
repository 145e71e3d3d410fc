import type { Role } from '../api/types';
import { patterns } from '../paths';
import { type PageRoute, page } from './page-route';

const office: readonly Role[] = ['organiserAdmin', 'commissioner', 'leadPpid'];
const readers: readonly Role[] = [...office, 'regionalHead'];
/** Everybody who works inside one organiser. */
const inside: readonly Role[] = [...readers, 'verifier', 'juror', 'unitPpid', 'superior'];
/** Who sees the library of instruments and its drafts. */
const writers: readonly Role[] = ['organiserAdmin', 'commissioner'];

const loadPeriodSetup = async () => (await import('../pages/period-setup/period-setup-page')).PeriodSetupPage;

/** Pages of the organiser, the commission, the regional head and the operator. */
export const organiserRoutes: readonly PageRoute[] = [
  page(patterns.newPeriod, ['organiserAdmin'], loadPeriodSetup),
  page(patterns.setUpPeriod, ['organiserAdmin'], loadPeriodSetup),
  page(
    patterns.participants,
    ['organiserAdmin'],
    async () => (await import('../pages/participants/participants-page')).ParticipantsPage,
  ),
  page(
    patterns.registrations,
    office,
    async () => (await import('../pages/registrations/registrations-page')).RegistrationsPage,
  ),
  page(patterns.board, readers, async () => (await import('../pages/board/board-page')).BoardPage),
  page(patterns.reminders, office, async () => (await import('../pages/reminders/reminders-page')).RemindersPage),
  page(patterns.plenary, office, async () => (await import('../pages/plenary/plenary-page')).PlenaryPage),
  page(patterns.ranking, readers, async () => (await import('../pages/ranking/ranking-page')).RankingPage),
  page(patterns.dashboard, readers, async () => (await import('../pages/dashboard/dashboard-page')).DashboardPage),
  page(
    patterns.periodFollowUps,
    readers,
    async () => (await import('../pages/follow-ups/period-page')).PeriodFollowUpsPage,
  ),
  page(
    patterns.lateAnswers,
    office,
    async () => (await import('../pages/late-answers/late-answers-page')).LateAnswersPage,
  ),
  page(
    patterns.periodAppeals,
    office,
    async () => (await import('../pages/appeals/period-appeals-page')).PeriodAppealsPage,
  ),
  page(
    patterns.assignments,
    office,
    async () => (await import('../pages/assignments/assignments-page')).AssignmentsPage,
  ),
  page(
    patterns.recordedScores,
    office,
    async () => (await import('../pages/recorded-scores/recorded-page')).RecordedPage,
  ),
  page(patterns.readings, office, async () => (await import('../pages/readings/readings-page')).ReadingsPage),
  page(patterns.sheet, 'signedIn', async () => (await import('../pages/sheet/sheet-page')).SheetPage),
  page(patterns.questions, office, async () => (await import('../pages/questions/questions-page')).QuestionsPage),
  page(patterns.trends, readers, async () => (await import('../pages/trends/trends-page')).TrendsPage),
  page(
    patterns.periodInstruments,
    inside,
    async () => (await import('../pages/period-instruments/period-instruments-page')).PeriodInstrumentsPage,
  ),
  page(
    patterns.instruments,
    writers,
    async () => (await import('../pages/instruments/instruments-page')).InstrumentsPage,
  ),
  page(
    patterns.newInstrument,
    ['organiserAdmin'],
    async () => (await import('../pages/instruments/new-instrument-page')).NewInstrumentPage,
  ),
  page(
    patterns.builtInInstrument,
    writers,
    async () => (await import('../pages/instrument-library/library-page')).LibraryPage,
  ),
  page(
    patterns.instrument,
    writers,
    async () => (await import('../pages/instrument-editor/instrument-editor-page')).InstrumentEditorPage,
  ),
  page(
    patterns.instrumentVersions,
    writers,
    async () => (await import('../pages/instrument-versions/versions-page')).VersionsPage,
  ),
  page(patterns.reports, 'signedIn', async () => (await import('../pages/reports/reports-page')).ReportsPage),
  page(patterns.papers, writers, async () => (await import('../pages/papers/papers-page')).PapersPage),
  page(patterns.pastYears, readers, async () => (await import('../pages/past-years/past-years-page')).PastYearsPage),
  page(patterns.operator, ['operator'], async () => (await import('../pages/operator/operator-page')).OperatorPage),
  page(patterns.outbox, ['organiserAdmin'], async () => (await import('../pages/outbox/outbox-page')).OutboxPage),
  page(
    patterns.people,
    ['organiserAdmin', 'operator'],
    async () => (await import('../pages/people/people-page')).PeoplePage,
  ),
  page(patterns.calendar, inside, async () => (await import('../pages/calendar/calendar-page')).CalendarPage),
  page(patterns.audit, ['organiserAdmin'], async () => (await import('../pages/audit/audit-page')).AuditPage),
];
