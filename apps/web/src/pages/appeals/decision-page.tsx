import { itemsByCode, type Instrument } from '@app/instrument';
import { Link } from 'wouter-preact';
import type { AppealDetail } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import '../repairs/repairs.css';
import './appeals.css';
import { DecisionForm } from './decision-form';
import { messages } from './messages';
import { Pieces } from './pieces';
import { Said } from './said';

/** One appeal: what was judged and why on one side, what the body says and the decision on the other. */
export function AppealDecisionPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const id = params['id'] ?? '';
  const appeal = useResource<AppealDetail>(`/api/appeals/${id}`);
  const sha256 = appeal.value?.instrumentSha256;
  const instrument = useResource<Instrument>(sha256 ? `/api/instruments/frozen/${sha256}` : null, { forever: true });
  useTitle(appeal.value ? `${t('title')} ${appeal.value.itemCode}, ${appeal.value.bodyName}` : t('title'));
  const decided = (next: AppealDetail): void => {
    appeal.replace(next);
    forgetPaths('/api/appeals');
    appeal.replace(next);
  };
  return (
    <Loaded resource={appeal}>
      {(detail) => (
        <div class="stack">
          <div class="page-head">
            <div>
              <h1>
                {detail.bodyName} · {detail.itemCode}
              </h1>
              <p>{detail.itemText}</p>
            </div>
            <Link class="button" href={paths.appeals}>
              {t('toQueue')}
            </Link>
          </div>
          <div class="appeal-sides">
            <Judged detail={detail} />
            <section class="card">
              <Said appeal={detail} />
              {detail.hindrance !== null && <p class="note warn">{detail.hindrance}</p>}
              {detail.outcome === null && detail.hindrance === null && (
                <Loaded resource={instrument}>
                  {(questions) => {
                    const item = itemsByCode(questions).get(detail.itemCode);
                    return item ? <DecisionForm detail={detail} item={item} onDecided={decided} /> : null;
                  }}
                </Loaded>
              )}
            </section>
          </div>
        </div>
      )}
    </Loaded>
  );
}

function Judged({ detail }: { readonly detail: AppealDetail }) {
  const t = useTextOf(messages);
  const pieces = detail.itemEvidence.map(({ id, url, file }) => ({
    id,
    url,
    fileName: file?.name ?? null,
    sizeBytes: file?.sizeBytes ?? null,
  }));
  return (
    <section class="card">
      <dl class="before-after">
        <div>
          <dt>{t('bodyAnswer')}</dt>
          <dd>{detail.answerWords ?? t('empty')}</dd>
          {detail.answerNote && <dd class="soft">{t('note', { note: detail.answerNote })}</dd>}
        </div>
        <div>
          <dt>{t('appealed')}</dt>
          <dd>
            <strong>{detail.verdictWords}</strong>
          </dd>
          <dd class="appeal-words">{detail.verdictReason ?? t('noReason')}</dd>
          {detail.verifierName && <dd class="soft small">{t('givenBy', { name: detail.verifierName })}</dd>}
        </div>
      </dl>
      <h2>{t('evidence')}</h2>
      <Pieces pieces={pieces} hrefOf={(piece) => `/api/appeals/${detail.id}/files/${piece}`} />
    </section>
  );
}
