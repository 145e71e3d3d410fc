import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type {
  PaperCheck,
  PastYearView,
  PublicBodyResult,
  PublicPastYear,
  PublicPeriod,
  PublicStandings,
} from '@app/evaluation';
import type { PublicAsk, PublishedBody, PublishedPage } from '@app/ppid';

/** A public page with what was published for it, as `apps/web/src/public-site` takes it. */
export type PublicView =
  | {
      readonly page: 'periods';
      readonly periods: readonly PublicPeriod[];
      readonly pastYears: readonly PublicPastYear[];
    }
  | { readonly page: 'pastYear'; readonly year: PastYearView }
  | { readonly page: 'ranking'; readonly period: PublicStandings; readonly query: string }
  | { readonly page: 'method' | 'data'; readonly period: PublicStandings }
  | { readonly page: 'comparison'; readonly period: PublicStandings; readonly bodies: readonly PublicBodyResult[] }
  | { readonly page: 'body'; readonly period: PublicStandings; readonly body: PublicBodyResult }
  | { readonly page: 'withdrawn'; readonly period: PublicPeriod }
  | { readonly page: 'check'; readonly typed: string; readonly paper: PaperCheck | null }
  | {
      readonly page: 'information';
      readonly ask: PublicAsk;
      readonly found: PublishedPage;
      readonly body: PublishedBody | null;
    }
  | { readonly page: 'gone' };

export interface RenderedPage {
  readonly html: string;
  /** What stands in the page's one style element. */
  readonly style: string;
}

/** The built public pages: what draws them, and what they load in a browser. */
export interface PublicSite {
  readonly render: (view: PublicView, address: string) => RenderedPage;
}

interface Renderer {
  readonly renderPage: (view: PublicView, around: object) => RenderedPage;
}

const languageOf = (address: string): 'id' | 'en' =>
  new URLSearchParams(address.split('?')[1] ?? '').get('bahasa') === 'en' ? 'en' : 'id';

/** Null where the web was not built (tests of the API alone). */
export const openSite = (folder: string, around: { origin: string; demo: boolean }): PublicSite | null => {
  const file = join(folder, 'render.cjs');
  if (!existsSync(file)) return null;
  const { renderPage } = createRequire(file)(file) as Renderer;
  const assets = JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8')) as object;
  return {
    render: (view, address) => renderPage(view, { ...around, ...assets, address, language: languageOf(address) }),
  };
};
