import type { Role } from '../api/types';
import { patterns } from '../paths';
import { type PageRoute, page } from './page-route';

const desks: readonly Role[] = ['unitPpid', 'leadPpid'];

/** Pages of the network of information officers. */
export const ppidRoutes: readonly PageRoute[] = [
  page(
    patterns.informationRequests,
    [...desks, 'superior'],
    async () => (await import('../pages/information-requests/requests-page')).RequestsPage,
  ),
  page(
    patterns.newInformationRequest,
    desks,
    async () => (await import('../pages/information-requests/new-request-page')).NewRequestPage,
  ),
  page(
    patterns.requestRules,
    [...desks, 'superior', 'organiserAdmin'],
    async () => (await import('../pages/information-requests/request-rules-page')).RequestRulesPage,
  ),
  page(
    patterns.requesterPage,
    'anyone',
    async () => (await import('../pages/information-requests/requester-page')).RequesterPage,
  ),
  page(
    patterns.onlineRequest,
    'anyone',
    async () => (await import('../pages/information-requests/online-request-page')).OnlineRequestPage,
  ),
  page(
    patterns.confirmRequest,
    'anyone',
    async () => (await import('../pages/information-requests/confirm-request-page')).ConfirmRequestPage,
  ),
  page(
    patterns.informationRequest,
    [...desks, 'superior'],
    async () => (await import('../pages/information-requests/request-page')).RequestPage,
  ),
];
