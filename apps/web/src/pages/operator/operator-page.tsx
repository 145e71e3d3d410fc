import type { OperatorStatus } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import '../../styles/table.css';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { messages } from './messages';
import './operator.css';

/** How the installation is doing, for whoever runs it. */
export function OperatorPage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const status = useResource<OperatorStatus>('/api/operator/status');
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        <button type="button" class="button" disabled={status.loading} onClick={status.reload}>
          {t('refresh')}
        </button>
      </div>
      <Loaded resource={status}>{(value) => <Status status={value} />}</Loaded>
    </div>
  );
}

function Status({ status }: { readonly status: OperatorStatus }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const facts = [
    [t('version'), status.version],
    [t('database'), status.databaseVersion],
    [t('databaseSize'), format.bytes(status.databaseSizeBytes)],
    [t('storage'), format.bytes(status.storageBytes)],
    [
      t('jobs'),
      t('jobCounts', {
        queued: format.count(status.jobs.queued),
        active: format.count(status.jobs.active),
        failed: format.count(status.jobs.failed),
      }),
    ],
  ] as const;
  return (
    <>
      {status.jobs.failed > 0 && (
        <div class="note warn">
          <Icon name="warning" />
          <p>{t('failedAdvice')}</p>
        </div>
      )}
      <dl class="operator-facts">
        {facts.map(([name, value]) => (
          <div key={name} class="card">
            <dt>{name}</dt>
            <dd>{value || '–'}</dd>
          </div>
        ))}
      </dl>
      <Organisers organisers={status.organisers} />
    </>
  );
}

function Organisers({ organisers }: Pick<OperatorStatus, 'organisers'>) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <section>
      <h2>{t('organisers')}</h2>
      {organisers.length === 0 ? (
        <p class="empty">{t('noOrganisers')}</p>
      ) : (
        <div class="table-scroll as-cards">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col" class="right">
                  {t('bodies')}
                </th>
                <th scope="col" class="right">
                  {t('periods')}
                </th>
              </tr>
            </thead>
            <tbody>
              {organisers.map(({ name, bodies, periods }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td class="right" data-label={t('bodies')}>
                    {format.count(bodies)}
                  </td>
                  <td class="right" data-label={t('periods')}>
                    {format.count(periods)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
