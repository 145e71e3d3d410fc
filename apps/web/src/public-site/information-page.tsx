import { useLanguage, useTextOf } from '../i18n/use-text';
import { useFormat } from '../use-format';
import { publicAddress, useAddress } from './address';
import { informationMessages } from './information-messages';
import { InformationRows } from './information-rows';
import { informationClasses, type InformationBody, type InformationView } from './information-view';

/** What the server counts to at most. */
const MOST_COUNTED = 1_000;

/** Information that bodies list, searched by words, class and body; or the lists of one body. */
export function InformationPage({ view }: { readonly view: InformationView }) {
  const t = useTextOf(informationMessages);
  const to = useAddress();
  const { body, found } = view;
  return (
    <div class="stack">
      <div>
        <h1>{body ? t('bodyTitle', { name: body.name }) : t('title')}</h1>
        <p>{body ? body.organiserName : t('intro')}</p>
      </div>
      {body && <Decrees body={body} />}
      <Search view={view} />
      <Found view={view} />
      {found.items.length > 0 && <InformationRows lines={found.items} isOfOne={body !== null} />}
      <Ways view={view} />
      {body && (
        <p class="no-print">
          <a href={to(publicAddress.information)}>{t('everybody')}</a>
        </p>
      )}
    </div>
  );
}

function Decrees({ body }: { readonly body: InformationBody }) {
  const t = useTextOf(informationMessages);
  const format = useFormat();
  const lists = [
    [t('listOpen'), body.open],
    [t('listExempt'), body.exempt],
  ] as const;
  return (
    <ul>
      {lists.map(([list, decree]) => (
        <li key={list}>
          {decree
            ? t('fixed', { list, number: decree.number, date: format.date(`${decree.decidedOn}T12:00:00Z`) })
            : t('notFixed', { list })}{' '}
          {decree?.link && (
            <a href={decree.link} rel="nofollow noopener">
              {t('decree')}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

const addressOf = (body: InformationBody | null): string =>
  body ? publicAddress.informationOf(body.id) : publicAddress.information;

function Search({ view: { ask, body } }: { readonly view: InformationView }) {
  const t = useTextOf(informationMessages);
  const language = useLanguage();
  return (
    <form class="card no-print" method="get" action={addressOf(body)} role="search">
      {language === 'en' && <input type="hidden" name="bahasa" value="en" />}
      <label class="field">
        <span class="field-label">{t('words')}</span>
        <input class="input" type="search" name="cari" value={ask.q} maxLength={100} />
      </label>
      <label class="field">
        <span class="field-label">{t('class')}</span>
        <select class="input" name="klasifikasi">
          <option value="">{t('all')}</option>
          {informationClasses.map((one) => (
            <option key={one} value={one} selected={one === ask.class}>
              {t(one)}
            </option>
          ))}
        </select>
      </label>
      {!body && (
        <label class="field">
          <span class="field-label">{t('body')}</span>
          <input class="input" type="search" name="badan" value={ask.body} maxLength={100} />
        </label>
      )}
      <p class="actions">
        <button type="submit" class="button primary">
          {t('find')}
        </button>
      </p>
    </form>
  );
}

function Found({ view: { found } }: { readonly view: InformationView }) {
  const t = useTextOf(informationMessages);
  const format = useFormat();
  if (found.items.length === 0) return <p class="note">{t('nothing')}</p>;
  return (
    <p class="table-count">
      {t(found.total >= MOST_COUNTED ? 'foundMost' : 'found', { count: format.count(found.total) })}
    </p>
  );
}

function Ways({ view: { ask, found, body } }: { readonly view: InformationView }) {
  const t = useTextOf(informationMessages);
  const to = useAddress();
  const at = (cursor: string | null): string => {
    const query = new URLSearchParams({
      ...(ask.q && { cari: ask.q }),
      ...(ask.class && { klasifikasi: ask.class }),
      ...(ask.body && { badan: ask.body }),
      ...(cursor && { lanjut: cursor }),
    }).toString();
    return to(query ? `${addressOf(body)}?${query}` : addressOf(body));
  };
  if (!ask.cursor && !found.next) return null;
  return (
    <p class="actions no-print">
      {ask.cursor && (
        <a class="button" href={at(null)}>
          {t('first')}
        </a>
      )}
      {found.next && (
        <a class="button primary" href={at(found.next)} rel="next">
          {t('next')}
        </a>
      )}
    </p>
  );
}
