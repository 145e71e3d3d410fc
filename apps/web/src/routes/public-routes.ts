import { patterns } from '../paths';
import { type PageRoute, page } from './page-route';

/** Pages that anyone may open without signing in. */
export const publicRoutes: readonly PageRoute[] = [
  page(
    patterns.receiptCheck,
    'anyone',
    async () => (await import('../pages/receipt-check/receipt-check-page')).ReceiptCheckPage,
  ),
  page(patterns.askPasswordLink, 'anyone', async () => (await import('../pages/passwords/ask-link-page')).AskLinkPage),
  page(
    patterns.newPassword,
    'anyone',
    async () => (await import('../pages/passwords/new-password-page')).NewPasswordPage,
  ),
  page(
    patterns.confirmEmail,
    'anyone',
    async () => (await import('../pages/passwords/confirm-email-page')).ConfirmEmailPage,
  ),
];
