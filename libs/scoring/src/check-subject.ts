import {
  checkAnswer,
  compareDecimal,
  itemsByCode,
  own,
  type Instrument,
  type ItemValues,
  type Violation,
} from '@app/instrument';
import { instant } from './instant';
import type { PeriodDocument, Stage, StageFacts, Subject } from './period';
import { asWarning, faultAt } from './violation-of';

type Place = readonly (string | number)[];

/** Faults of one subject's facts: unknown codes, values that do not fit, scores out of range. */
export const checkSubject = (document: PeriodDocument, subject: Subject, index: number): readonly Violation[] => {
  const at: Place = ['subjects', index];
  const { categories, stages } = document.period;
  const faults: Violation[] = [];
  if (categories && !categories.some(({ code }) => code === subject.category))
    faults.push(faultAt([...at, 'category'], 'subject.unknownCategory', `Kategori "${subject.category}" tidak ada.`));
  if (subject.submittedAt !== undefined && instant(subject.submittedAt) === undefined)
    faults.push(faultAt([...at, 'submittedAt'], 'subject.submittedAt', 'Waktu pengiriman harus seperti "2026-09-19T16:00:00Z".')); // prettier-ignore
  for (const [code, facts] of Object.entries(subject.stages)) {
    const stage = stages.find((each) => each.code === code);
    const place = [...at, 'stages', code];
    if (stage) faults.push(...checkFacts(document, subject, { stage, facts, at: place }));
    else faults.push(faultAt(place, 'subject.unknownStage', `Tahap "${code}" tidak ada.`));
  }
  return faults;
};

interface Facts {
  readonly stage: Stage;
  readonly facts: StageFacts;
  readonly at: Place;
}

const checkFacts = (document: PeriodDocument, { category }: Subject, given: Facts): readonly Violation[] => {
  const { stage, facts, at } = given;
  const faults = [...checkScore(document, given), ...checkPlaces(given), ...checkDecision(given)];
  if (faults.length || !(facts.verdicts ?? facts.answers ?? facts.jurors)) return faults;
  const code = typeof stage.instrument === 'object' ? own(stage.instrument, category) : stage.instrument;
  const instrument = code === undefined ? undefined : own(document.instruments, code);
  if (instrument)
    return [
      ...checkValues(instrument, facts.verdicts, [...at, 'verdicts'], true),
      ...checkValues(instrument, facts.answers, [...at, 'answers'], false),
      ...checkCards(document, instrument, given),
    ];
  const message = `Tahap "${stage.code}" tidak punya instrumen untuk kategori "${category}".`;
  return [faultAt(at, 'stage.noInstrument', message)];
};

const checkScore = ({ period }: PeriodDocument, { stage, facts, at }: Facts): readonly Violation[] => {
  const most = stage.kind === 'recorded' ? (stage.max ?? period.scale) : period.scale;
  if (facts.score === undefined || isWithin(facts.score, most)) return [];
  const message = `Nilai ${facts.score.replace('.', ',')} di luar 0 sampai ${most.replace('.', ',')}.`;
  return [faultAt([...at, 'score'], 'score.outOfRange', message)];
};

const isWithin = (score: string, most: string): boolean =>
  compareDecimal(score, '0') >= 0 && compareDecimal(score, most) <= 0;

const foreign = {
  questionnaire: ['jurors'],
  assessed: ['jurors'],
  panel: ['verdicts', 'answers'],
  recorded: ['verdicts', 'answers', 'jurors'],
} as const;

const checkPlaces = ({ stage, facts, at }: Facts): readonly Violation[] =>
  foreign[stage.kind].flatMap((key) => {
    if (facts[key] === undefined) return [];
    const message = `"${key}" tidak berlaku untuk tahap "${stage.code}" yang berjenis ${stage.kind}.`;
    return [faultAt([...at, key], 'facts.misplaced', message)];
  });

const checkDecision = ({ stage, facts, at }: Facts): readonly Violation[] => {
  const { gateDecision } = facts;
  if (!gateDecision) return [];
  const place = [...at, 'gateDecision'];
  if (!stage.gate) {
    const message = `Tahap "${stage.code}" tidak punya gerbang, jadi tidak ada yang diputuskan tentangnya.`;
    return [faultAt(place, 'gateDecision.noGate', message)];
  }
  if (gateDecision.decree.trim() && gateDecision.reason.trim()) return [];
  return [faultAt(place, 'gateDecision.unfounded', 'Keputusan gerbang memuat nomor keputusan dan alasannya.')];
};

const checkValues = (
  instrument: Instrument,
  values: ItemValues | undefined,
  at: Place,
  isVerdict: boolean,
): readonly Violation[] => {
  const faults: Violation[] = [];
  const items = itemsByCode(instrument);
  for (const code in values) {
    const value = values[code];
    const item = items.get(code);
    if (!item)
      faults.push(faultAt([...at, code], 'item.unknown', `Butir "${code}" tidak ada pada instrumen "${instrument.code}".`)); // prettier-ignore
    else if (!(isVerdict && value && 'rejected' in value)) {
      for (const fault of checkAnswer(item, value)) faults.push(placed(fault, [...at, code]));
    }
  }
  return faults;
};

/** Outside its range a number clamps (RULINGS 9), so here it is only worth a warning. */
const placed = ({ code, message }: Violation, at: Place): Violation => {
  const violation = faultAt(at, code, message);
  return code === 'answer.outOfRange' ? asWarning(violation) : violation;
};

const checkCards = ({ period }: PeriodDocument, rubric: Instrument, { facts, at }: Facts): readonly Violation[] => {
  const criteria = itemsByCode(rubric);
  return Object.entries(facts.jurors ?? {}).flatMap(([juror, card]) =>
    Object.entries(card).flatMap(([code, score]) => {
      const place = [...at, 'jurors', juror, code];
      const criterion = criteria.get(code);
      if (!criterion)
        return [faultAt(place, 'item.unknown', `Kriteria "${code}" tidak ada pada rubrik "${rubric.code}".`)];
      if (criterion.kind === 'number' || isWithin(score, period.scale)) return [];
      const message = `Nilai juri ${score.replace('.', ',')} di luar 0 sampai ${period.scale.replace('.', ',')}.`;
      return [faultAt(place, 'score.outOfRange', message)];
    }),
  );
};
