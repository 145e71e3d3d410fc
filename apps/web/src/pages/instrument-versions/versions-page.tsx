import { Link, useSearch } from 'wouter-preact';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import type { InstrumentDraft, InstrumentVersionCard } from '../../api/types';
import { Comparison } from './comparison';
import { messages } from './messages';
import { VersionReading } from './version-reading';
import { VersionTable } from './version-table';
import './versions.css';

/** The published versions of an own instrument, and what differs between any two of them or the draft. */
export function VersionsPage({ params }: PageProps) {
  const id = params['id'] ?? '';
  const draft = useResource<InstrumentDraft>(`/api/instruments/${id}/draft`);
  const versions = useResource<{ readonly items: readonly InstrumentVersionCard[] }>(`/api/instruments/${id}/versions`);
  return (
    <Loaded resource={draft}>
      {(shown) => <Loaded resource={versions}>{({ items }) => <Versions draft={shown} versions={items} />}</Loaded>}
    </Loaded>
  );
}

interface Props {
  readonly draft: InstrumentDraft;
  readonly versions: readonly InstrumentVersionCard[];
}

function Versions({ draft, versions }: Props) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const title = t('title', { title: read(draft.content.title) });
  useTitle(title);
  const asked = new URLSearchParams(useSearch()).get('baca');
  const reading = versions.find(({ number }) => String(number) === asked);
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
        <p class="actions">
          <Link class="button primary" href={paths.instrument(draft.id)}>
            {t('toEditor')}
          </Link>
        </p>
      </div>
      <div class="stack">
        {versions.length === 0 ? (
          <EmptyState title={t('none')}>
            <p>{t('noneAdvice')}</p>
          </EmptyState>
        ) : (
          <section class="no-print">
            <h2>{t('versions')}</h2>
            <VersionTable instrumentId={draft.id} versions={versions} />
          </section>
        )}
        {reading && <VersionReading instrumentId={draft.id} number={reading.number} />}
        {versions.length > 0 && <Comparison draft={draft} versions={versions} />}
      </div>
    </>
  );
}
