import { useLocation, useSearch } from 'wouter-preact';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { BlankWay } from './blank-way';
import { CopyWay } from './copy-way';
import { FileWay } from './file-way';
import type { InstrumentCard, List } from '../../api/types';
import './instruments.css';
import { newInstrumentHref, newInstrumentWays, wayIn } from './new-instrument-way';
import { newMessages } from './new-messages';

/** Where an instrument begins: as a copy, from a file, or with nothing. */
export function NewInstrumentPage(_: PageProps) {
  const t = useTextOf(newMessages);
  useTitle(t('title'));
  const query = useSearch();
  const [, navigate] = useLocation();
  const chosen = wayIn(query);
  const known = useResource<List<InstrumentCard>>('/api/instruments?archived=1');
  const cards = known.value?.items ?? [];
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </div>
      <div class="stack new-instrument">
        <fieldset class="choices">
          <legend>{t('way')}</legend>
          {newInstrumentWays.map((way) => (
            <label key={way} class="choice">
              <input
                type="radio"
                name="way"
                checked={way === chosen}
                onChange={() => navigate(newInstrumentHref(way), { replace: true })}
              />
              <span>
                {t(`way.${way}`)}
                <span class="field-hint">{t(`way.${way}Hint`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {chosen === 'salinan' && (
          <CopyWay
            known={known}
            source={new URLSearchParams(query).get('sumber') ?? ''}
            onSource={(source) => navigate(newInstrumentHref('salinan', source), { replace: true })}
          />
        )}
        {chosen === 'berkas' && <FileWay known={cards} />}
        {chosen === 'kosong' && <BlankWay known={cards} />}
      </div>
    </>
  );
}
