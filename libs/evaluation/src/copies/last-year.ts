/** What a body said last year, item by item, beside this year's questionnaire. Pure. */
import {
  fieldLabels,
  isAnswerTo,
  isApplicable,
  itemsByCode,
  linkYears,
  type EvidenceKind,
  type Instrument,
  type Item,
  type ItemValue,
  type YearLink,
} from '@app/instrument';
import type { VerdictDecision } from '@app/database';
import type { EvidenceView, StoredAnswer, VerdictView } from '../assessments/assessment-form';
import { answerWords } from '../corrections/answer-words';
import type { PreviousPeriod } from '../trends/previous-period.query';

/** Last year's word on one item of this year's questionnaire. */
export interface LastYearItem {
  readonly previousCode: string;
  /** Last year's question, Indonesian. */
  readonly question: string;
  /** What makes the two years no series, in the field's words; empty where the question means the same. */
  readonly breaks: readonly string[];
  /** The answer in the words of last year's question; null where there was none. */
  readonly answer: string | null;
  readonly note: string | null;
  readonly verdict: {
    readonly decision: VerdictDecision;
    /** The value as the verifier took it, in words. */
    readonly words: string | null;
    /** The same as a value of this year's item, where that means the same: for words in another language. */
    readonly value: ItemValue | null;
    readonly reason: string | null;
  } | null;
  readonly links: readonly { readonly kind: EvidenceKind; readonly url: string; readonly page: number | null }[];
  /** The answer where it may be laid out again this year: same meaning, and still an answer. */
  readonly value: ItemValue | null;
}

export interface LastYear {
  /** Null where the body has no earlier year with a settled result. */
  readonly period: PreviousPeriod | null;
  /** By this year's item code; items without a forerunner are left out. */
  readonly items: Readonly<Record<string, LastYearItem>>;
}

/** A questionnaire of last year with all that was said in it. */
export interface EarlierYear {
  readonly instrument: Instrument;
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  readonly verdicts: Readonly<Record<string, VerdictView>>;
  readonly evidence: Readonly<Record<string, readonly EvidenceView[]>>;
}

const linked = new WeakMap<Instrument, WeakMap<Instrument, readonly YearLink[]>>();

/** Compared once for each pair: every form of a category asks for the same two. */
export const linksOf = (previous: Instrument, current: Instrument): readonly YearLink[] => {
  const made = linked.get(current) ?? new WeakMap<Instrument, readonly YearLink[]>();
  linked.set(current, made);
  const links = made.get(previous) ?? linkYears(previous, current);
  made.set(previous, links);
  return links;
};

/** Every item that the body is asked and that has a forerunner it said something about, or was asked. */
export const lastYearOf = (
  before: EarlierYear,
  current: Instrument,
  bodyKind: string,
): Readonly<Record<string, LastYearItem>> => {
  const [olds, items] = [itemsByCode(before.instrument), itemsByCode(current)];
  return Object.fromEntries(
    linksOf(before.instrument, current).flatMap((link): [string, LastYearItem][] => {
      const item = items.get(link.code ?? '');
      const old = olds.get(link.previousCode ?? '');
      if (!item || !old || item.filledBy === 'assessor' || !isApplicable(item, bodyKind)) return [];
      return [[item.code, itemOf(before, { item, old, link })]];
    }),
  );
};

const itemOf = (
  { answers, verdicts, evidence }: EarlierYear,
  { item, old, link }: { readonly item: Item; readonly old: Item; readonly link: YearLink },
): LastYearItem => {
  const answer = answers[old.code];
  const verdict = verdicts[old.code];
  const value = answer?.value ?? null;
  const ofThisYear = (one: ItemValue | null): ItemValue | null =>
    link.link === 'same' && one !== null && isAnswerTo(item, one) ? one : null;
  return {
    previousCode: old.code,
    question: old.text.id,
    breaks: link.reasons.map((reason) => fieldLabels[reason]),
    answer: value && answerWords(old, value),
    note: answer?.note ?? null,
    verdict: verdict
      ? {
          decision: verdict.decision,
          words: verdict.value && answerWords(old, verdict.value),
          value: ofThisYear(verdict.value),
          reason: verdict.reason,
        }
      : null,
    links: (evidence[old.code] ?? []).flatMap(({ kind, url, page }) => (url === null ? [] : [{ kind, url, page }])),
    value: ofThisYear(value),
  };
};

/** Why an item was not laid out again. */
export type NotCopied = 'answered' | 'noAnswer' | 'changed' | 'notAccepted';

/**
 * Which of these items may be laid out again. Of several at once, those that last year's verifier did not accept stay out:
 * nobody should repeat them without reading why.
 */
export const copyable = (
  items: Readonly<Record<string, LastYearItem>>,
  itemCodes: readonly string[],
  answered: ReadonlySet<string>,
): { readonly values: Readonly<Record<string, ItemValue>>; readonly left: Readonly<Record<string, NotCopied>> } => {
  const values: Record<string, ItemValue> = {};
  const left: Record<string, NotCopied> = {};
  for (const code of itemCodes) {
    const item = Object.hasOwn(items, code) ? items[code] : undefined;
    const why = answered.has(code) ? 'answered' : whyNot(item, itemCodes.length === 1);
    if (why) left[code] = why;
    else if (item?.value) values[code] = item.value;
  }
  return { values, left };
};

const whyNot = (item: LastYearItem | undefined, isAlone: boolean): NotCopied | null => {
  if (!item?.answer) return 'noAnswer';
  if (!item.value) return 'changed';
  const decision = item.verdict?.decision;
  return isAlone || decision === undefined || decision === 'accept' || decision === 'notApplicable'
    ? null
    : 'notAccepted';
};
