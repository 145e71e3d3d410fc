import type { Instrument } from '@app/instrument';
import type { Stage } from '@app/scoring';
import type { InstrumentCard } from '../../api/types';
import type { OfferedCategory, PeriodDraft } from './period-draft';
import { slotKey } from './slot-key';

/** A place in the rules where an instrument is named: a stage, and a category where the stage has one for each. */
export interface InstrumentSlot {
  readonly key: string;
  readonly stage: string;
  /** Null: one instrument for all categories. */
  readonly category: string | null;
  /** Code of the instrument that stands there. */
  readonly named: string;
  /** What an instrument must be for to stand there. */
  readonly purposes: readonly Instrument['purpose'][];
}

const purposesOf: Readonly<Record<Stage['kind'], readonly Instrument['purpose'][]>> = {
  questionnaire: ['questionnaire'],
  panel: ['rubric'],
  assessed: ['channelCheck', 'accessTest', 'visit'],
  recorded: [],
};

/** Every slot of the rules, with what the form has chosen for it; the questionnaire's by the categories that take part. */
export const instrumentSlots = (draft: PeriodDraft, offered: readonly OfferedCategory[]): readonly InstrumentSlot[] =>
  draft.stages.flatMap(({ stage, label }) => {
    const { code, kind, instrument } = stage;
    const slot = (category: OfferedCategory | null, before: string): InstrumentSlot => {
      const key = slotKey(code, category?.code);
      return {
        key,
        stage: label.trim() || code,
        category: category?.label ?? null,
        named: draft.instruments[key] ?? before,
        purposes: purposesOf[kind],
      };
    };
    if (instrument === undefined) return [];
    if (typeof instrument === 'string') return [slot(null, instrument)];
    const taking = offered.filter((category) => draft.taking.includes(category.code));
    return taking.flatMap((category) => {
      const before = kind === 'questionnaire' ? category.instrument : instrument[category.code];
      return before === undefined ? [] : [slot(category, before)];
    });
  });

/** An instrument that a slot may name. */
export interface InstrumentOption {
  readonly code: string;
  /** Null: not in the library, so it came with the period that this one is a copy of. */
  readonly card: InstrumentCard | null;
}

/** Built-in and published instruments that fit the slot, with the one that stands there; own ones first. */
export const optionsFor = (slot: InstrumentSlot, library: readonly InstrumentCard[]): readonly InstrumentOption[] => {
  const fitting = library.filter(
    ({ code, purpose, builtIn, version, archived }) =>
      code === slot.named || (slot.purposes.includes(purpose) && !archived && (builtIn || version !== null)),
  );
  const sorted = [...fitting].sort((one, other) => Number(one.builtIn) - Number(other.builtIn));
  const options = sorted.map((card) => ({ code: card.code, card }));
  return fitting.some(({ code }) => code === slot.named) ? options : [{ code: slot.named, card: null }, ...options];
};

/** Own instruments that would fit somewhere but wait for being published. */
export const waitingInstruments = (
  slots: readonly InstrumentSlot[],
  library: readonly InstrumentCard[],
): readonly InstrumentCard[] =>
  library.filter(
    ({ builtIn, version, archived, purpose }) =>
      !builtIn && !archived && version === null && slots.some(({ purposes }) => purposes.includes(purpose)),
  );
