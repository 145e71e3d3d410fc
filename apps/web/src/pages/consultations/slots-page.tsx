import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import { clinicWays, type DeskSlot } from '../../api/clinic-types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { FormField } from '../calendar/form-field';
import { Short, textOf } from '../information-requests/fields';
import { useAttempt } from '../passwords/use-attempt';
import './clinic.css';
import { clinicEntryMessages as messages } from './entry-messages';
import { Select } from './fields';
import { talkMessages } from './talk-messages';
import { clinicWords } from './words';

type Slots = { readonly items: readonly DeskSlot[] };

/** Times at which the own desk receives askers. */
export function SlotsPage() {
  const t = useTextOf(messages);
  const talk = useTextOf(talkMessages);
  useTitle(t('slotsTitle'));
  const slots = useResource<Slots>('/api/clinic-slots');
  return (
    <div class="stack">
      <p>
        <Link href={paths.consultations}>{talk('back')}</Link>
      </p>
      <div class="page-head">
        <div>
          <h1>{t('slotsTitle')}</h1>
          <p>{t('slotsIntro')}</p>
        </div>
      </div>
      <Offer onOffered={(next) => slots.replace(next)} />
      <Loaded resource={slots}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('noSlots')}>{t('noSlotsAdvice')}</EmptyState>
          ) : (
            <section class="card">
              <h2>{t('slots')}</h2>
              <ul class="clinic-slots">
                {items.map((slot) => (
                  <Slot key={slot.id} slot={slot} onWithdrawn={() => slots.reload()} />
                ))}
              </ul>
            </section>
          )
        }
      </Loaded>
    </div>
  );
}

function Offer({ onOffered }: { readonly onOffered: (slots: Slots) => void }) {
  const t = useTextOf(messages);
  const words = useTextOf(clinicWords);
  const { busy, problem, attempt } = useAttempt();
  const submit = (fields: FormData): void => {
    const body = {
      ...Object.fromEntries(['date', 'from', 'way', 'place'].map((name) => [name, textOf(fields, name)])),
      ...Object.fromEntries(['minutes', 'count'].map((name) => [name, Number(textOf(fields, name))])),
    };
    attempt(api.post<Slots>('/api/clinic-slots', body).then(onOffered), () => toast.show(t('offered')));
  };
  const numeric = (
    name: string,
    label: string,
    bounds: { readonly min: number; readonly max: number; readonly first: number },
  ) => (
    <FormField label={label}>
      {(control) => (
        <input
          class="input"
          type="number"
          name={name}
          min={bounds.min}
          max={bounds.max}
          defaultValue={String(bounds.first)}
          required
          {...control}
        />
      )}
    </FormField>
  );
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <FormField label={t('date')}>
        {(control) => <input class="input" type="date" name="date" required {...control} />}
      </FormField>
      <FormField label={t('from')}>
        {(control) => <input class="input" type="time" name="from" defaultValue="09:00" required {...control} />}
      </FormField>
      {numeric('minutes', t('minutes'), { min: 5, max: 240, first: 30 })}
      {numeric('count', t('count'), { min: 1, max: 24, first: 4 })}
      <Select name="way" label={t('way')}>
        {clinicWays.map((way) => (
          <option key={way} value={way}>
            {words(`way.${way}`)}
          </option>
        ))}
      </Select>
      <Short name="place" label={t('place')} hint={t('placeHint')} max={500} required />
      {problem && <ProblemNote problem={problem} />}
      <p class="actions">
        <button class="button primary" disabled={busy}>
          {busy ? t('busy') : t('offer')}
        </button>
      </p>
    </form>
  );
}

function Slot({ slot, onWithdrawn }: { readonly slot: DeskSlot; readonly onWithdrawn: () => void }) {
  const t = useTextOf(messages);
  const words = useTextOf(clinicWords);
  const format = useFormat();
  const when = format.dateTime(slot.startsAt);
  const withdraw = (): void => {
    api
      .remove(`/api/clinic-slots/${slot.id}`)
      .then(() => {
        toast.show(t('withdrawn'));
        onWithdrawn();
      })
      .catch(toastProblem);
  };
  return (
    <li>
      <span>
        <strong>{when}</strong>, {words(`way.${slot.way}`)}, {slot.place}
      </span>
      {slot.consultationId ? (
        <Link href={paths.consultation(slot.consultationId)}>
          {t('bookedBy', { name: slot.askerName ?? '' })} ({slot.number})
        </Link>
      ) : (
        <span>
          <span class="tag">{t('free')}</span>{' '}
          <button type="button" class="button small" aria-label={t('withdrawNamed', { when })} onClick={withdraw}>
            {t('withdraw')}
          </button>
        </span>
      )}
    </li>
  );
}
