import { itemsByCode, type Instrument } from '@app/instrument';
import { Link, useLocation } from 'wouter-preact';
import type { AdjudicationDetail, ReadingWords } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import '../appeals/appeals.css';
import { EvidenceView } from '../desk/evidence-view';
import '../desk/desk.css';
import '../repairs/repairs.css';
import { AdjudicationForm } from './adjudication-form';
import { messages } from './messages';

/** One difference: the body's side and both readings, without names, and the word that decides. */
export function AdjudicationPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const [, go] = useLocation();
  const path = `/api/assessments/${params['id'] ?? ''}/adjudications/${encodeURIComponent(params['itemCode'] ?? '')}`;
  const dispute = useResource<AdjudicationDetail>(path);
  const sha256 = dispute.value?.instrumentSha256;
  const instrument = useResource<Instrument>(sha256 ? `/api/instruments/frozen/${sha256}` : null, { forever: true });
  useTitle(dispute.value ? `${t('title')} ${dispute.value.itemCode}, ${dispute.value.bodyName}` : t('title'));
  const decided = (): void => {
    forgetPaths('/api/adjudications');
    forgetPaths(path);
    toast.show(t('saved'));
    go(paths.adjudications);
  };
  return (
    <Loaded resource={dispute}>
      {(detail) => (
        <div class="stack">
          <div class="page-head">
            <div>
              <h1>
                {detail.bodyName} · {detail.itemCode}
              </h1>
              <p>{detail.itemText}</p>
            </div>
            <Link class="button" href={paths.adjudications}>
              {t('toQueue')}
            </Link>
          </div>
          <div class="appeal-sides">
            <BodysSide detail={detail} />
            <section class="card">
              <dl class="before-after">
                <Read label={t('first')} words={detail.first} />
                <Read label={t('second')} words={detail.second} />
              </dl>
              <Loaded resource={instrument}>
                {(questions) => {
                  const item = itemsByCode(questions).get(detail.itemCode);
                  return item ? <AdjudicationForm path={path} detail={detail} item={item} onDecided={decided} /> : null;
                }}
              </Loaded>
            </section>
          </div>
        </div>
      )}
    </Loaded>
  );
}

function BodysSide({ detail }: { readonly detail: AdjudicationDetail }) {
  const t = useTextOf(messages);
  return (
    <section class="card">
      <h2>{t('answer')}</h2>
      <p class="desk-answer">{detail.answerWords ?? t('empty')}</p>
      {detail.answerNote && <p class="soft">{t('note', { note: detail.answerNote })}</p>}
      <h2>{t('evidence')}</h2>
      <EvidenceView evidence={detail.itemEvidence} />
    </section>
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
