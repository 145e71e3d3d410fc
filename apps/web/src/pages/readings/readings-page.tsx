import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { PeriodReadings } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { messages } from './messages';
import { ReadingTable } from './reading-table';
import { RuleButton } from './rule-button';
import { ShareButton } from './share-button';

/** How a period is read: by one or two, how far, where they differ, and how well they agree. */
export function ReadingsPage({ params }: PageProps) {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const id = params['id'] ?? '';
  const readings = useResource<PeriodReadings>(`/api/periods/${id}/readings`);
  const [round, setRound] = useState(0);
  const again = (): void => {
    readings.reload();
    setRound((last) => last + 1);
  };
  const isAdmin = useSession().session?.hat?.role === 'organiserAdmin';
  return (
    <div class="stack">
      <Loaded resource={readings}>
        {(view) => (
          <>
            <div class="page-head">
              <div>
                <h1>{t('title')}</h1>
                <p>{view.periodTitle}</p>
              </div>
              <p class="actions">
                <Link class="button" href={paths.adjudications}>
                  {t('toAdjudications')}
                </Link>
                <Link class="button" href={paths.board(id)}>
                  {t('toBoard')}
                </Link>
              </p>
            </div>
            <section class="card">
              <p>{t(view.readers === 2 ? 'twoReaders' : 'oneReader')}</p>
              {isAdmin && (
                <p class="actions">
                  {view.readers === 2 && <ShareButton id={id} onDone={again} />}
                  <RuleButton
                    id={id}
                    readers={view.readers}
                    onChanged={(changed) => {
                      readings.replace(changed);
                      setRound((last) => last + 1);
                    }}
                  />
                </p>
              )}
            </section>
            <Agreement view={view} />
            <ReadingTable periodId={id} round={round} mayAct={isAdmin} onDone={again} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Agreement({ view: { agreement, readers } }: { readonly view: PeriodReadings }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { items, same, alpha, undefinedBecause } = agreement;
  if (readers === 1 && items === 0) return null;
  const share = items === 0 ? '0' : format.decimal(((same / items) * 100).toFixed(1));
  return (
    <section class="card">
      <h2>{t('agreement')}</h2>
      <dl class="facts">
        <div>
          <dt>{t('compared')}</dt>
          <dd>{format.count(items)}</dd>
        </div>
        {items > 0 && (
          <div>
            <dt>{t('same')}</dt>
            <dd>{t('sameShare', { count: format.count(same), share })}</dd>
          </div>
        )}
        <div>
          <dt>{t('alpha')}</dt>
          <dd>{alpha === null ? t(undefinedBecause ?? 'nothingPaired') : format.decimal(alpha)}</dd>
        </div>
      </dl>
      <p class="soft small">{t('alphaHint')}</p>
    </section>
  );
}
