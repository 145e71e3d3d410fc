import { useState } from 'preact/hooks';
import { api } from '../../../api/api';
import { ApiProblem } from '../../../api/problem';
import type { PlenaryDecision, Standings } from '../../../api/results-types';
import { useTextOf } from '../../../i18n/use-text';
import { ConfirmButton } from '../../../parts/confirm-button';
import { toast } from '../../../toast';
import { sittingMessages } from './sitting-messages';
import { noVotes, type TypedVotes, VoteFields } from './vote-fields';

interface Props {
  readonly sittingId: string;
  readonly standings: Standings;
  readonly onRecorded: () => void;
}

const kinds = ['confirm', 'review', 'note'] as const satisfies readonly PlenaryDecision['kind'][];
const empty = { about: '', kind: 'confirm', decision: '', reason: '' };

/** Where the choice leads: a category or a body; `''` is everybody. */
const aboutOf = (about: string): object => {
  const [what, id] = [about.slice(0, 1), about.slice(1)];
  if (what === 'c') return { category: id };
  return what === 'b' ? { assessmentId: id } : {};
};

/** Records what the sitting decided, with its reason and how. */
export function RecordDecision({ sittingId, standings, onRecorded }: Props) {
  const t = useTextOf(sittingMessages);
  const [typed, setTyped] = useState(empty);
  const [votes, setVotes] = useState<TypedVotes | null>(null);
  const set = (field: keyof typeof typed) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setTyped({ ...typed, [field]: event.currentTarget.value });
  const record = async (): Promise<void> => {
    const { about, kind, decision, reason } = typed;
    const numbers = votes && Object.values(votes);
    if (!decision.trim() || !reason.trim() || numbers?.some((each) => !/^\d+$/.test(each.trim())))
      throw new ApiProblem('refused', 0, 'form.incomplete', t('incomplete'));
    const vote = votes && { for: Number(votes.for), against: Number(votes.against), abstain: Number(votes.abstain) };
    await api.post(`/api/plenary-sittings/${sittingId}/decisions`, {
      kind,
      decision,
      reason,
      ...aboutOf(about),
      ...(vote ? { vote } : {}),
    });
    setTyped(empty);
    setVotes(null);
    toast.show(t('recorded'));
    onRecorded();
  };
  return (
    <ConfirmButton label={t('record')} title={t('recordTitle')} confirmLabel={t('recordDo')} onConfirm={record}>
      <label class="field">
        <span class="field-label">{t('about')}</span>
        <select class="input" value={typed.about} onChange={set('about')}>
          <option value="">{t('aboutAll')}</option>
          {standings.categories.map(({ code, label }) => (
            <option key={code} value={`c${code}`}>
              {t('aboutCategory', { category: label })}
            </option>
          ))}
          {standings.rows.map(({ assessmentId, name }) => (
            <option key={assessmentId} value={`b${assessmentId}`}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="field-label">{t('kind')}</span>
        <select class="input" value={typed.kind} onChange={set('kind')}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="field-label">{t('decision')}</span>
        <textarea class="input" value={typed.decision} onInput={set('decision')} />
      </label>
      <label class="field">
        <span class="field-label">{t('reason')}</span>
        <textarea class="input" value={typed.reason} onInput={set('reason')} />
      </label>
      <label class="choice">
        <input type="checkbox" checked={votes === null} onChange={() => setVotes(votes === null ? noVotes : null)} />
        <span>{t('consensus')}</span>
      </label>
      {votes && <VoteFields votes={votes} onChange={setVotes} />}
    </ConfirmButton>
  );
}
