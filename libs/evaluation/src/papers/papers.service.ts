import { type Actor, audit, type Fault, organiserOf, problem, requireMay } from '@app/access';
import { type Letterhead, type PaperWords, type Transaction, transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decreeNumber } from '../determinations/decree-number';
import { findPaperFaults, type PapersInput } from './paper-faults';
import { paperPlaces, standardWords } from './paper-words';
import { loadPapers, type PapersRow } from './papers.query';

export interface PapersView extends PapersInput {
  readonly revision: number;
  /** SHA-256 of the logo's picture; null where there is none. */
  readonly logo: string | null;
  readonly standard: PaperWords;
  readonly places: Readonly<Record<keyof PaperWords, readonly string[]>>;
}
/** What a draft would come to, before it is kept. */
export interface PapersReading {
  readonly faults: readonly Fault[];
  /** Numbers of today by the patterns; null where a pattern cannot be used. */
  readonly decreeExample: string | null;
  readonly certificateExample: string | null;
}

/** What stands on the organiser's papers: letterhead, signatories, paper, numbers and words, in one place for all of them. */
@Injectable()
export class PapersService {
  constructor(private readonly dataSource: DataSource) {}

  async show(actor: Actor): Promise<PapersView> {
    return transaction(this.dataSource, async (tx) => viewOf(await loadPapers(tx, ownerOf(actor))));
  }

  /** Says what is wrong with a draft and what its numbers would be. Keeps nothing. */
  async read(actor: Actor, input: PapersInput): Promise<PapersReading> {
    return transaction(this.dataSource, async (tx) => {
      const { today } = await loadPapers(tx, ownerOf(actor));
      const faults = findPaperFaults(input);
      const example = (path: keyof PapersInput, pattern: string): string | null =>
        faults.some((fault) => fault.path === path) ? null : decreeNumber(pattern, 1, today);
      return {
        faults,
        decreeExample: example('decreePattern', input.decreePattern),
        certificateExample: example('certificatePattern', input.certificatePattern),
      };
    });
  }

  /**
   * Changes what papers to come look like; those of a determination go on looking as they did. Throws `papers.stale`
   * where somebody changed them since, and `papers.invalid` with every fault.
   */
  async change(actor: Actor, input: PapersInput & { readonly revision: number }): Promise<PapersView> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = ownerOf(actor);
      const before = await loadPapers(tx, organiserId, 'change');
      if (before.revision !== input.revision) throw problem.papersStale();
      const errors = findPaperFaults(input);
      if (errors.length > 0) throw problem.papersInvalid({ errors });
      await keepPapers(tx, organiserId, before, input);
      await audit(tx, actor, 'papers.changed', { organiserId, revision: before.revision + 1 });
      return viewOf(await loadPapers(tx, organiserId));
    });
  }
}

/** The caller's organiser, whose papers these are. */
export const ownerOf = (actor: Actor): string => {
  const organiserId = organiserOf(actor);
  requireMay(actor, 'papers.write', { organiserId });
  return organiserId;
};

const keepPapers = async (
  tx: Transaction,
  organiserId: string,
  { letterhead: { logoSha256 } }: PapersRow,
  input: PapersInput,
): Promise<void> => {
  const { lines, address, city, signatories, paper, words, decreePattern, certificatePattern } = input;
  const letterhead: Letterhead = {
    lines,
    address,
    city,
    signatories,
    paper,
    words,
    ...(logoSha256 ? { logoSha256 } : {}),
  };
  await tx.query(
    `update organisers set letterhead = $2, decree_pattern = $3, certificate_pattern = $4, papers_revision = papers_revision + 1
      where id = $1`,
    [organiserId, JSON.stringify(letterhead), decreePattern.trim(), certificatePattern.trim()],
  );
};

export const viewOf = ({ letterhead, decreePattern, certificatePattern, revision }: PapersRow): PapersView => {
  const { lines, address, city, signatories, paper, words, logoSha256 } = letterhead;
  return {
    ...{ lines, address, city, signatories, paper, words, decreePattern, certificatePattern, revision },
    logo: logoSha256 ?? null,
    standard: standardWords,
    places: paperPlaces,
  };
};
