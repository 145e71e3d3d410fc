import { itemsByCode, type Instrument } from '@app/instrument';
import type { AppealDetail, QueuedAppeal } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { DecidingDesk } from '../desk/deciding-desk';
import { placeIn } from '../desk/queue-steps';
import '../repairs/repairs.css';
import './appeals.css';
import { DecisionForm } from './decision-form';
import { Ended } from './ended';
import { messages } from './messages';
import { AppealWords, Outcome } from './said';

/** One appeal at the desk: what was judged and what the body says of it before the item, the decision on the right. */
export function AppealDecisionPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const id = params['id'] ?? '';
  const appeal = useResource<AppealDetail>(`/api/appeals/${id}`);
  const sha256 = appeal.value?.instrumentSha256;
  const instrument = useResource<Instrument>(sha256 ? `/api/instruments/frozen/${sha256}` : null, { forever: true });
  useTitle(appeal.value ? `${t('title')} ${appeal.value.itemCode}, ${appeal.value.bodyName}` : t('title'));
  const decided = (next: AppealDetail): void => {
    forgetPaths('/api/appeals');
    appeal.replace(next);
  };
  return (
    <Loaded resource={appeal}>
      {(detail) => (
        <Loaded resource={instrument}>
          {(questions) => <AppealDesk key={detail.id} detail={detail} instrument={questions} onDecided={decided} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface Props {
  readonly detail: AppealDetail;
  readonly instrument: Instrument;
  readonly onDecided: (next: AppealDetail) => void;
}

function AppealDesk({ detail, instrument, onDecided }: Props) {
  const t = useTextOf(messages);
  const queue = useResource<{ readonly items: readonly QueuedAppeal[] }>('/api/appeals');
  const waiting = (queue.value?.items ?? []).filter(
    (one) => mayDecide(one) && (one.id !== detail.id || mayDecide(detail)),
  );
  const place = placeIn(
    waiting.map(({ id }) => paths.appeal(id)),
    paths.appeal(detail.id),
  );
  const item = itemsByCode(instrument).get(detail.itemCode);
  if (!item) return <p class="note warn">{t('itemGone', { code: detail.itemCode })}</p>;
  return (
    <DecidingDesk
      item={item}
      detail={detail}
      back={{ href: paths.appeals, label: t('toQueue') }}
      place={place}
      before={<Appealed detail={detail} />}
    >
      {mayDecide(detail) ? (
        <DecisionForm detail={detail} item={item} place={place} onDecided={onDecided} />
      ) : (
        <Ended detail={detail} place={place} />
      )}
    </DecidingDesk>
  );
}

const mayDecide = ({ outcome, hindrance }: QueuedAppeal): boolean => outcome === null && hindrance === null;

/** The verdict that is appealed, and why. */
function Appealed({ detail }: { readonly detail: AppealDetail }) {
  const t = useTextOf(messages);
  return (
    <section class="card">
      <dl class="before-after">
        <div>
          <dt>{t('appealed')}</dt>
          <dd>
            <strong>{detail.verdictWords}</strong>
          </dd>
          <dd class="appeal-words">{detail.verdictReason ?? t('noReason')}</dd>
          {detail.verdictPage !== null && <dd>{t('verdictPage', { page: detail.verdictPage })}</dd>}
          {detail.verifierName && <dd class="soft small">{t('givenBy', { name: detail.verifierName })}</dd>}
        </div>
        <div>
          <dt>
            {t('yours')} <Outcome outcome={detail.outcome} />
          </dt>
          <dd>
            <AppealWords appeal={detail} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
