import { isAnswerTo } from './check-answer';
import { compareDecimal } from './compare-decimal';
import type { BodyKind, EvidenceKind, Instrument, Item, ItemValue, ItemValues, NumberItem } from './instrument';
import { isAnswered, isRelevant, valueOf } from './is-relevant';
import { isSameCode } from './same-code';
import { applicableItems } from './items-of';
import { own } from './own';

/** Pieces of evidence by item code and kind; what was removed is not counted. */
export type EvidenceCounts = Readonly<Record<string, Readonly<Partial<Record<EvidenceKind, number>>>>>;

export type CompletenessProblem = 'unanswered' | 'invalid' | 'evidenceMissing' | 'statementMissing';

export interface MissingItem {
  readonly itemCode: string;
  readonly problem: CompletenessProblem;
  /** What to do about it, Indonesian. */
  readonly message: string;
}

export interface Completeness {
  /** Items this body is asked: filled by it, applicable to its kind, relevant to its answers, and counting towards the score. */
  readonly total: number;
  readonly answered: number;
  /** Answered items that have the evidence they need, or need none. */
  readonly withEvidence: number;
  readonly missing: readonly MissingItem[];
}

/**
 * Items a body is asked to fill in, on these values: applicable to its kind and relevant, neither plain text nor an
 * assessor's own. A bonus is among them, though nobody has to claim it.
 */
export const askedItems = (instrument: Instrument, values: ItemValues, kind?: BodyKind): readonly Item[] =>
  applicableItems(instrument, kind).filter(
    (item) => item.kind !== 'text' && item.filledBy !== 'assessor' && isRelevant(item, values, instrument),
  );

/**
 * How far a body is with its questionnaire. Evidence is asked only of answers that claim points: a "Tidak" needs no proof.
 * Bonus items and plain text may stay empty; a bonus that is claimed needs its evidence all the same.
 */
export const completeness = (
  instrument: Instrument,
  values: ItemValues,
  evidence: EvidenceCounts,
  kind?: BodyKind,
): Completeness => completenessOf(askedItems(instrument, values, kind), values, evidence);

/** The same of items already known to be asked. */
export const completenessOf = (asked: readonly Item[], values: ItemValues, evidence: EvidenceCounts): Completeness => {
  const problems = asked.map((item) => ({ item, problem: problemOf(item, valueOf(values, item.code), evidence) }));
  const counted = problems.filter(({ item }) => !item.bonus);
  return {
    total: counted.length,
    answered: counted.filter(({ problem }) => problem !== 'unanswered' && problem !== 'invalid').length,
    withEvidence: counted.filter(({ problem }) => problem === null).length,
    missing: problems.flatMap(({ item, problem }) =>
      problem === null || (item.bonus && problem === 'unanswered')
        ? []
        : [{ itemCode: item.code, problem, message: sentences[problem](item) }],
    ),
  };
};

const sentences: Record<CompletenessProblem, (item: Item) => string> = {
  unanswered: ({ code }) => `Butir ${code} belum dijawab.`,
  invalid: ({ code }) => `Jawaban butir ${code} tidak sesuai lagi; silakan jawab ulang.`,
  evidenceMissing: ({ code, evidence }) =>
    `Butir ${code} memerlukan sedikitnya ${evidence?.minimum} bukti agar dapat dinilai.`,
  statementMissing: ({ code }) =>
    `Butir ${code} memerlukan surat pernyataan bertanda tangan bahwa hal ini tidak berlaku.`,
};

const problemOf = (item: Item, value: ItemValue | undefined, evidence: EvidenceCounts): CompletenessProblem | null => {
  if (value === undefined) return 'unanswered';
  if (!isAnswerTo(item, value)) return 'invalid';
  const counts = own(evidence, item.code);
  if (!isAnswered(value)) return item.notApplicable?.statement && !counts?.statement ? 'statementMissing' : null;
  if (!item.evidence || !claimsPoints(item, value)) return null;
  const pieces = item.evidence.anyOf.reduce((sum, kind) => sum + (counts?.[kind] ?? 0), 0);
  return pieces < item.evidence.minimum ? 'evidenceMissing' : null;
};

/** Whether a valid answer earns anything, so that somebody has to be able to check it. */
export const claimsPoints = (item: Item, value: ItemValue): boolean => {
  if ('elements' in value) return value.elements.length > 0;
  if ('number' in value) return item.kind === 'number' && earns(item.rule, value.number);
  if (!('choice' in value)) return false;
  if (item.kind !== 'scale') return isSameCode(value.choice, 'YA');
  return item.levels.some(({ code, fraction }) => isSameCode(code, value.choice) && compareDecimal(fraction, '0') > 0);
};

const earns = (rule: NumberItem['rule'], number: string): boolean => {
  if (rule.type === 'linear') {
    const rises = compareDecimal(rule.fullAt, rule.zeroAt) > 0;
    return rises ? compareDecimal(number, rule.zeroAt) > 0 : compareDecimal(number, rule.zeroAt) < 0;
  }
  const reached = rule.brackets
    .filter(({ from }) => compareDecimal(number, from) >= 0)
    .sort((a, b) => compareDecimal(b.from, a.from));
  return compareDecimal(reached[0]?.fraction ?? '0', '0') > 0;
};
