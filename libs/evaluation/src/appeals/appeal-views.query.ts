/** Appeals as their body, their deciders and the organiser read them. */
import { type AppealOutcome, instant, type Transaction } from '@app/database';
import { itemsByCode, type Instrument, type ItemValue } from '@app/instrument';
import { answerWords } from '../corrections/answer-words';
import { latestInstrument } from '../instruments/latest-instrument';
import { loadInstrument } from '../instruments/load-instrument';

/** A piece brought in the appeal. */
export interface AppealEvidenceView {
  readonly id: string;
  readonly url: string | null;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly sizeBytes: number | null;
  readonly createdAt: string;
}

export interface AppealView {
  readonly id: string;
  readonly assessmentId: string;
  readonly bodyName: string;
  readonly periodTitle: string;
  readonly itemCode: string;
  readonly itemText: string;
  readonly reason: string;
  readonly lodgedAt: string;
  readonly lodgedBy: string;
  readonly evidence: readonly AppealEvidenceView[];
  /** The verdict appealed, in words, with its reason. */
  readonly verdictWords: string;
  readonly verdictReason: string | null;
  /** The page of the evidence that it names. */
  readonly verdictPage: number | null;
  /** Who gave it; null for the body. */
  readonly verifierName: string | null;
  readonly outcome: AppealOutcome | null;
  readonly decisionReason: string | null;
  /** What counts now, where it was granted. */
  readonly newWords: string | null;
  readonly endedAt: string | null;
  /** Who decided; null for the body. */
  readonly endedBy: string | null;
}

/** Of which appeals, and whether the reader may know the names of those who judged. */
export interface AppealsWanted {
  readonly organiserId?: string;
  readonly periodId?: string;
  readonly assessmentId?: string;
  readonly id?: string;
  readonly named: boolean;
}

type Row = Omit<AppealView, 'itemText' | 'verdictWords' | 'newWords'> & {
  readonly instrumentSha256: string;
  readonly verdictValue: ItemValue | null;
  readonly newValue: ItemValue | null;
};

const piecesSql = `
  coalesce((select json_agg(json_build_object('id', e.id, 'url', e.url, 'fileName', e.file_name, 'mediaType', f.media_type,
              'sizeBytes', f.size_bytes, 'createdAt', ${instant('e.created_at')}) order by e.id)
     from appeal_evidence e left join evidence_files f on f.sha256 = e.file_sha256 where e.appeal_id = x.id), '[]')`;

const MOST_LISTED = 500;

const rowsSql = `
  select x.id, x.assessment_id as "assessmentId", b.name as "bodyName", p.title as "periodTitle", x.item_code as "itemCode",
         x.reason, ${instant('x.lodged_at')} as "lodgedAt", l.name as "lodgedBy", ${piecesSql} as evidence,
         v.value as "verdictValue", v.reason as "verdictReason", v.page as "verdictPage", case when $5 then u.name end as "verifierName", x.outcome,
         x.decision_reason as "decisionReason", n.value as "newValue", ${instant('x.ended_at')} as "endedAt",
         case when $5 or x.outcome = 'withdrawn' then d.name end as "endedBy", i.sha256 as "instrumentSha256"
    from appeals x join assessments a on a.id = x.assessment_id join periods p on p.id = a.period_id
    join public_bodies b on b.id = a.public_body_id join users l on l.id = x.lodged_by
    join verdicts v on v.id = x.verdict_id join users u on u.id = v.verifier_id
    left join verdicts n on n.id = x.new_verdict_id left join users d on d.id = x.ended_by
    join lateral ${latestInstrument('a.period_id', 'a.instrument_code')} i on true
   where ($1::uuid is null or p.organiser_id = $1) and ($2::uuid is null or a.period_id = $2)
     and ($3::uuid is null or a.id = $3) and ($4::uuid is null or x.id = $4)
     and (coalesce($3, $4) is not null or x.ended_at is not null or a.state <> 'withdrawn')
   order by x.ended_at is not null, x.lodged_at, x.id limit ${MOST_LISTED}`;

/** Those that wait for a decision first, the oldest before the others; nothing waits for a body that takes part no more. */
export const findAppeals = async (tx: Transaction, wanted: AppealsWanted): Promise<AppealView[]> => {
  const { organiserId = null, periodId = null, assessmentId = null, id = null, named } = wanted;
  const rows = await tx.query<Row[]>(rowsSql, [organiserId, periodId, assessmentId, id, named]);
  const views: AppealView[] = [];
  for (const row of rows) views.push(viewOf(row, await loadInstrument(tx, row.instrumentSha256)));
  return views;
};

const viewOf = ({ instrumentSha256: _, verdictValue, newValue, ...row }: Row, instrument: Instrument): AppealView => ({
  ...row,
  itemText: itemsByCode(instrument).get(row.itemCode)?.text.id ?? row.itemCode,
  verdictWords: wordsIn(instrument, row.itemCode, verdictValue) ?? '–',
  newWords: wordsIn(instrument, row.itemCode, newValue),
});

/** A value in the question's own words; null where there is none. */
export const wordsIn = (instrument: Instrument, itemCode: string, value: ItemValue | null): string | null => {
  const item = itemsByCode(instrument).get(itemCode);
  return item && value ? answerWords(item, value) : null;
};
