import type { ClinicSlot } from '../../api/clinic-types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import type { AskerStep } from './asker-step';
import { LongText, Select } from './fields';
import { talkMessages as messages } from './talk-messages';
import { clinicWords } from './words';

const ratings = [5, 4, 3, 2, 1] as const;

/** What each step of an asker needs. */
export function AskerFields({ step, slots }: { readonly step: AskerStep; readonly slots: readonly ClinicSlot[] }) {
  const t = useTextOf(messages);
  const words = useTextOf(clinicWords);
  const format = useFormat();
  if (step === 'followUp') return <LongText name="text" label={t('followUpText')} />;
  if (step === 'unbook') return <p>{t('unbookText')}</p>;
  if (step === 'rate')
    return (
      <>
        <Select name="rating" label={t('ratingLabel')}>
          {ratings.map((rating) => (
            <option key={rating} value={rating}>
              {t(`rating.${rating}`)}
            </option>
          ))}
        </Select>
        <LongText name="note" label={t('ratingNote')} required={false} max={2_000} />
      </>
    );
  if (slots.length === 0) return <p>{t('noSlots')}</p>;
  return (
    <Select name="slotId" label={t('slotLabel')}>
      {slots.map(({ id, startsAt, way }) => (
        <option key={id} value={id}>
          {format.dateTime(startsAt)}, {words(`way.${way}`)}
        </option>
      ))}
    </Select>
  );
}
