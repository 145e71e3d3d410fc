/** The server's way in: what was published, as a page that needs nothing but a browser. */
import { renderToString } from 'preact-render-to-string';
import { language } from '../i18n/language';
import { BodyPage } from './body-page';
import { CheckPage } from './check-page';
import { ComparisonPage } from './comparison-page';
import { FilesPage } from './files-page';
import { Frame } from './frame';
import { GonePage } from './gone-page';
import { headOf } from './head-of';
import { InformationPage } from './information-page';
import { MethodPage } from './method-page';
import { PastYearPage } from './past-year-page';
import { PeriodsPage } from './periods-page';
import type { PublicView, Surroundings } from './public-view';
import { RankingPage } from './ranking-page';
import { readQuery } from './ranking-query';
import { WithdrawnPage } from './withdrawn-page';

export interface RenderedPage {
  readonly html: string;
  /** What stands in the page's one style element: the policy admits it by its hash. */
  readonly style: string;
}

const pageOf = (view: PublicView): preact.ComponentChildren => {
  switch (view.page) {
    case 'periods':
      return <PeriodsPage periods={view.periods} pastYears={view.pastYears} />;
    case 'pastYear':
      return <PastYearPage year={view.year} />;
    case 'ranking':
      return <RankingPage period={view.period} query={readQuery(new URLSearchParams(view.query))} />;
    case 'method':
      return <MethodPage period={view.period} />;
    case 'data':
      return <FilesPage period={view.period} />;
    case 'comparison':
      return <ComparisonPage period={view.period} bodies={view.bodies} />;
    case 'body':
      return <BodyPage period={view.period} body={view.body} />;
    case 'withdrawn':
      return <WithdrawnPage period={view.period} />;
    case 'check':
      return <CheckPage typed={view.typed} paper={view.paper} />;
    case 'information':
      return <InformationPage view={view} />;
    case 'gone':
      return <GonePage />;
  }
};

/**
 * The whole page. Styles of single elements are gathered into one sheet: the policy lets no element style itself, or
 * whatever slips into a page could paint over it.
 */
export const renderPage = (view: PublicView, around: Surroundings): RenderedPage => {
  language.use(around.language);
  const frame = { ...around, head: headOf(view) };
  const rules = new Map<string, string>();
  const body = renderToString(<Frame frame={frame}>{pageOf(view)}</Frame>).replace(
    / style="([^"]*)"/g,
    (_, rule: string) => {
      const name = rules.get(rule) ?? `s${rules.size}`;
      rules.set(rule, name);
      return ` data-style="${name}"`;
    },
  );
  const style = [...rules].map(([rule, name]) => `[data-style=${name}]{${rule}}`).join('');
  return { html: `<!doctype html>${body.replace('</head>', () => `<style>${style}</style></head>`)}`, style };
};
