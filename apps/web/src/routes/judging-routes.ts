import { patterns } from '../paths';
import { type PageRoute, page } from './page-route';

/** Pages of verifiers and jurors. */
export const judgingRoutes: readonly PageRoute[] = [
  page(
    patterns.verifications,
    ['verifier'],
    async () => (await import('../pages/verifications/verifications-page')).VerificationsPage,
  ),
  page(
    patterns.desk,
    ['verifier', 'organiserAdmin', 'commissioner'],
    async () => (await import('../pages/desk/desk-page')).DeskPage,
  ),
  page(patterns.secondDesk, ['verifier'], async () => (await import('../pages/desk/desk-page')).SecondDeskPage),
  page(
    patterns.conflicts,
    ['verifier', 'juror', 'commissioner', 'organiserAdmin'],
    async () => (await import('../pages/conflicts/conflicts-page')).ConflictsPage,
  ),
  page(
    patterns.adjudications,
    ['verifier', 'commissioner', 'organiserAdmin'],
    async () => (await import('../pages/adjudications/queue-page')).AdjudicationQueuePage,
  ),
  page(
    patterns.adjudication,
    ['verifier', 'commissioner', 'organiserAdmin'],
    async () => (await import('../pages/adjudications/decision-page')).AdjudicationPage,
  ),
  page(
    patterns.appeals,
    ['verifier', 'commissioner'],
    async () => (await import('../pages/appeals/queue-page')).AppealQueuePage,
  ),
  page(
    patterns.appeal,
    ['verifier', 'commissioner'],
    async () => (await import('../pages/appeals/decision-page')).AppealDecisionPage,
  ),
  page(
    patterns.inspections,
    ['verifier', 'organiserAdmin', 'commissioner', 'leadPpid'],
    async () => (await import('../pages/inspections/inspections-page')).InspectionsPage,
  ),
  page(
    patterns.inspection,
    ['verifier', 'organiserAdmin', 'commissioner', 'leadPpid'],
    async () => (await import('../pages/inspections/inspection-page')).InspectionPage,
  ),
  page(
    patterns.presentations,
    ['juror', 'organiserAdmin', 'commissioner'],
    async () => (await import('../pages/presentations/presentations-page')).PresentationsPage,
  ),
  page(
    patterns.presentationSessions,
    ['organiserAdmin', 'commissioner'],
    async () => (await import('../pages/presentation-sessions/sessions-page')).PresentationSessionsPage,
  ),
  page(
    patterns.sessionBoard,
    ['organiserAdmin', 'commissioner'],
    async () => (await import('../pages/session-board/board-page')).SessionBoardPage,
  ),
  page(
    patterns.card,
    ['juror', 'organiserAdmin', 'commissioner'],
    async () => (await import('../pages/presentations/card-page')).CardPage,
  ),
];
