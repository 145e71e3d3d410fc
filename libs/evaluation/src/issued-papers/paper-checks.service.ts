import { problem } from '@app/access';
import { type IssuedPaperKind, type Transaction, transaction } from '@app/database';
import { isSignedBy, sha256, SigningKey, type TextSignature } from '@app/platform';
import { canonicalJson } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { statementText, type DeterminationStatement } from '../determinations/determination-statement';
import { PublishedTablesService, type PublishedTable } from '../publications/published-tables.service';
import { findCheckedPaper, findSuccessor, type CheckedDecree, type CheckedPaper } from './checked-paper.query';
import { readCode } from './paper-code';

/** What a body came to, as a paper names it. */
export interface CheckedOutcome {
  readonly final: string | null;
  readonly bandLabel: string | null;
  readonly rank: number | null;
  readonly rankedInCategory: number;
}

/** What anybody may know of a paper that they hold. */
export interface PaperCheck {
  readonly code: string;
  readonly kind: IssuedPaperKind;
  /** `corrected`: a later determination was published in its place. */
  readonly state: 'valid' | 'corrected' | 'withdrawn';
  readonly number: string | null;
  readonly organiser: string;
  readonly period: { readonly code: string; readonly title: string; readonly year: number };
  readonly decree: CheckedDecree;
  /** `otherKey`: whole, but signed by a key that this installation does not hold. */
  readonly signature: 'good' | 'otherKey' | 'bad' | 'none';
  readonly scale: string | null;
  readonly body: { readonly subjectId: string; readonly name: string; readonly categoryLabel: string } | null;
  /** As the paper has it; null for papers of no single body, and for what was withdrawn. */
  readonly outcome: CheckedOutcome | null;
  readonly sitting: { readonly heldOn: string; readonly place: string; readonly chair: string } | null;
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
  /** The decree that holds now, and what the body came to by it. */
  readonly corrected: {
    readonly number: string;
    readonly decidedAt: string;
    readonly reason: string;
    readonly outcome: CheckedOutcome | null;
  } | null;
}

/** How many determinations' signatures a process remembers. */
const keptSignatures = 100;

/** Papers checked by the code that they carry. Nothing is said of a result before it is published. */
@Injectable()
export class PaperChecksService {
  /** A determination never changes, so its signature is looked at once. */
  private readonly kept = new Map<string, Promise<PaperCheck['signature']>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly tables: PublishedTablesService,
    private readonly signingKey: SigningKey,
  ) {}

  /** Throws `paper.unknown`, for a code that is none and for a result that is not published alike. */
  async check(typed: string): Promise<PaperCheck> {
    const code = readCode(typed);
    if (code === null) throw problem.paperUnknown();
    return transaction(this.dataSource, async (tx) => {
      const paper = await findCheckedPaper(tx, code);
      if (!paper) throw problem.paperUnknown();
      return this.describe(tx, paper);
    });
  }

  private async describe(tx: Transaction, paper: CheckedPaper): Promise<PaperCheck> {
    const { determinationId, subjectId, withdrawn, ...facts } = paper;
    const table = withdrawn ? null : await this.tables.load(tx, determinationId);
    const row = subjectId === null ? null : (table?.rowOf(subjectId) ?? null);
    const corrected = await this.correctionOf(tx, determinationId, subjectId);
    return {
      ...facts,
      state: withdrawn ? 'withdrawn' : corrected ? 'corrected' : 'valid',
      signature: await this.signatureOf(tx, determinationId),
      scale: table?.standings.scale ?? null,
      body: row && { subjectId: row.subjectId, name: row.name, categoryLabel: row.categoryLabel },
      outcome: outcomeIn(table, subjectId),
      withdrawn,
      corrected,
    };
  }

  private async correctionOf(
    tx: Transaction,
    determinationId: string,
    subjectId: string | null,
  ): Promise<PaperCheck['corrected']> {
    const successor = await findSuccessor(tx, determinationId);
    if (!successor) return null;
    const { number, decidedAt, reason, withdrawn } = successor;
    const table = withdrawn ? null : await this.tables.load(tx, successor.determinationId);
    return { number, decidedAt, reason, outcome: outcomeIn(table, subjectId) };
  }

  private async signatureOf(tx: Transaction, determinationId: string): Promise<PaperCheck['signature']> {
    const known = this.kept.get(determinationId);
    if (known) return known;
    const { keyId } = await this.signingKey.describe();
    const found = lookAtSignature(tx, determinationId, keyId);
    this.kept.set(determinationId, found);
    const [oldest] = this.kept.keys();
    if (this.kept.size > keptSignatures && oldest !== undefined) this.kept.delete(oldest);
    return found.catch((error: unknown) => {
      this.kept.delete(determinationId);
      throw error;
    });
  }
}

const outcomeIn = (table: PublishedTable | null, subjectId: string | null): CheckedOutcome | null => {
  const row = subjectId === null ? null : table?.rowOf(subjectId);
  if (!table || !row) return null;
  const { final, bandLabel, ranks, category } = row;
  return { final, bandLabel, rank: ranks.category, rankedInCategory: table.rankedIn(category) };
};

interface Signed {
  readonly statement: DeterminationStatement | null;
  readonly signature: TextSignature | null;
  readonly number: string;
  readonly resultDocument: unknown;
}

/** From the statement's signature down to the result itself: every link of it, from what is kept. */
const lookAtSignature = async (
  tx: Transaction,
  determinationId: string,
  ownKeyId: string,
): Promise<PaperCheck['signature']> => {
  const [row] = await tx.query<Signed[]>(
    'select statement, signature, number, result_document as "resultDocument" from determinations where id = $1',
    [determinationId],
  );
  if (!row?.statement || !row.signature) return 'none';
  const { statement, signature, number, resultDocument } = row;
  const isWhole =
    isSignedBy(statementText(statement), signature) &&
    statement.number === number &&
    statement.resultSha256 === sha256(canonicalJson(resultDocument));
  if (!isWhole) return 'bad';
  return signature.keyId === ownKeyId ? 'good' : 'otherKey';
};
