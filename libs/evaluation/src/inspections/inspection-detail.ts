import { may, type Actor } from '@app/access';
import type { Transaction } from '@app/database';
import { applicableItems, isRelevant, type Instrument } from '@app/instrument';
import { scoreQuestionnaire } from '@app/scoring';
import { judgeInspection } from '../access-tests/judge-inspection';
import type { JudgedItem } from '../access-tests/judge-contacts';
import { loadInstrument } from '../instruments/load-instrument';
import { isCorrecting } from '../stage-corrections/stage-corrections.query';
import { findVisit } from '../visits/visit-signatures.query';
import { findBodyContact } from './body-contact.query';
import type { FoundValue, InspectionCard, InspectionDetail } from './inspection-views';
import { findPieces, findValues, valuesOf, type InspectionLine } from './inspections.query';
import { subjectOf } from './load-inspection';

/** Items that the body is asked and that have no value yet, in the order of the instrument; text may stay empty. */
export const itemsWithoutValue = (
  instrument: Instrument,
  bodyKind: string,
  values: ReturnType<typeof valuesOf>,
): readonly string[] =>
  applicableItems(instrument, bodyKind)
    .filter((item) => item.kind !== 'text' && isRelevant(item, values, instrument) && values[item.code] === undefined)
    .map(({ code }) => code);

/** What dates decide, shown like what was found; once it is finished it is what was kept then. */
const withJudged = (
  values: Readonly<Record<string, FoundValue>>,
  byRule: Readonly<Record<string, JudgedItem>>,
): Readonly<Record<string, FoundValue>> => ({
  ...values,
  ...Object.fromEntries(
    Object.entries(byRule).map(([code, { value, why }]): [string, FoundValue] => [
      code,
      { value, note: why.join(' '), revision: values[code]?.revision ?? 0, savedAt: values[code]?.savedAt ?? null },
    ]),
  ),
});

/** An inspection with its instrument, all that was found, and what dates decide. */
export const detailOf = async (tx: Transaction, actor: Actor, line: InspectionLine): Promise<InspectionDetail> => {
  const instrument = await loadInstrument(tx, line.instrumentSha256);
  const found = await findValues(tx, line.id);
  const evidence = await findPieces(tx, line.id);
  const judged = await judgeInspection(tx, { ...line, instrument, isClosed: false });
  const byRule = line.outcome === null ? judged.byRule : {};
  const values = withJudged(found, byRule);
  const { score } = scoreQuestionnaire(instrument, valuesOf(values), line.policy, { bodyKind: line.kind });
  const isInTime = isCorrecting(line.corrections) || (line.hasBegun && !line.isOver);
  const isRunning = line.isOpen && line.outcome === null && isInTime;
  return {
    ...cardOf(line, instrument),
    instrument,
    contact: await findBodyContact(tx, line.assessmentId),
    values,
    evidence,
    contacts: judged.contacts,
    byRule,
    visit: instrument.purpose === 'visit' ? await findVisit(tx, line.id, { found, evidence }) : null,
    score: Object.keys(valuesOf(values)).length === 0 ? null : score,
    mayWrite: isRunning && may(actor, 'inspection.write', subjectOf(line)),
  };
};

export const cardOf = (line: InspectionLine, instrument: Instrument): InspectionCard => ({
  id: line.id,
  periodId: line.periodId,
  isOpen: line.isOpen,
  assessmentId: line.assessmentId,
  stageCode: line.stageCode,
  stageLabel: line.stageLabel,
  purpose: instrument.purpose,
  body: { id: line.bodyId, code: line.code, name: line.name, kind: line.kind },
  category: line.category,
  categoryLabel: line.categoryLabel,
  assessor: line.assessorId ? { id: line.assessorId, name: line.assessorName ?? '' } : null,
  outcome: line.outcome,
  outcomeReason: line.outcomeReason,
  endedAt: line.endedAt,
  filled: line.filled,
  total: applicableItems(instrument, line.kind).length,
  window: { from: line.opensAt, until: line.closesAt, hasBegun: line.hasBegun, isOver: line.isOver },
  corrections: line.corrections,
});
