import type { Policy } from '@app/scoring';
import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { PublicBody } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { NamePart, TakingPart, WindowsPart } from './basic-parts';
import { fieldFaults } from './fault-field';
import { messages } from './messages';
import { offeredCategories, toDraft, toPolicy, weightSum } from './period-draft';
import { BandsPart, StagesPart } from './rule-parts';
import { usePeriodSaving, type FormStart, type Prepared } from './use-period-saving';

interface Props {
  readonly start: FormStart;
  readonly builtIn: Policy;
  readonly bodies: readonly PublicBody[];
}

const kinds: readonly string[] = ['OPD', 'KECAMATAN', 'KELURAHAN', 'DESA'] satisfies readonly PublicBody['kind'][];

/** The rules and the participants of a period that is not open yet. */
export function PeriodForm({ start, builtIn, bodies }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [, navigate] = useLocation();
  const zone = useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';
  const base = start.policy;
  const offered = useMemo(() => offeredCategories(base, builtIn), [base, builtIn]);
  const [draft, setDraft] = useState(() => {
    const drafted = toDraft(base, zone);
    const isThere = (code: string): boolean => bodies.some(({ kind }) => kind === code);
    return start.id ? drafted : { ...drafted, taking: offered.map(({ code }) => code).filter(isThere) };
  });
  const saving = usePeriodSaving(start);
  const isByKind = (base.categories ?? []).every(({ code }) => kinds.includes(code));
  const invited = bodies.filter(({ kind }) => draft.taking.includes(kind));
  const isReady = weightSum(draft) === '100' && draft.taking.length > 0 && (!isByKind || invited.length > 0);

  const prepared = (): Prepared => ({
    policy: toPolicy(base, draft, { zone, offered }),
    participants: isByKind ? invited.map(({ code, kind }) => ({ bodyCode: code, category: kind })) : null,
  });
  const saveDraft = (): void => {
    saving
      .save(prepared())
      .then((saved) => {
        toast.show(t('saved'));
        if (!start.id) navigate(paths.setUpPeriod(saved), { replace: true });
      })
      // Shown already, at its fields and below the form.
      .catch(() => undefined);
  };
  const open = async (): Promise<void> => {
    const saved = await saving.open(prepared());
    toast.show(t('opened'));
    navigate(paths.board(saved));
  };

  const faults = fieldFaults(saving.problem);
  const part = { base, draft, onDraft: setDraft, faults: faults.at };
  return (
    <form
      class="stack setup"
      onSubmit={(event) => {
        event.preventDefault();
        saveDraft();
      }}
    >
      <NamePart {...part} />
      <TakingPart {...part} offered={offered} bodies={bodies} isByKind={isByKind} />
      <WindowsPart {...part} zone={zone} />
      <StagesPart {...part} />
      <BandsPart {...part} />
      {faults.note && <ProblemNote problem={faults.note} />}
      <p class="actions">
        <button type="submit" class="button" disabled={saving.busy}>
          {t('save')}
        </button>
        <ConfirmButton
          label={t('open')}
          title={t('openTitle')}
          confirmLabel={t('openDo')}
          disabled={!isReady || saving.busy}
          onConfirm={open}
        >
          <p>{t('openText', { count: format.count(invited.length) })}</p>
        </ConfirmButton>
      </p>
    </form>
  );
}
