import type { PublicPeriod } from '../api/results-types';
import { useInstrumentText, useTextOf } from '../i18n/use-text';
import { useFormat } from '../use-format';
import { messages } from './messages';
import { fileAddress } from './open-data';
import './public.css';

/** Says when and why a questionnaire of the period was corrected while it ran, and where its text stands. */
export function CorrectionNotes({ period }: { readonly period: PublicPeriod }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const format = useFormat();
  if (period.corrections.length === 0) return null;
  return (
    <section class="note" aria-label={t('corrections')}>
      <ul class="correction-notes">
        {period.corrections.map(({ code, title, version, reason, at }) => (
          <li key={`${code}-${version}`}>
            <strong>{t('corrected', { date: format.date(at), version: String(version) })}</strong> {reason}{' '}
            <span class="soft small">({read(title)})</span>
          </li>
        ))}
      </ul>
      <a class="small" href={fileAddress(period.code, 'period.json')} download={`${period.code}-period.json`}>
        {t('correctedText')}
      </a>
    </section>
  );
}
