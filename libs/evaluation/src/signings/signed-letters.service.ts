import { audit, problem, type Actor } from '@app/access';
import { newId, transaction } from '@app/database';
import { STORAGE } from '@app/office';
import { sniffFile, type Storage, type StoredFile } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadAssessment } from '../assessments/load-assessment';
import { requireBeginning, requireFilling } from '../assessments/require-filling';
import { refusalOf, typeOfName } from '../evidence/evidence-type';
import { storeScan } from '../evidence/store-scan';
import { changedSince, isOther, type Seen } from '../submissions/changed-since';
import { holdsBothHats } from '../submissions/hand-in';
import { findStandingContent } from '../submissions/standing-content.query';
import { hashesOfContent } from '../submissions/submission-content';
import { findLetter, type LetterView } from './letter.query';

export interface LetterInput extends Seen {
  /** As they stand on the letter. */
  readonly signerName: string;
  readonly signerTitle: string;
  readonly fileName: string;
  readonly declaredType: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Stored bytes with what to call them. */
interface LetterFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly content: Awaited<ReturnType<Storage['read']>>;
}

/** A letter is a scan or a photograph of one: nothing that could be edited. */
const letterTypes: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'];

/** Scans of the statement that the superior signed by hand. */
@Injectable()
export class SignedLettersService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /**
   * Takes in one letter; no transaction is open while bytes arrive. Throws `submission.letterUnwanted` where the period
   * takes none, `submission.letterPrinted`, `evidence.*` as
   * evidence does.
   */
  async add(actor: Actor, assessmentId: string, input: LetterInput): Promise<LetterView> {
    await transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'signing.ask' });
      requireBeginning(assessment);
      const { confirm, samePerson, publicBodyId } = assessment;
      const isAlone = !samePerson && (await holdsBothHats(tx, actor.userId, publicBodyId));
      if (confirm === 'superior' && !isAlone) throw problem.submissionLetterUnwanted();
    });
    const mediaType = typeOfName(input.fileName);
    if (!mediaType || !letterTypes.includes(mediaType)) throw problem.submissionLetterType();
    const file = await this.store(input, mediaType);
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'signing.ask', lock: true });
      requireFilling(assessment);
      await tx.query(
        'insert into evidence_files (sha256, size_bytes, media_type) values ($1, $2, $3) on conflict do nothing',
        [file.sha256, file.sizeBytes, mediaType],
      );
      const standing = await findStandingContent(tx, assessmentId);
      const hashes = hashesOfContent(standing);
      const { answersSha256, evidenceSha256 } = hashes;
      if (isOther(input, hashes))
        throw problem.submissionLetterPrinted({ itemCodes: await changedSince(tx, assessmentId, standing, input) });
      const { fileName, signerName, signerTitle } = input;
      const given = [file.sha256, fileName, signerName, signerTitle, actor.userId, answersSha256, evidenceSha256];
      await tx.query(
        `insert into signed_letters (id, assessment_id, file_sha256, file_name, signer_name, signer_title, uploaded_by,
                answers_sha256, evidence_sha256)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [newId(), assessmentId, ...given],
      );
      const { bodyCode } = assessment;
      await audit(tx, actor, 'signedLetter.added', { assessmentId, bodyCode, sha256: file.sha256 });
      const letter = await findLetter(tx, assessmentId, hashes);
      if (!letter) throw new RangeError('one letter in, none out');
      return letter;
    });
  }

  /** The bytes of one letter, to whoever may look at it. Throws `submission.letterUnknown`. */
  async openFile(actor: Actor, id: string): Promise<LetterFile> {
    const file = await transaction(this.dataSource, async (tx) => {
      const [found] = await tx.query<(Omit<LetterFile, 'content'> & { assessmentId: string })[]>(
        `select l.assessment_id as "assessmentId", l.file_name as name, f.media_type as "mediaType",
                f.size_bytes as "sizeBytes", f.sha256
           from signed_letters l join evidence_files f on f.sha256 = l.file_sha256 where l.id = $1`,
        [id],
      );
      if (!found) throw problem.submissionLetterUnknown();
      const { assessmentId, ...rest } = found;
      await loadAssessment(tx, actor, assessmentId, { action: 'signedLetter.read' });
      return rest;
    });
    return { ...file, content: await this.storage.read(file.sha256) };
  }

  private store({ fileName, declaredType, content }: LetterInput, mediaType: string): Promise<StoredFile> {
    const inspect = (head: Uint8Array): void => {
      if (head.byteLength === 0) throw problem.evidenceFileMissing();
      const foundType = sniffFile(head);
      const refusal = refusalOf({ fileName, declaredType, foundType });
      if (refusal === 'typeRefused') throw problem.submissionLetterType();
      const details = { declared: fileName, found: foundType ?? 'jenis tidak dikenal' };
      if (refusal) throw problem.evidenceMislabelled(details);
    };
    return storeScan(this.storage, { content, mediaType, inspect });
  }
}
