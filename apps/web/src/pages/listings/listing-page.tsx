import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import type { Listing } from '../../api/listing-types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { useAttempt } from '../passwords/use-attempt';
import { ListingFacts } from './listing-facts';
import { contentOf, ListingFields } from './listing-fields';
import { ListingHistory } from './listing-history';
import { ListingTags } from './listing-tags';
import { listingMessages as messages } from './messages';
import { WithdrawDialog } from './withdraw-dialog';

/** One line of a list: what it says, what it said before, and what may be done with it. */
export function ListingPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const listing = useResource<Listing>(`/api/information-listings/${params['id']}`);
  useTitle(listing.value?.title ?? '');
  return (
    <div class="stack">
      <p>
        <Link href={paths.listings}>{t('back')}</Link>
      </p>
      <Loaded resource={listing}>
        {(value) => (
          <Shown
            listing={value}
            onChanged={(next) => {
              forgetPaths('/api/information-listings?');
              listing.replace(next);
            }}
          />
        )}
      </Loaded>
    </div>
  );
}

interface ShownProps {
  readonly listing: Listing;
  readonly onChanged: (listing: Listing) => void;
}

function Shown({ listing, onChanged }: ShownProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [doing, setDoing] = useState<'edit' | 'withdraw' | null>(null);
  const isTested = listing.class === 'exempt' ? listing.testedOn !== null : null;
  if (doing === 'edit') return <Edit listing={listing} onChanged={onChanged} onClose={() => setDoing(null)} />;
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{listing.title}</h1>
          <p>
            <ListingTags listing={{ ...listing, isTested }} /> {listing.bodyName}
          </p>
        </div>
      </div>
      {listing.isWithdrawn && <p class="note warn">{t('withdrawnNote')}</p>}
      {listing.mayWrite && (
        <p class="actions">
          {!listing.isWithdrawn && (
            <button type="button" class="button primary" onClick={() => setDoing('edit')}>
              {t('edit')}
            </button>
          )}
          <button type="button" class="button" onClick={() => setDoing('withdraw')}>
            {t(listing.isWithdrawn ? 'restore' : 'withdraw')}
          </button>
        </p>
      )}
      <section class="card">
        <ListingFacts content={listing} />
        <p class="soft small">
          {t('listed', { date: format.date(listing.listedAt), changed: format.date(listing.changedAt) })}
        </p>
      </section>
      <ListingHistory revisions={listing.revisions} />
      {doing === 'withdraw' && <WithdrawDialog listing={listing} onClose={() => setDoing(null)} onDone={onChanged} />}
    </>
  );
}

function Edit({ listing, onChanged, onClose }: ShownProps & { readonly onClose: () => void }) {
  const t = useTextOf(messages);
  const { busy, problem, attempt } = useAttempt();
  const submit = (fields: FormData): void => {
    const body = { ...contentOf(fields, listing), revision: listing.revision };
    attempt(api.put<Listing>(`/api/information-listings/${listing.id}`, body).then(onChanged), () => {
      toast.show(t('done'));
      onClose();
    });
  };
  return (
    <>
      <h1>{t('editTitle')}</h1>
      <form
        class="card"
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        <ListingFields value={listing} />
        {problem && <ProblemNote problem={problem} />}
        <p class="actions">
          <button type="button" class="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button class="button primary" disabled={busy}>
            {busy ? t('busy') : t('save')}
          </button>
        </p>
      </form>
    </>
  );
}
