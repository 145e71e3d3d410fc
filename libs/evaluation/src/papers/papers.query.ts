import { problem } from '@app/access';
import type { Letterhead, PaperWords, Transaction } from '@app/database';
import { lastDetermination } from '../determinations/last-determination';
import { standardWords } from './paper-words';

/** How papers look, with nothing left open. */
export type WholeLetterhead = Letterhead & { readonly paper: 'A4' | 'F4'; readonly words: PaperWords };

export interface PapersRow {
  readonly letterhead: WholeLetterhead;
  readonly decreePattern: string;
  readonly certificatePattern: string;
  readonly revision: number;
  /** Today in the organiser's zone. */
  readonly today: string;
}

/** Fills in what an organiser never chose. */
export const wholeLetterhead = (letterhead: Letterhead): WholeLetterhead => ({
  ...letterhead,
  paper: letterhead.paper ?? 'A4',
  words: letterhead.words ?? standardWords,
});

const papersSql = `
  select letterhead, decree_pattern as "decreePattern", certificate_pattern as "certificatePattern",
         papers_revision as revision, to_char(now() at time zone time_zone, 'YYYY-MM-DD') as today
    from organisers where id = $1`;

/** How the organiser's papers look now; its row is held where they are to be changed. */
export const loadPapers = async (
  tx: Transaction,
  organiserId: string,
  how: 'read' | 'change' = 'read',
): Promise<PapersRow> => {
  const [row] = await tx.query<(Omit<PapersRow, 'letterhead'> & { letterhead: Letterhead })[]>(
    how === 'change' ? `${papersSql} for update` : papersSql,
    [organiserId],
  );
  if (!row) throw problem.notFound();
  return { ...row, letterhead: wholeLetterhead(row.letterhead) };
};

/** The letterhead of a period's papers: as it was decided with, or the organiser's of today where nothing is decided yet. */
export const papersOfPeriod = async (
  tx: Transaction,
  periodId: string,
  { current = false }: { readonly current?: boolean } = {},
): Promise<WholeLetterhead> => {
  const [row] = await tx.query<{ letterhead: Letterhead; decided: Letterhead | null }[]>(
    `select o.letterhead, (select d.papers->'letterhead' from ${lastDetermination('p.id')} d) as decided
       from periods p join organisers o on o.id = p.organiser_id where p.id = $1`,
    [periodId],
  );
  if (!row) throw new RangeError(`no period ${periodId}`);
  return wholeLetterhead(current ? row.letterhead : (row.decided ?? row.letterhead));
};
