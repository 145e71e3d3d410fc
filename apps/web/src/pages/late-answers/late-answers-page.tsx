import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { LateAnswer, LateAnswerQueue } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { ConfirmButton } from '../../parts/confirm-button';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import '../repairs/repairs.css';
import { LateEvidence } from './late-evidence';
import { messages } from './messages';

/** The organiser's queue of what came too late: what stands, what came, and the decision. */
export function LateAnswersPage({ params }: PageProps) {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const id = params['id'] ?? '';
  const queue = useResource<LateAnswerQueue>(`/api/periods/${id}/late-answers`);
  return (
    <div class="narrow stack">
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        <Link class="button" href={paths.board(id)}>
          {t('back')}
        </Link>
      </div>
      <Loaded resource={queue}>
        {({ items, waiting }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>
          ) : (
            <>
              <p role="status">{t('waiting', { count: waiting })}</p>
              {items.map((late) => (
                <LateCard key={late.id} late={late} onDecided={queue.reload} />
              ))}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function LateCard({ late, onDecided }: { readonly late: LateAnswer; readonly onDecided: () => void }) {
  const mayDecide = useSession().session?.hat?.role === 'organiserAdmin';
  return (
    <section class="card">
      <h2>
        {late.bodyName} · {late.itemCode}
      </h2>
      <p>{late.itemText}</p>
      {late.isEvidenceOnly ? <OnlyEvidence late={late} /> : <BothAnswers late={late} />}
      <LateEvidence pieces={late.evidence} />
      {late.isOvertaken && <Overtaken late={late} />}
      <Times late={late} />
      <Decided late={late} />
      {late.decision === null && mayDecide && (
        <p class="actions">
          <Decision late={late} decision="accepted" onDecided={onDecided} />
          <Decision late={late} decision="declined" onDecided={onDecided} />
        </p>
      )}
    </section>
  );
}

/** By what its own phone says it was typed after the deadline. */
const isClaimedLate = ({ typedAt, deadline }: LateAnswer): boolean =>
  typedAt !== null && deadline !== null && Date.parse(typedAt) >= Date.parse(deadline);

/** When it was typed, as far as anybody says so, and when it arrived. */
function Times({ late }: { readonly late: LateAnswer }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const typed = late.typedAt ? t('typed', { at: format.dateTime(late.typedAt) }) : t('untyped');
  return (
    <p class="soft small">
      {late.isEvidenceOnly ? '' : `${typed} · `}
      {t('arrived', { at: format.dateTime(late.arrivedAt), name: late.sentBy })}
      {late.deadline && <strong> · {t('deadline', { at: format.end(late.deadline) })}</strong>}
      {isClaimedLate(late) && <span class="tag warn">{t('typedLate')}</span>}
    </p>
  );
}

function Decided({ late }: { readonly late: LateAnswer }) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (late.decision === null) return null;
  return (
    <p class={`note ${late.decision === 'accepted' ? 'good' : ''}`}>
      {t(late.decision, {
        name: late.decidedBy ?? '',
        at: format.dateTime(late.decidedAt ?? late.arrivedAt),
        reason: late.decisionReason ?? '',
      })}
    </p>
  );
}

/** Who gave what stands: perhaps the sender, on another screen. */
function Overtaken({ late: { standsBy, isStandingBySender } }: { readonly late: LateAnswer }) {
  const t = useTextOf(messages);
  const way = standsBy === null ? 'overtakenEmptied' : isStandingBySender ? 'overtakenBySender' : 'overtaken';
  return <p class="note warn">{t(way, { name: standsBy ?? '' })}</p>;
}

/** The answer that stands or stood, and that nothing but evidence came. */
function OnlyEvidence({ late }: { readonly late: LateAnswer }) {
  const t = useTextOf(messages);
  return (
    <>
      <p class="note">{t('onlyEvidence')}</p>
      <dl class="before-after">
        <Standing late={late} />
      </dl>
    </>
  );
}

/** What an acceptance replaces; of one that is decided, what stood then. */
function Standing({ late }: { readonly late: LateAnswer }) {
  const t = useTextOf(messages);
  return (
    <div>
      <dt>{t(late.decision === null ? 'stands' : 'stood')}</dt>
      <dd>{late.stands ?? t('empty')}</dd>
      {late.standsNote && <dd class="soft">{t('note', { note: late.standsNote })}</dd>}
    </div>
  );
}

function BothAnswers({ late }: { readonly late: LateAnswer }) {
  const t = useTextOf(messages);
  return (
    <dl class="before-after">
      <Standing late={late} />
      <div>
        <dt>{t('came')}</dt>
        <dd>{late.came ?? t('cleared')}</dd>
        {late.note && <dd class="soft">{t('note', { note: late.note })}</dd>}
      </div>
    </dl>
  );
}

interface DecisionProps {
  readonly late: LateAnswer;
  readonly decision: 'accepted' | 'declined';
  readonly onDecided: () => void;
}

function Decision({ late, decision, onDecided }: DecisionProps) {
  const t = useTextOf(messages);
  const [reason, setReason] = useState('');
  const word = decision === 'accepted' ? 'accept' : 'decline';
  const decide = async (): Promise<void> => {
    if (!reason.trim()) throw new ApiProblem('refused', 0, 'form.incomplete', t('reasonMissing'));
    await api.post<LateAnswer>(`/api/late-answers/${late.id}/decision`, { decision, reason: reason.trim() });
    toast.show(t('decided'));
    onDecided();
  };
  return (
    <ConfirmButton
      label={t(word)}
      title={t(late.isEvidenceOnly ? `${word}EvidenceTitle` : `${word}Title`, { code: late.itemCode })}
      confirmLabel={t(word)}
      tone={decision === 'accepted' ? 'primary' : 'quiet'}
      onConfirm={decide}
    >
      <p>{t(late.isEvidenceOnly ? `${word}EvidenceText` : `${word}Text`)}</p>
      {!late.isEvidenceOnly && late.evidence.length > 0 && <p>{t(`${word}With`, { count: late.evidence.length })}</p>}
      <label class="field">
        <span class="field-label">{t('reason')}</span>
        <textarea class="input" required value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
    </ConfirmButton>
  );
}
