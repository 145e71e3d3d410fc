import { patterns } from '../paths';
import { type PageRoute, page } from './page-route';

/** Pages that anyone may open without signing in. */
export const publicRoutes: readonly PageRoute[] = [
  page(patterns.publicPeriods, 'anyone', async () => (await import('../pages/public/periods-page')).PeriodsPage),
  page(patterns.publicPeriod, 'anyone', async () => (await import('../pages/public/period-page')).PublicPeriodPage),
  page(
    patterns.receiptCheck,
    'anyone',
    async () => (await import('../pages/receipt-check/receipt-check-page')).ReceiptCheckPage,
  ),
  page(patterns.publicBody, 'anyone', async () => (await import('../pages/public/body-page')).PublicBodyPage),
];
