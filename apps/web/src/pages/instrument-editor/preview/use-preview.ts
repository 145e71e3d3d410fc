import {
  type Completeness,
  type CompletenessProblem,
  type EvidenceCounts,
  type Instrument,
  type Item,
  type ItemValue,
  type ItemValues,
  completeness,
  isAnswerTo,
  itemsOf,
} from '@app/instrument';
import { useMemo, useState } from 'preact/hooks';
import type { QuestionnairePolicy } from '../../../api/types';
import { type FormSection, formSections } from '../../assessment/form-sections';
import { type ItemMark, itemMark } from '../../assessment/item-mark';
import { type SelfScore, useSelfScore } from '../../assessment/use-self-score';

const none: ReadonlySet<string> = new Set();

/** The rules that a new period begins with. */
const usualPolicy: QuestionnairePolicy = { scale: '100', decimals: 2, rounding: 'half-up' };

export interface Preview {
  readonly content: Instrument;
  readonly sections: readonly FormSection[];
  readonly values: ItemValues;
  readonly proved: ReadonlySet<string>;
  readonly complete: Completeness;
  readonly score: SelfScore;
  readonly markOf: (item: Item) => ItemMark;
  readonly answer: (code: string, value: ItemValue | null) => void;
  /** Plays that evidence was attached. */
  readonly prove: (code: string, isProved: boolean) => void;
  readonly clear: () => void;
}

/** Answers that nobody keeps, to try skip logic and score with; they survive changes of the draft where they still fit. */
export const usePreview = (content: Instrument, bodyKind: string): Preview => {
  const [given, setGiven] = useState<ItemValues>({});
  const [proved, setProved] = useState<ReadonlySet<string>>(new Set());
  const values = useMemo(() => fitting(content, given), [content, given]);
  const evidence = useMemo(() => evidenceOf(content, proved), [content, proved]);
  const sections = useMemo(() => formSections(content, bodyKind), [content, bodyKind]);
  const complete = useMemo(
    () => completeness(content, values, evidence, bodyKind),
    [content, values, evidence, bodyKind],
  );
  const score = useSelfScore(content, values, usualPolicy, bodyKind);
  const markOf = useMemo(() => {
    const problems = new Map<string, CompletenessProblem>(
      complete.missing.map(({ itemCode, problem }) => [itemCode, problem]),
    );
    // Nobody else is at a preview, and nothing of it was ever saved.
    const nobody = { troubled: none, conflicts: none, late: none, doubtful: none, closedLinks: none };
    const alone = { reviews: new Map(), copies: new Map(), ...nobody };
    return (item: Item) => itemMark(item, { instrument: content, values, problems, ...alone });
  }, [content, values, complete]);
  return {
    content,
    sections,
    values,
    proved,
    complete,
    score,
    markOf,
    answer: (code, value) => setGiven(({ [code]: _, ...rest }) => (value === null ? rest : { ...rest, [code]: value })),
    prove: (code, isProved) =>
      setProved((now) => new Set(isProved ? [...now, code] : [...now].filter((each) => each !== code))),
    clear: () => {
      setGiven({});
      setProved(new Set());
    },
  };
};

const fitting = (content: Instrument, given: ItemValues): ItemValues =>
  Object.fromEntries(
    itemsOf(content).flatMap((item) => {
      const value = given[item.code];
      return value && isAnswerTo(item, value) ? [[item.code, value]] : [];
    }),
  );

const evidenceOf = (content: Instrument, proved: ReadonlySet<string>): EvidenceCounts =>
  Object.fromEntries(
    itemsOf(content)
      .filter(({ code }) => proved.has(code))
      .map(({ code, evidence }) => [code, { statement: 1, [evidence?.anyOf[0] ?? 'link']: evidence?.minimum ?? 1 }]),
  );
