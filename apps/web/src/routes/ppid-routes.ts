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
  page(
    patterns.consultations,
    desks,
    async () => (await import('../pages/consultations/consultations-page')).ConsultationsPage,
  ),
  page(patterns.askClinic, ['unitPpid'], async () => (await import('../pages/consultations/ask-pages')).AskPage),
  page(patterns.recordVisit, desks, async () => (await import('../pages/consultations/ask-pages')).VisitPage),
  page(patterns.clinicSlots, desks, async () => (await import('../pages/consultations/slots-page')).SlotsPage),
  page(
    patterns.consultation,
    desks,
    async () => (await import('../pages/consultations/consultation-page')).ConsultationPage,
  ),
  page(
    patterns.onlineConsultation,
    'anyone',
    async () => (await import('../pages/consultations/online-consultation-page')).OnlineConsultationPage,
  ),
  page(
    patterns.confirmConsultation,
    'anyone',
    async () => (await import('../pages/consultations/confirm-consultation-page')).ConfirmConsultationPage,
  ),
  page(patterns.askerPage, 'anyone', async () => (await import('../pages/consultations/asker-page')).AskerPage),
  page(patterns.faq, 'anyone', async () => (await import('../pages/consultations/faq-page')).FaqPage),
  page(
    patterns.listings,
    [...desks, 'superior'],
    async () => (await import('../pages/listings/listings-page')).ListingsPage,
  ),
  page(patterns.newListing, desks, async () => (await import('../pages/listings/new-listing-page')).NewListingPage),
  page(patterns.importListings, desks, async () => (await import('../pages/listings/import-page')).ImportPage),
  page(
    patterns.listingDecrees,
    [...desks, 'superior'],
    async () => (await import('../pages/listings/decrees-page')).DecreesPage,
  ),
  page(
    patterns.listingDecree,
    [...desks, 'superior'],
    async () => (await import('../pages/listings/decree-page')).DecreePage,
  ),
  page(
    patterns.listing,
    [...desks, 'superior'],
    async () => (await import('../pages/listings/listing-page')).ListingPage,
  ),
];
