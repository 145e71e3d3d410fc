import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { api } from '../../api/api';
import type { PeriodInstrument } from '../../api/correction-types';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { paths } from '../../paths';
import { forgetPaths } from '../../use-resource';
import { messages } from './messages';
import { codeForCorrection } from './own-instruments';

interface Props {
  readonly periodId: string;
  readonly instrument: PeriodInstrument;
  /** Codes that are in use. */
  readonly taken: readonly string[];
  /** The version copied; the one in force where absent. */
  readonly version?: number;
}

/** Begins an instrument of one's own as a copy of the frozen one, and goes to the editor. */
export function CopyButton({ periodId, instrument, taken, version }: Props) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const [, go] = useLocation();
  const [code, setCode] = useState(() => codeForCorrection(instrument.code, taken));
  const copy = async (): Promise<void> => {
    const from = { kind: 'period', periodId, code: instrument.code, ...(version ? { version } : {}) };
    const made = await api.post<{ readonly id: string }>('/api/instruments', { code: code.trim(), from });
    forgetPaths('/api/instruments');
    go(paths.instrument(made.id));
  };
  return (
    <ConfirmButton
      label={version ? t('copyVersion') : t('copy')}
      tone="quiet"
      title={t('copyTitle', { title: read(instrument.title) })}
      confirmLabel={t('copyDo')}
      onConfirm={copy}
    >
      <p>{t('copyText')}</p>
      <label class="field">
        <span class="field-label">{t('copyCode')}</span>
        <span class="field-hint">{t('copyHint')}</span>
        <input class="input" value={code} onInput={(event) => setCode(event.currentTarget.value)} />
      </label>
    </ConfirmButton>
  );
}
