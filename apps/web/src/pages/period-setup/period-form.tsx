import type { Policy } from '@app/scoring';
import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { InstrumentCard, PublicBody } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { NamePart, TakingPart, WindowsPart } from './basic-parts';
import { EvidencePart } from './evidence-part';
import { BandsPart } from './bands-part';
import { fieldFaults } from './fault-field';
import { InstrumentFaults } from './instrument-faults';
import { InstrumentsPart } from './instrument-parts';
import { messages } from './messages';
import type { OpeningReason } from './missing-reasons';
import { OpenButton } from './open-button';
import { offeredCategories, toDraft, toPolicy, weightSum } from './period-draft';
import { StagesPart } from './stages-part';
import { usePeriodSaving, type FormStart, type Prepared } from './use-period-saving';
import { whoTakesPart } from './who-takes-part';

interface Props {
  readonly start: FormStart;
  readonly builtIn: Policy;
  readonly bodies: readonly PublicBody[];
  /** The organiser's instruments and the built-in ones. */
  readonly library: readonly InstrumentCard[];
  /** How many take part by a list, which the form leaves as it is; null where whole kinds of body do. */
  readonly listed?: number | null;
}

/** The rules and the participants of a period that is not open yet. */
export function PeriodForm({ start, builtIn, bodies, library, listed = null }: Props) {
  const t = useTextOf(messages);
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
  const { isByKind, invited, count } = whoTakesPart(base, bodies, { taking: draft.taking, listed });
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
  const open = async (reasons: readonly OpeningReason[]): Promise<void> => {
    const saved = await saving.open(prepared(), reasons);
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
      <TakingPart {...part} offered={offered} bodies={bodies} isByKind={isByKind} listed={listed} />
      <StagesPart {...part} />
      <InstrumentsPart {...part} offered={offered} library={library} />
      <WindowsPart {...part} zone={zone} />
      <EvidencePart {...part} />
      <BandsPart {...part} />
      {faults.note && <ProblemNote problem={faults.note} />}
      <InstrumentFaults faults={faults.instruments} library={library} />
      <p class="actions">
        <button type="submit" class="button" disabled={saving.busy}>
          {t('save')}
        </button>
        <OpenButton disabled={!isReady || saving.busy} invited={count} library={library} onOpen={open} />
      </p>
    </form>
  );
}
