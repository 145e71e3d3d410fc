import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { ReportFormat, ReportKind } from '../../api/results-types';
import type { List, PeriodCard } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { reportsAsked } from '../../reports-asked';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { useResource } from '../../use-resource';
import { messages } from './messages';
import { Choices } from './choices';
import { kindsFor, reportChoices, type ReportSubject, type TableKind, wantedOf } from './report-choices';
import { SubjectFields } from './subject-fields';

/** The form that asks for a report, for the newest period unless another is chosen. */
export function ReportRequest({ onAsked }: { readonly onAsked: () => void }) {
  const t = useTextOf(messages);
  const periods = useResource<List<PeriodCard>>('/api/periods');
  return (
    <section class="card">
      <h2>{t('request')}</h2>
      <Loaded resource={periods}>
        {({ items }) => {
          const started = items.filter(({ state }) => state !== 'draft');
          return started.length === 0 ? (
            <EmptyState title={t('noPeriods')} />
          ) : (
            <RequestForm periods={started} onAsked={onAsked} />
          );
        }}
      </Loaded>
    </section>
  );
}

interface FormProps {
  readonly periods: readonly PeriodCard[];
  readonly onAsked: () => void;
}

function RequestForm({ periods, onAsked }: FormProps) {
  const t = useTextOf(messages);
  const role = useSession().session?.hat?.role;
  const kinds = kindsFor(role);
  const [periodId, setPeriodId] = useState(periods[0]?.id ?? '');
  const [kind, setKind] = useState<TableKind>(kinds[0] ?? 'evaluation-sheet');
  const [format, setFormat] = useState<ReportFormat>('xlsx');
  const [subject, setSubject] = useState<ReportSubject>({ scope: 'category', category: '', assessmentId: null });
  const { problem, busy, ask } = useAsk(onAsked);
  const [missing, setMissing] = useState(false);
  const { formats } = reportChoices[kind];
  const submit = (event: Event): void => {
    event.preventDefault();
    const wanted = wantedOf(kind, role, subject);
    setMissing(wanted === null);
    if (wanted) ask(periodId, { ...wanted, format: formats.includes(format) ? format : (formats[0] ?? 'pdf') });
  };
  return (
    <form class="report-fields" onSubmit={submit}>
      {periods.length > 1 && <PeriodField periods={periods} value={periodId} onChoose={setPeriodId} />}
      <Choices
        legend={t('kind')}
        name="kind"
        value={kind}
        onChoose={setKind}
        options={kinds.map((each) => ({ value: each, label: t(`kind.${each}`), hint: t(`kindHint.${each}`) }))}
      />
      {formats.length > 1 && <FormatField value={format} onChoose={setFormat} />}
      <SubjectFields kind={kind} role={role} periodId={periodId} value={subject} onChange={setSubject} />
      {missing && (
        <p class="note warn" role="alert">
          {t('bodyMissing')}
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      <p class="actions">
        <button type="submit" class="button primary" disabled={busy}>
          {t('submit')}
        </button>
      </p>
    </form>
  );
}

interface Wanted {
  readonly kind: ReportKind;
  readonly format: ReportFormat;
  readonly category?: string;
  readonly assessmentId?: string;
}

const useAsk = (onAsked: () => void) => {
  const t = useTextOf(messages);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = (periodId: string, wanted: Wanted): void => {
    setBusy(true);
    setProblem(null);
    api
      .post(`/api/periods/${periodId}/reports`, wanted)
      .then(() => {
        toast.show(t('asked'));
        reportsAsked.tell();
        onAsked();
      })
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  return { problem, busy, ask };
};

interface PeriodFieldProps {
  readonly periods: readonly PeriodCard[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

function PeriodField({ periods, value, onChoose }: PeriodFieldProps) {
  const t = useTextOf(messages);
  return (
    <label class="field">
      <span class="field-label">{t('period')}</span>
      <select class="input" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {periods.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function FormatField({
  value,
  onChoose,
}: {
  readonly value: ReportFormat;
  readonly onChoose: (value: ReportFormat) => void;
}) {
  const t = useTextOf(messages);
  return (
    <Choices
      legend={t('format')}
      name="format"
      value={value}
      onChoose={onChoose}
      options={[
        { value: 'xlsx', label: t('format.xlsx'), hint: t('formatHint') },
        { value: 'pdf', label: t('format.pdf') },
      ]}
    />
  );
}
