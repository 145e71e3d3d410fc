import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type Listed, listed } from '../../api/listed';
import type { PastYearCard } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { DownloadLink } from '../instruments/download-link';
import { ImportPart } from './import-part';
import { messages } from './messages';
import './past-years.css';

/** Results of years before this application: what was imported, and one more. */
export function PastYearsPage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const years = useResource<Listed<PastYearCard>>('/api/past-years');
  const mayWrite = useSession().session?.hat?.role === 'organiserAdmin';
  const changed = (): void => {
    forgetPaths('/api/p');
    years.reload();
  };
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </div>
      {mayWrite && <ImportPart onSaved={changed} />}
      <section>
        <h2>{t('kept')}</h2>
        <Loaded resource={years}>
          {(value) =>
            listed(value).length === 0 ? (
              <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>
            ) : (
              <ul class="cards">
                {listed(value).map((year) => (
                  <YearCard key={year.id} year={year} mayWrite={mayWrite} onChanged={changed} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
    </div>
  );
}

interface CardProps {
  readonly year: PastYearCard;
  readonly mayWrite: boolean;
  readonly onChanged: () => void;
}

function YearCard({ year, mayWrite, onChanged }: CardProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { id, title, withdrawnAt } = year;
  return (
    <li class="card past-year">
      <h3>{title}</h3>
      <p>
        {t('card', { year: year.year, count: format.count(year.rowCount), scale: format.decimal(year.scale) })}
        <br />
        <span class="tag long warn">{t('imported')}</span>
      </p>
      <p class="soft small">
        {t('from', { source: year.source })}
        <br />
        {t('file', { name: year.fileName, at: format.dateTime(year.importedAt) })}
        <br />
        {t('hash')} <code>{year.fileSha256}</code>
      </p>
      {withdrawnAt && (
        <p class="note warn">
          {t('withdrawn', { at: format.dateTime(withdrawnAt), reason: year.withdrawalReason ?? '' })}
        </p>
      )}
      <p class="actions">
        {!withdrawnAt && (
          <a class="button" href={paths.publicPastYear(id)} aria-label={t('showOf', { title })}>
            {t('show')}
          </a>
        )}
        <DownloadLink class="button" href={`/api/past-years/${id}/file`} label={t('downloadOf', { title })}>
          {t('download')}
        </DownloadLink>
        {mayWrite && !withdrawnAt && <WithdrawButton year={year} onChanged={onChanged} />}
      </p>
    </li>
  );
}

function WithdrawButton({ year: { id, title }, onChanged }: Omit<CardProps, 'mayWrite'>) {
  const t = useTextOf(messages);
  const [reason, setReason] = useState('');
  const withdraw = async (): Promise<void> => {
    await api.post(`/api/past-years/${id}/withdrawal`, { reason: reason.trim() });
    toast.show(t('withdrawnNow'));
    onChanged();
  };
  return (
    <ConfirmButton
      label={t('withdraw')}
      fullLabel={t('withdrawOf', { title })}
      title={t('withdrawTitle', { title })}
      confirmLabel={t('withdraw')}
      tone="quiet"
      onConfirm={withdraw}
    >
      <p>{t('withdrawWords')}</p>
      <label class="field">
        <span class="field-label">{t('reason')}</span>
        <input class="input" value={reason} maxLength={500} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
    </ConfirmButton>
  );
}
