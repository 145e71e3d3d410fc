import { type Instrument, itemsOf } from '@app/instrument';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { CopyDialog } from '../instruments/copy-dialog';
import { builtInWorkbookHref } from '../instruments/download-hrefs';
import { DownloadLink } from '../instruments/download-link';
import type { InstrumentCard, List } from '../../api/types';
import { instrumentWords } from '../instruments/instrument-words';
import { saveInstrument } from '../instruments/save-instrument';
import { countNodes } from './count-nodes';
import { InstrumentTree } from './instrument-tree';
import './library.css';
import { messages } from './messages';

/** One built-in instrument: what it is for, where it comes from, what it asks; to be read, printed, copied. */
export function LibraryPage({ params }: PageProps) {
  const code = params['code'] ?? '';
  const found = useResource<Instrument>(`/api/instruments/built-in/${encodeURIComponent(code)}`);
  return <Loaded resource={found}>{(instrument) => <BuiltIn instrument={instrument} />}</Loaded>;
}

function BuiltIn({ instrument }: { readonly instrument: Instrument }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const title = read(instrument.title);
  useTitle(title);
  return (
    <>
      <div class="page-head">
        <div>
          <p class="no-print">
            <Link href={paths.instruments}>{t('toList')}</Link>
          </p>
          <h1>{title}</h1>
          <p>{t('intro')}</p>
        </div>
        <Ways instrument={instrument} />
      </div>
      <div class="stack library">
        {!instrument.verified && (
          <div class="note warn">
            <Icon name="warning" />
            <p>{t('proposal')}</p>
          </div>
        )}
        <Facts instrument={instrument} />
        <section class="card">
          <h2>{t('content')}</h2>
          <InstrumentTree instrument={instrument} />
        </section>
      </div>
    </>
  );
}

function Ways({ instrument }: { readonly instrument: Instrument }) {
  const t = useTextOf(messages);
  const isAdmin = useSession().session?.hat?.role === 'organiserAdmin';
  const known = useResource<List<InstrumentCard>>(isAdmin ? '/api/instruments?archived=1' : null);
  const [isCopying, setIsCopying] = useState(false);
  const { code, title } = instrument;
  return (
    <p class="actions">
      {isAdmin && (
        <button type="button" class="button primary" disabled={known.loading} onClick={() => setIsCopying(true)}>
          {t('copy')}
        </button>
      )}
      <DownloadLink class="button" href={builtInWorkbookHref(code)}>
        <Icon name="download" /> {t('downloadWorkbook')}
      </DownloadLink>
      <button type="button" class="button" onClick={() => saveInstrument(instrument)}>
        <Icon name="download" /> {t('downloadFile')}
      </button>
      <button type="button" class="button" onClick={() => window.print()}>
        {t('print')}
      </button>
      {isCopying && (
        <CopyDialog
          source={{ id: null, code, title }}
          known={known.value?.items ?? []}
          onClose={() => setIsCopying(false)}
        />
      )}
    </p>
  );
}

function Facts({ instrument }: { readonly instrument: Instrument }) {
  const t = useTextOf(messages);
  const words = useTextOf(instrumentWords);
  const read = useInstrumentText();
  const format = useFormat();
  const counts = {
    items: format.count(itemsOf(instrument).length),
    nodes: format.count(countNodes(instrument.children)),
  };
  return (
    <section class="card">
      <dl class="library-facts">
        <dt>{t('usedFor')}</dt>
        <dd>
          {words(`purpose.${instrument.purpose}`)}. {t(`usedFor.${instrument.purpose}`)}
        </dd>
        <dt>{t('size')}</dt>
        <dd>{t('facts', counts)}</dd>
        <dt>{t('source')}</dt>
        <dd>{read(instrument.source)}</dd>
        <dt>{t('version')}</dt>
        <dd>
          {instrument.version} (<code>{instrument.code}</code>)
        </dd>
      </dl>
    </section>
  );
}
