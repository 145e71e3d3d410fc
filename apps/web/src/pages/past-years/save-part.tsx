import { useState } from 'preact/hooks';
import type { PastYearReport } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { LostRows } from './lost-rows';
import { messages } from './messages';
import type { PastYearFile, RowChoice, YearIdentity } from './use-past-year-file';

interface Props {
  readonly file: PastYearFile;
  readonly report: PastYearReport;
}

/** What is still to be said of the year, and the button that keeps it. */
export function SavePart({ file, report }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [choices, setChoices] = useState<ReadonlyMap<number, RowChoice>>(new Map());
  const [others, setOthers] = useState<RowChoice>('');
  const [identity, setIdentity] = useState<YearIdentity>({ year: '', title: '', source: '' });
  const lost = report.rows.filter(({ body }) => body === null);
  const open = others === '' ? lost.filter(({ row }) => !choices.has(row)).length : 0;
  const { year, title, source } = identity;
  const isTold = /^2\d{3}$/.test(year.trim()) && title.trim() !== '' && source.trim() !== '';
  const save = async (): Promise<void> => {
    await file.save(identity, choices, others);
    toast.show(t('saved', { year }));
  };
  return (
    <>
      {lost.length > 0 && (
        <LostRows
          rows={lost}
          choices={choices}
          others={others}
          onChoice={(row, choice) => setChoices(new Map(choices).set(row, choice))}
          onOthers={setOthers}
        />
      )}
      <section class="card">
        <h2>{t('identity')}</h2>
        <IdentityFields identity={identity} onIdentity={setIdentity} />
        {open > 0 && <p class="note warn">{t('open', { count: format.count(open) })}</p>}
        {!isTold && <p class="soft">{t('incomplete')}</p>}
        <p class="actions">
          <ConfirmButton
            label={t('save')}
            title={t('saveTitle', { year })}
            confirmLabel={t('save')}
            disabled={!isTold || open > 0}
            onConfirm={save}
          >
            <p>{t('saveWords', { count: format.count(report.counts.rows) })}</p>
          </ConfirmButton>
        </p>
      </section>
    </>
  );
}

interface IdentityProps {
  readonly identity: YearIdentity;
  readonly onIdentity: (identity: YearIdentity) => void;
}

function IdentityFields({ identity, onIdentity }: IdentityProps) {
  const t = useTextOf(messages);
  return (
    <>
      <label class="field short-field">
        <span class="field-label">{t('year')}</span>
        <input
          class="input"
          inputMode="numeric"
          maxLength={4}
          value={identity.year}
          onInput={(event) => onIdentity({ ...identity, year: event.currentTarget.value })}
        />
      </label>
      {(['title', 'source'] as const).map((key) => (
        <div key={key} class="field">
          <label class="field-label" for={`past-${key}`}>
            {t(key === 'title' ? 'name' : 'source')}
          </label>
          <span class="field-hint" id={`past-${key}-hint`}>
            {t(key === 'title' ? 'nameHint' : 'sourceHint')}
          </span>
          <input
            id={`past-${key}`}
            class="input"
            aria-describedby={`past-${key}-hint`}
            maxLength={key === 'title' ? 200 : 500}
            value={identity[key]}
            onInput={(event) => onIdentity({ ...identity, [key]: event.currentTarget.value })}
          />
        </div>
      ))}
    </>
  );
}
