import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { api } from '../../api/api';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { forgetPaths } from '../../use-resource';
import { useTitle } from '../../use-title';
import { DeskChoice } from '../information-requests/desk-choice';
import { useAttempt } from '../passwords/use-attempt';
import { contentOf, ListingFields } from './listing-fields';
import { listingMessages as messages } from './messages';
import { listingWords } from './words';

/** Enters one line of a list. */
export function NewListingPage() {
  const t = useTextOf(messages);
  const words = useTextOf(listingWords);
  useTitle(t('newTitle'));
  const [, go] = useLocation();
  const isLead = useSession().session?.hat?.role === 'leadPpid';
  const [publicBodyId, setBody] = useState<string | null>(null);
  const { busy, problem, attempt } = useAttempt();
  const submit = (fields: FormData): void => {
    const entering = api
      .post<{ readonly id: string }>('/api/information-listings', { ...contentOf(fields, null), publicBodyId })
      .then(({ id }) => {
        forgetPaths('/api/information-listings');
        toast.show(t('done'));
        go(paths.listing(id));
      });
    attempt(entering, () => undefined);
  };
  return (
    <div class="stack">
      <p>
        <Link href={paths.listings}>{t('back')}</Link>
      </p>
      <h1>{t('newTitle')}</h1>
      <form
        class="card"
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        {isLead && <DeskChoice label={words('body')} value={publicBodyId} none={t('chooseBody')} onChoose={setBody} />}
        <ListingFields value={null} />
        {problem && <ProblemNote problem={problem} />}
        <p class="actions">
          <button class="button primary" disabled={busy}>
            {busy ? t('busy') : t('save')}
          </button>
        </p>
      </form>
    </div>
  );
}
