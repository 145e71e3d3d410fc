import { type AssessmentState, instant, type PeriodState, type Transaction } from '@app/database';
import type { Instrument } from '@app/instrument';
import { nothingFilled } from '../assessments/progress';
import { findFilled } from '../assessments/progress.query';
import { latestInstrument } from '../instruments/latest-instrument';
import { loadInstrument } from '../instruments/load-instrument';
import { itemsWithoutVerdict, type VerificationFacts } from '../verdicts/items-to-judge';
import { compareReadings, disputedItems, type ComparedItem } from './compare-readings';
import { isReadItem, type SecondReader } from './read-items';
import { findSecondReaders, isReadToEnd } from './second-readers.query';
import { findReadingValues, type ReadingValues } from './second-readings.query';

interface Row {
  readonly id: string;
  readonly periodId: string;
  readonly periodTitle: string;
  readonly periodState: PeriodState;
  readonly organiserId: string;
  readonly bodyId: string;
  readonly parentId: string | null;
  readonly regionCode: string | null;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly bodyKind: string;
  readonly state: AssessmentState;
  readonly instrumentSha256: string;
  readonly firstReaders: readonly { readonly id: string; readonly name: string }[];
  readonly finishedAt: string | null;
  readonly waivedAt: string | null;
  readonly waivedReason: string | null;
  readonly hasSecond: boolean;
}

/** An assessment with both its readings and what comes of comparing them. */
export interface ComparedAssessment extends Row {
  readonly instrument: Instrument;
  readonly facts: VerificationFacts;
  readonly values: ReadingValues;
  readonly secondReaders: readonly SecondReader[];
  readonly compared: readonly ComparedItem[];
  /** Items nobody judged in the first reading, and in the second. */
  readonly firstLeft: number;
  readonly secondLeft: readonly string[];
  /** Items that wait for a third person; none before both readings are done, and only of what both read to the end. */
  readonly disputed: readonly string[];
}

const rowsSql = `
  select a.id, a.period_id as "periodId", p.title as "periodTitle", p.state as "periodState", p.organiser_id as "organiserId",
         b.id as "bodyId", b.parent_id as "parentId", b.region_code as "regionCode", b.code as "bodyCode", b.name as "bodyName", b.kind as "bodyKind", a.state,
         i.sha256 as "instrumentSha256", ${instant('r.finished_at')} as "finishedAt",
         ${instant('r.waived_at')} as "waivedAt", r.waived_reason as "waivedReason", r.assessment_id is not null as "hasSecond",
         coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name) order by f.name) from assignments s
                     join users f on f.id = s.user_id where s.assessment_id = a.id), '[]') as "firstReaders"
    from assessments a join periods p on p.id = a.period_id join public_bodies b on b.id = a.public_body_id
    join lateral ${latestInstrument('p.id', 'a.instrument_code')} i on true
    left join second_readings r on r.assessment_id = a.id`;

/** These assessments, by the names of their bodies. */
export const findComparedAmong = (tx: Transaction, ids: readonly string[]): Promise<readonly ComparedAssessment[]> =>
  findCompared(tx, `where a.id = any($1) order by b.name collate "C", a.id`, [ids]);

/** One assessment. */
export const findComparedOne = async (tx: Transaction, assessmentId: string): Promise<ComparedAssessment | null> =>
  (await findCompared(tx, 'where a.id = $1', [assessmentId]))[0] ?? null;

/** What is under verification at an organiser and has been read twice. */
export const findReadTwice = (tx: Transaction, organiserId: string): Promise<readonly ComparedAssessment[]> =>
  findCompared(
    tx,
    `where p.organiser_id = $1 and p.state = 'open' and a.state = 'verifying' and ${isReadToEnd('r')} order by b.name, a.id`,
    [organiserId],
  );

const findCompared = async (
  tx: Transaction,
  where: string,
  values: readonly unknown[],
): Promise<readonly ComparedAssessment[]> => {
  const rows = await tx.query<Row[]>(`${rowsSql} ${where}`, [...values]);
  const ids = rows.map(({ id }) => id);
  const [filled, valuesOf] = [await findFilled(tx, ids), await findReadingValues(tx, ids)];
  const readersOf = await findSecondReaders(tx, ids);
  const found: ComparedAssessment[] = [];
  for (const row of rows) {
    const instrument = await loadInstrument(tx, row.instrumentSha256);
    const facts = { instrument, bodyKind: row.bodyKind, ...(filled.get(row.id) ?? nothingFilled) };
    found.push(comparedOf(row, facts, { values: valuesOf(row.id), secondReaders: readersOf(row.id) }));
  }
  return found;
};

interface Read {
  readonly values: ReadingValues;
  readonly secondReaders: readonly SecondReader[];
}

const comparedOf = (row: Row, facts: VerificationFacts, { values, secondReaders }: Read): ComparedAssessment => {
  const compared = compareReadings({ facts, rounds: values.rounds, second: values.second });
  const firstLeft = itemsWithoutVerdict(facts).length;
  const isReadTwice = (row.finishedAt !== null || row.waivedAt !== null) && firstLeft === 0;
  const isRead = isReadItem(facts.instrument, secondReaders);
  return {
    ...row,
    instrument: facts.instrument,
    facts,
    values,
    secondReaders,
    compared,
    firstLeft,
    secondLeft: itemsWithoutVerdict({ ...facts, verdicts: values.second }),
    disputed: isReadTwice ? disputedItems(compared.filter(({ itemCode }) => isRead(itemCode))) : [],
  };
};
