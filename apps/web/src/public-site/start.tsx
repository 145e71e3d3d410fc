import { render } from 'preact';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/controls.css';
import '../styles/layout.css';
import '../styles/parts.css';
import '../styles/table.css';
import '../styles/print.css';
import '../pages/ranking/ranking.css';
import '../pages/sheet/sheet.css';
import './public.css';
import type { Standings } from '../api/results-types';
import { loadEnglish } from '../i18n/english';
import { language } from '../i18n/language';
import { Recompute } from './recompute';
import { RecomputeBody } from './recompute-body';
import { SignatureCheck } from './signature-check';

/** What a page can do more where JavaScript runs, by the name of the place that the server left for it. */
const islands: Readonly<Record<string, (data: DOMStringMap) => preact.ComponentChildren>> = {
  recompute: ({ code = '' }) => <Recompute code={code} />,
  'recompute-body': ({ code = '', subject = '', sheet = '' }) => (
    <RecomputeBody code={code} subjectId={subject} sheetSha256={sheet} />
  ),
  signature: ({ code = '', decree = '' }) => (
    <SignatureCheck code={code} decree={JSON.parse(decree) as NonNullable<Standings['determination']>} />
  ),
};

const show = (): void => {
  for (const place of document.querySelectorAll<HTMLElement>('[data-island]')) {
    const island = islands[place.dataset['island'] ?? ''];
    if (island) render(island(place.dataset), place);
  }
};

/** A page on paper is whole, and on the screen as it was. */
const closed = new Set<HTMLDetailsElement>();
window.addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
    closed.add(fold);
    fold.open = true;
  }
});
window.addEventListener('afterprint', () => {
  closed.forEach((fold) => (fold.open = false));
  closed.clear();
});

language.use(document.documentElement.lang === 'en' ? 'en' : 'id');
if (language.current() === 'en') void loadEnglish().then(show, show);
else show();
