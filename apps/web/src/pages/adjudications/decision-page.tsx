import { itemsByCode, type Instrument } from '@app/instrument';
import { useLocation } from 'wouter-preact';
import type { AdjudicationDetail, DisputedItem, ReadingWords } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import '../appeals/appeals.css';
import { DecidingDesk } from '../desk/deciding-desk';
import { placeIn } from '../desk/queue-steps';
import '../repairs/repairs.css';
import { AdjudicationForm } from './adjudication-form';
import { messages } from './messages';

/** One difference at the desk: the body's side, and on the right both readings, without names, and the word that decides. */
export function AdjudicationPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const path = `/api/assessments/${params['id'] ?? ''}/adjudications/${encodeURIComponent(params['itemCode'] ?? '')}`;
  const dispute = useResource<AdjudicationDetail>(path);
  const sha256 = dispute.value?.instrumentSha256;
  const instrument = useResource<Instrument>(sha256 ? `/api/instruments/frozen/${sha256}` : null, { forever: true });
  useTitle(dispute.value ? `${t('title')} ${dispute.value.itemCode}, ${dispute.value.bodyName}` : t('title'));
  return (
    <Loaded resource={dispute}>
      {(detail) => (
        <Loaded resource={instrument}>
          {(questions) => <AdjudicationDesk key={path} path={path} detail={detail} instrument={questions} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface Props {
  readonly path: string;
  readonly detail: AdjudicationDetail;
  readonly instrument: Instrument;
}

function AdjudicationDesk({ path, detail, instrument }: Props) {
  const t = useTextOf(messages);
  const [, go] = useLocation();
  const queue = useResource<{ readonly items: readonly DisputedItem[] }>('/api/adjudications');
  const place = placeIn(
    (queue.value?.items ?? []).map(({ assessmentId, itemCode }) => paths.adjudication(assessmentId, itemCode)),
    paths.adjudication(detail.assessmentId, detail.itemCode),
  );
  const decided = (): void => {
    forgetPaths('/api/adjudications');
    forgetPaths(path);
    toast.show(t('saved'));
    go(place.next ?? paths.adjudications);
  };
  const item = itemsByCode(instrument).get(detail.itemCode);
  if (!item) return null;
  return (
    <DecidingDesk item={item} detail={detail} back={{ href: paths.adjudications, label: t('toQueue') }} place={place}>
      <section class="card">
        <dl class="before-after">
          <Read label={t('first')} words={detail.first} />
          <Read label={t('second')} words={detail.second} />
        </dl>
      </section>
      <AdjudicationForm path={path} detail={detail} item={item} place={place} onDecided={decided} />
    </DecidingDesk>
  );
}

function Read({ label, words }: { readonly label: string; readonly words: ReadingWords | null }) {
  const t = useTextOf(messages);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong>{words ? words.words : t('notRead')}</strong>
      </dd>
      {words && <dd class="appeal-words">{words.reason ?? t('noReason')}</dd>}
      {words?.page != null && <dd class="soft small">{t('page', { page: words.page })}</dd>}
    </div>
  );
}
