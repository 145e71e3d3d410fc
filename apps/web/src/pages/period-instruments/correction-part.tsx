import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { CorrectionPreview, PeriodInstrument } from '../../api/correction-types';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { PeriodView } from '../../api/types';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { type Choice, CorrectionChoice } from './correction-choice';
import { CorrectionDecision } from './correction-decision';
import { CorrectionEffects } from './correction-effects';
import type { Corrected } from './correction-result';
import { messages } from './messages';

interface Props {
  readonly period: PeriodView;
  readonly instrument: PeriodInstrument;
  readonly onLeave: () => void;
  readonly onDone: (corrected: Corrected) => void;
}

/** What a choice does, as the server counted it. */
interface Previewed {
  readonly choice: Choice;
  readonly preview: CorrectionPreview;
}

/** Correcting one instrument of an open period: choose, see what it does, decide. Nothing changes before the last step. */
export function CorrectionPart({ period, instrument, onLeave, onDone }: Props) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const head = useRef<HTMLHeadingElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [returnBodies, setReturnBodies] = useState(false);
  useEffect(() => head.current?.focus(), []);
  const preview = (choice: Choice): void => {
    setBusy(true);
    setProblem(null);
    setPreviewed(null);
    api
      .post<CorrectionPreview>(`${address(period.id, instrument.code)}/correction-preview`, choice)
      .then((value) => setPreviewed({ choice, preview: value }))
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  const apply = async (reason: string): Promise<void> => {
    const body = { ...previewed?.choice, version: previewed?.preview.version, reason, returnBodies };
    const made = await api.post<Pick<Corrected, 'version' | 'sha256'>>(
      `${address(period.id, instrument.code)}/corrections`,
      body,
    );
    onDone({ ...made, title: instrument.title });
  };
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h2 ref={head} tabIndex={-1}>
            {t('correctTitle', { title: read(instrument.title) })}
          </h2>
          <p>{t('correctIntro')}</p>
        </div>
        <button type="button" class="button" onClick={onLeave}>
          {t('leave')}
        </button>
      </div>
      <CorrectionChoice
        periodId={period.id}
        instrument={instrument}
        busy={busy}
        onChange={() => setPreviewed(null)}
        onPreview={preview}
      />
      {problem && <ProblemNote problem={problem} />}
      {previewed && (
        <CorrectionEffects
          preview={previewed.preview}
          returnBodies={returnBodies}
          csvName={`koreksi-${instrument.code}`}
        />
      )}
      {previewed && previewed.preview.faults.length === 0 && (
        <CorrectionDecision
          period={period}
          instrument={instrument}
          preview={previewed.preview}
          returnBodies={returnBodies}
          onReturnBodies={setReturnBodies}
          onApply={apply}
        />
      )}
    </div>
  );
}

const address = (periodId: string, code: string): string =>
  `/api/periods/${periodId}/instruments/${encodeURIComponent(code)}`;
