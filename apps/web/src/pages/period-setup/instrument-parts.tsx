import { useId } from 'preact/hooks';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import type { InstrumentCard } from '../../api/types';
import { instrumentWords } from '../instruments/instrument-words';
import { instrumentSlots, optionsFor, waitingInstruments, type InstrumentSlot } from './instrument-slots';
import { messages } from './messages';
import type { PartProps } from './part-props';
import type { OfferedCategory } from './period-draft';

interface Props extends PartProps {
  readonly offered: readonly OfferedCategory[];
  readonly library: readonly InstrumentCard[];
}

/** Which instrument each category fills and each later stage is judged by. */
export function InstrumentsPart({ draft, onDraft, offered, library }: Props) {
  const t = useTextOf(messages);
  const slots = instrumentSlots(draft, offered);
  if (slots.length === 0) return null;
  const waiting = waitingInstruments(slots, library);
  return (
    <section class="card">
      <h2>{t('instruments')}</h2>
      <p class="field-hint">{t('instrumentsHint')}</p>
      <div class="setup-instruments">
        {slots.map((slot) => (
          <SlotField
            key={slot.key}
            slot={slot}
            library={library}
            onCode={(code) => onDraft({ ...draft, instruments: { ...draft.instruments, [slot.key]: code } })}
          />
        ))}
      </div>
      {waiting.length > 0 && <Waiting waiting={waiting} />}
    </section>
  );
}

interface SlotProps {
  readonly slot: InstrumentSlot;
  readonly library: readonly InstrumentCard[];
  readonly onCode: (code: string) => void;
}

/** An instrument in one line that no other one has: copies often keep the title of what they were copied from. */
const useInstrumentName = (): ((card: InstrumentCard) => string) => {
  const t = useTextOf(messages);
  const words = useTextOf(instrumentWords);
  const read = useInstrumentText();
  return ({ title, code, builtIn, version, verified }) =>
    [
      read(title),
      code,
      builtIn ? t('instrumentBuiltIn') : words('own'),
      !builtIn && version !== null ? t('instrumentVersion', { number: String(version) }) : null,
      verified ? null : words('proposal'),
    ]
      .filter(Boolean)
      .join(' · ');
};

function SlotField({ slot, library, onCode }: SlotProps) {
  const t = useTextOf(messages);
  const nameOf = useInstrumentName();
  const id = useId();
  const options = optionsFor(slot, library);
  const chosen = options.find(({ code }) => code === slot.named)?.card ?? null;
  return (
    <div class="field">
      <label for={id}>{slot.category ? `${slot.stage}: ${slot.category}` : slot.stage}</label>
      <select
        id={id}
        class="input"
        value={slot.named}
        aria-describedby={`${id}-more`}
        onChange={(event) => onCode(event.currentTarget.value)}
      >
        {options.map(({ code, card }) => (
          <option key={code} value={code}>
            {card ? nameOf(card) : t('instrumentKept', { code })}
          </option>
        ))}
      </select>
      <span id={`${id}-more`} class="field-hint">
        {chosen && <Facts card={chosen} />}
      </span>
    </div>
  );
}

function Facts({ card }: { readonly card: InstrumentCard }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const format = useFormat();
  const { id, code, items, builtIn, verified, version, draftAhead } = card;
  const facts = [
    t('instrumentItems', { count: format.count(items) }),
    builtIn ? t('instrumentBuiltIn') : t('instrumentVersion', { number: String(version ?? '–') }),
    verified ? null : t('instrumentProposal'),
    !builtIn && draftAhead ? t('instrumentAhead') : null,
  ];
  return (
    <>
      {facts.filter(Boolean).join(' · ')} ·{' '}
      <a
        href={id === null ? paths.builtInInstrument(code) : paths.instrument(id)}
        target="_blank"
        rel="noopener"
        aria-label={t('instrumentOpenOf', { title: read(card.title) })}
      >
        {t('instrumentOpen')}
      </a>
    </>
  );
}

/** A draft cannot be filled: says which ones wait, and where they are published. */
function Waiting({ waiting }: { readonly waiting: readonly InstrumentCard[] }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  return (
    <p class="soft small">
      {t('instrumentsWaiting')}{' '}
      {waiting.map((card, at) => (
        <span key={card.code}>
          {at > 0 && ', '}
          {card.id !== null && (
            <a href={paths.instrument(card.id)} target="_blank" rel="noopener">
              {read(card.title)}
            </a>
          )}
        </span>
      ))}
      .
    </p>
  );
}
