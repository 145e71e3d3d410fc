import { useState } from 'preact/hooks';
import type { AssessmentCard, LateAnswer, Schemas } from '../../api/types';
import { Link } from 'wouter-preact';
import { asSentence } from '../../i18n/as-sentence';
import { useTextOf } from '../../i18n/use-text';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { lateMessages } from './late-messages';

type Props = Pick<AssessmentCard, 'id'> & { readonly late: NonNullable<AssessmentCard['late']> };

/** What reached the server after the deadline: how many wait, and what became of the others. */
export function LateLine({ id, late }: Props) {
  const t = useTextOf(lateMessages);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const parts = (['waiting', 'accepted', 'declined'] as const)
    .filter((one) => late[one] > 0)
    .map((one) => t(one, { count: format.count(late[one]) }));
  if (parts.length === 0) return null;
  return (
    <div class={`note ${late.waiting > 0 ? 'warn' : ''}`}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('late', { parts: parts.join(', ') })}</summary>
        {open && <LateList id={id} />}
      </details>
    </div>
  );
}

function LateList({ id }: Pick<Props, 'id'>) {
  const list = useResource<Schemas['LateAnswerListDto']>(`/api/assessments/${id}/late-answers`);
  return (
    <Loaded resource={list}>
      {({ items }) => (
        <ul>
          {items.map((late) => (
            <LateItem key={late.id} late={late} />
          ))}
        </ul>
      )}
    </Loaded>
  );
}

function LateItem({ late }: { readonly late: LateAnswer }) {
  const t = useTextOf(lateMessages);
  const { itemCode, isEvidenceOnly, evidence, decision, decisionReason } = late;
  const what = isEvidenceOnly ? 'evidence' : evidence.length > 0 ? 'both' : 'answer';
  return (
    <li>
      <Link href={paths.form(late.assessmentId, itemCode)}>{t('item', { code: itemCode })}</Link>{' '}
      {t(what, { count: evidence.length })}:{' '}
      {t(decision ? `decided.${decision}` : 'undecided', { reason: asSentence(decisionReason ?? '') })}
    </li>
  );
}
