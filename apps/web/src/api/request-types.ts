/** Requests for information, as the API sends them. */
import type { List, Schemas } from './types';

export type RequestCard = Schemas['InformationRequestCardDto'];
export type InformationRequest = Schemas['InformationRequestDto'];
export type RequestList = List<RequestCard> & Pick<Schemas['InformationRequestPageDto'], 'counts' | 'today'>;
export type RequestEvent = Schemas['RequestEventDto'];
export type Objection = Schemas['ObjectionDto'];
export type Registered = Schemas['RegisteredDto'];
export type RequestDesk = Schemas['RequestDeskDto'];
export type RequestRulesInForce = Schemas['RequestRulesInForceDto'];
export type RequestOffice = Schemas['RequestOfficeDto'];
export type ConfirmedRequest = Schemas['ConfirmedRequestDto'];
export type RequesterPageView = Schemas['RequesterPageDto'];

export const deskChannels = ['desk', 'letter', 'email'] as const satisfies readonly RequestCard['channel'][];
export const requesterKinds = [
  'person',
  'group',
  'entity',
] as const satisfies readonly InformationRequest['requester']['kind'][];
export const deliveryWays = [
  'email',
  'pickup',
  'post',
  'courier',
] as const satisfies readonly InformationRequest['delivery'][];
export const requestOutcomes = ['granted', 'part', 'refused', 'notHeld'] as const satisfies readonly NonNullable<
  RequestCard['outcome']
>[];
export const objectionReasons = [
  'refused',
  'notPublished',
  'unanswered',
  'notAsAsked',
  'notFulfilled',
  'cost',
  'late',
] as const satisfies readonly Objection['reasons'][number][];
export const objectionOutcomes = ['accepted', 'part', 'rejected'] as const satisfies readonly NonNullable<
  Objection['outcome']
>[];
export const requestFilters = ['running', 'overdue', 'dueSoon', 'stopped', 'objections', 'finished'] as const;
