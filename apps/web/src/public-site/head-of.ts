import { translator } from '../i18n/catalogue';
import { language } from '../i18n/language';
import { formatCount, formatDate } from '../format';
import type { PublicPeriod } from '../api/results-types';
import { publicAddress } from './address';
import { checkMessages } from './check-messages';
import { informationMessages } from './information-messages';
import { messages } from './messages';
import type { PublicView } from './public-view';
import { siteMessages } from './site-messages';

/** What search engines and tabs read of a page. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** The address under which it is found: without search and filter. Null where it should not be found at all. */
  readonly canonical: string | null;
}

/** Must be asked while the language of the page is chosen. */
export const headOf = (view: PublicView): PageHead => {
  const site = translator(siteMessages, language.current());
  const t = translator(messages, language.current());
  switch (view.page) {
    case 'periods':
      return { title: t('title'), description: t('intro'), canonical: publicAddress.home };
    case 'pastYear':
      return {
        title: view.year.title,
        description: site('imported'),
        canonical: publicAddress.pastYear(view.year.id),
      };
    case 'ranking':
      return {
        title: view.period.title,
        description: describe(view.period),
        canonical: publicAddress.period(view.period.code),
      };
    case 'method':
      return {
        title: site('methodTitle', { title: view.period.title }),
        description: describe(view.period),
        canonical: publicAddress.partOf(view.period.code, 'cara'),
      };
    case 'data':
      return {
        title: site('dataTitle', { title: view.period.title }),
        description: describe(view.period),
        canonical: publicAddress.partOf(view.period.code, 'data'),
      };
    case 'body':
      return {
        title: `${view.body.name}, ${view.period.title}`,
        description: site('bodyDescription', { name: view.body.name, title: view.period.title }),
        canonical: publicAddress.body(view.period.code, view.body.row.subjectId),
      };
    case 'comparison':
      return { title: `${site('banding')}, ${view.period.title}`, description: '', canonical: null };
    case 'withdrawn':
      return { title: site('withdrawnTitle', { title: view.period.title }), description: '', canonical: null };
    case 'check':
      return { title: translator(checkMessages, language.current())('title'), description: '', canonical: null };
    case 'information':
      return informationHead(view);
    case 'gone':
      return { title: site('gone'), description: '', canonical: null };
  }
};

const informationHead = ({ body }: Extract<PublicView, { page: 'information' }>): PageHead => {
  const t = translator(informationMessages, language.current());
  return {
    title: body ? t('bodyTitle', { name: body.name }) : t('title'),
    description: t('intro'),
    canonical: body ? publicAddress.informationOf(body.id) : publicAddress.information,
  };
};

const describe = ({ title, rows, publishedAt, organiser }: PublicPeriod): string =>
  translator(siteMessages, language.current())('description', {
    title,
    count: formatCount(rows.length, language.current()),
    date: formatDate(publishedAt, 'Asia/Jakarta', language.current()),
    organiser,
  });
