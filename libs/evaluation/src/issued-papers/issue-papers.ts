import { IssuedPaper, type IssuedPaperKind, type Transaction } from '@app/database';
import { randomLetters } from '@app/platform';
import { decreeNumber } from '../determinations/decree-number';

/** What a paper carries so that anybody can check it. */
export interface PaperSeal {
  /** 16 letters, which say nothing by themselves. */
  readonly code: string;
  /** Of a certificate; null for other papers. */
  readonly number: string | null;
}

export interface PapersToIssue {
  readonly determinationId: string;
  readonly kind: IssuedPaperKind;
  /** What each paper is about, in the order in which certificates are numbered. */
  readonly aboutIds: readonly string[];
}

/** 80 bits: nobody guesses one, also with a million papers about. */
const codeLength = 16;

/** Rows at a time, so that a statement stays far below PostgreSQL's 65,535 parameters. */
const batch = 1_000;

/**
 * Codes of papers of a determination, by what they are about: as they were issued before, or new ones. The organiser's row
 * is held while certificates are numbered, so that two jobs at once give no number twice.
 */
export const issuePapers = async (
  tx: Transaction,
  { determinationId, kind, aboutIds }: PapersToIssue,
): Promise<ReadonlyMap<string, PaperSeal>> => {
  const numbering = kind === 'certificate' ? await findNumbering(tx, determinationId) : null;
  const known = await findIssued(tx, determinationId, kind);
  const missing = aboutIds.filter((id) => !known.has(id));
  const rows = missing.map((aboutId, index) => ({
    code: randomLetters(codeLength),
    determinationId,
    kind,
    aboutId,
    number: numbering && decreeNumber(numbering.pattern, numbering.last + index + 1, numbering.day),
    runningNumber: numbering && numbering.last + index + 1,
  }));
  for (let from = 0; from < rows.length; from += batch)
    await tx
      .createQueryBuilder()
      .insert()
      .into(IssuedPaper)
      .values(rows.slice(from, from + batch))
      .orIgnore()
      .execute();
  const issued = missing.length === 0 ? known : await findIssued(tx, determinationId, kind);
  return new Map(aboutIds.flatMap((id) => (issued.has(id) ? [[id, issued.get(id) as PaperSeal]] : [])));
};

const findIssued = async (
  tx: Transaction,
  determinationId: string,
  kind: IssuedPaperKind,
): Promise<ReadonlyMap<string, PaperSeal>> => {
  const rows = await tx.query<(PaperSeal & { aboutId: string })[]>(
    'select about_id as "aboutId", code, number from issued_papers where determination_id = $1 and kind = $2',
    [determinationId, kind],
  );
  return new Map(rows.map(({ aboutId, code, number }) => [aboutId, { code, number }]));
};

interface Numbering {
  readonly pattern: string;
  /** Day of the decision in the organiser's zone. */
  readonly day: string;
  /** The last running number of that year. */
  readonly last: number;
}

const numberingSql = `
  select coalesce(d.papers->>'certificatePattern', o.certificate_pattern) as pattern, to_char(d.decided_at at time zone o.time_zone, 'YYYY-MM-DD') as day,
         coalesce((
           select max(i.running_number) from issued_papers i
             join determinations x on x.id = i.determination_id join periods q on q.id = x.period_id
            where q.organiser_id = o.id and i.kind = 'certificate'
              and date_part('year', x.decided_at at time zone o.time_zone)
                = date_part('year', d.decided_at at time zone o.time_zone)), 0) as last
    from determinations d join periods p on p.id = d.period_id join organisers o on o.id = p.organiser_id
   where d.id = $1`;

const findNumbering = async (tx: Transaction, determinationId: string): Promise<Numbering> => {
  await tx.query(
    `select 1 from organisers where id = (
       select p.organiser_id from determinations d join periods p on p.id = d.period_id where d.id = $1) for update`,
    [determinationId],
  );
  const [row] = await tx.query<Numbering[]>(numberingSql, [determinationId]);
  if (!row) throw new RangeError(`no determination ${determinationId}`);
  return row;
};
