import type {
  PaperCheck,
  PastYear,
  PublicBody,
  PublicPastYear,
  PublicPeriod,
  PublicPeriodCard,
} from '../api/results-types';
import type { Language } from '../i18n/language';
import type { InformationView } from './information-view';

/** A public page with what was published for it. */
export type PublicView =
  | {
      readonly page: 'periods';
      readonly periods: readonly PublicPeriodCard[];
      readonly pastYears: readonly PublicPastYear[];
    }
  | { readonly page: 'pastYear'; readonly year: PastYear }
  | { readonly page: 'ranking'; readonly period: PublicPeriod; readonly query: string }
  | { readonly page: 'method' | 'data'; readonly period: PublicPeriod }
  | { readonly page: 'comparison'; readonly period: PublicPeriod; readonly bodies: readonly PublicBody[] }
  | { readonly page: 'body'; readonly period: PublicPeriod; readonly body: PublicBody }
  | { readonly page: 'withdrawn'; readonly period: PublicPeriodCard }
  | {
      readonly page: 'check';
      /** What was asked for; empty where nothing was. */
      readonly typed: string;
      readonly paper: PaperCheck | null;
    }
  | InformationView
  | { readonly page: 'gone' };

/** What stands around a page. */
export interface Surroundings {
  readonly language: Language;
  /** Where the installation is reached, without a slash at the end. */
  readonly origin: string;
  /** Path and query of the page. */
  readonly address: string;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Whether these are sample data. */
  readonly demo: boolean;
}
