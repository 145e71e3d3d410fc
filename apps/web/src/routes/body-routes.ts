import { recallForm } from '../offline/recall-form';
import { patterns } from '../paths';
import { type PageRoute, page } from './page-route';

/** Pages of signing in and of the body that fills its questionnaire. */
export const bodyRoutes: readonly PageRoute[] = [
  page(patterns.home, 'anyone', async () => (await import('../pages/home/home-page')).HomePage),
  page(patterns.signIn, 'anyone', async () => (await import('../pages/sign-in/sign-in-page')).SignInPage),
  page(patterns.invitation, 'anyone', async () => (await import('../pages/invitation/invitation-page')).InvitationPage),
  page(
    patterns.registration,
    'signedIn',
    async () => (await import('../pages/registration/registration-page')).RegistrationPage,
  ),
  page(
    patterns.bodyPeople,
    'signedIn',
    async () => (await import('../pages/body-people/body-people-page')).BodyPeoplePage,
  ),
  page(patterns.hats, 'signedIn', async () => (await import('../pages/hats/hats-page')).HatsPage),
  page(patterns.account, 'signedIn', async () => (await import('../pages/account/account-page')).AccountPage),
  page(
    patterns.notifications,
    'signedIn',
    async () => (await import('../pages/notifications/notifications-page')).NotificationsPage,
  ),
  page(patterns.form, 'signedIn', async () => {
    void recallForm(location.pathname);
    return (await import('../pages/assessment/form-page')).FormPage;
  }),
  page(patterns.unsent, 'signedIn', async () => (await import('../pages/unsent/unsent-page')).UnsentPage),
  page(patterns.submit, 'signedIn', async () => (await import('../pages/submit/submit-page')).SubmitPage),
  page(patterns.workbook, 'signedIn', async () => (await import('../pages/workbook/workbook-page')).WorkbookPage),
  page(patterns.letter, 'signedIn', async () => (await import('../pages/submit/letter-page')).LetterPage),
  page(patterns.repairs, 'signedIn', async () => (await import('../pages/repairs/repairs-page')).RepairsPage),
  page(
    patterns.clarifications,
    ['unitPpid', 'superior', 'organiserAdmin', 'commissioner'],
    async () => (await import('../pages/clarifications/clarifications-page')).ClarificationsPage,
  ),
  page(patterns.followUps, 'signedIn', async () => (await import('../pages/follow-ups/plan-page')).FollowUpPage),
  page(
    patterns.bodyAppeals,
    'signedIn',
    async () => (await import('../pages/appeals/body-appeals-page')).BodyAppealsPage,
  ),
  page(patterns.receipt, 'signedIn', async () => (await import('../pages/submit/receipt-page')).ReceiptPage),
];
