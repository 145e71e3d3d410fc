/** What bodies plan after a result, as the API sends it. */
import type { Schemas } from './types';

export type FollowUpPlan = Schemas['FollowUpPlanDto'];
export type FollowUpItem = Schemas['FollowUpItemDto'];
export type FollowUp = Schemas['PlannedFollowUpDto'];
export type FollowUpLine = Schemas['FollowUpLineDto'];
export type FollowUpPage = Schemas['FollowUpPageDto'];
export type EarlierFollowUp = Schemas['EarlierFollowUpDto'];
export type EarlierFollowUps = Schemas['EarlierFollowUpsDto'];

export const followUpStates = [
  'planned',
  'underWay',
  'done',
  'dropped',
] as const satisfies readonly FollowUp['state'][];
