import type { Actor } from '@app/access';
import { applicableItems, isRelevant, valueOf, type Item, type ItemValue, type ItemValues } from '@app/instrument';
import { assessorFinding, draftVerdict, type DraftVerdict } from './believable';
import { chance } from './chance';
import type { DemoServices } from './demo-services';
import { answersOf, qualityIn, type Filling } from './fill-assessment';

const acceptedBy = (verdict: DraftVerdict, answer: ItemValue | undefined): ItemValue | undefined => {
  if (verdict.decision === 'reject') return { rejected: true };
  if (verdict.decision === 'notApplicable') return { notApplicable: true };
  return verdict.value ?? answer;
};

/** The verdicts a verifier gives on what a body said, item by item, on what is relevant by then. */
export const verdictsOf = (filling: Filling): readonly DraftVerdict[] => {
  const { body, instrument, year } = filling;
  const draw = chance(`verdicts ${body.code} ${year}`);
  const quality = qualityIn(filling);
  const answers = new Map(answersOf(filling).map((answer) => [answer.itemCode, answer]));
  const values: Record<string, ItemValue> = Object.fromEntries([...answers].map(([code, { value }]) => [code, value]));
  const isAsked = (item: Item, known: ItemValues): boolean =>
    item.kind !== 'text' && isRelevant(item, known, instrument);
  return applicableItems(instrument, body.kind).flatMap((item) => {
    const answer = answers.get(item.code);
    if (!isAsked(item, values) || (item.filledBy !== 'assessor' && valueOf(values, item.code) === undefined)) return [];
    const verdict: DraftVerdict =
      item.filledBy === 'assessor'
        ? { itemCode: item.code, decision: 'correct', value: assessorFinding(item, quality, draw) }
        : draftVerdict(item, answer ?? null, quality, draw);
    const accepted = acceptedBy(verdict, answer?.value);
    if (accepted) values[item.code] = accepted;
    return [verdict];
  });
};

/** Judges through the desk's use case. `leave` items stay for the visitor; with none left the verification is closed. */
export const judgeAssessment = async (
  services: DemoServices,
  verifier: Actor,
  filling: Filling,
  leave = 0,
): Promise<void> => {
  const all = verdictsOf(filling);
  const given = leave > 0 ? all.slice(0, -leave) : all;
  const inputs = given.map((verdict) => ({ ...verdict, revision: 0 }));
  await services.verdicts.saveMany(verifier, filling.assessmentId, inputs);
  if (leave === 0) await services.verifications.close(verifier, filling.assessmentId);
};
