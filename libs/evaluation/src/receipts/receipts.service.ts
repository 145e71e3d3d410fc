import { audit, problem, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { JobQueue, MailService } from '@app/office';
import type { Storage, StoredFile } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadAssessment } from '../assessments/load-assessment';
import { REPORT_STORAGE } from '../reports/report-storage';
import { findNewestPaper, findPaper, type ReceiptPaper } from '../submissions/receipt.query';

/** A receipt's PDF with what to call it. */
export interface ReceiptFileView {
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly content: Awaited<ReturnType<Storage['read']>>;
}

/** The receipt on paper: the worker makes and sends it, the body fetches it. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailService,
    private readonly jobs: JobQueue,
    @Inject(REPORT_STORAGE) private readonly storage: Storage,
  ) {}

  /** What is to be drawn; null where the paper is there already, so that a job done twice sends nothing twice. */
  async begin(submissionId: string): Promise<ReceiptPaper | null> {
    return transaction(this.dataSource, async (tx) => {
      const paper = await findPaper(tx, submissionId);
      return paper?.hasPdf ? null : paper;
    });
  }

  /** Keeps the paper and puts it into the outbox for everybody of the body, both or neither. */
  async finish(paper: ReceiptPaper, { sha256, sizeBytes }: StoredFile): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const kept = await tx.query<unknown[]>(
        'insert into receipt_files (submission_id, file_sha256, size_bytes) values ($1, $2, $3) on conflict do nothing returning 1',
        [paper.id, sha256, sizeBytes],
      );
      if (kept.length === 0) return;
      for (const { email, name } of await findReceivers(tx, paper.publicBodyId)) {
        const { organiserId, number } = paper;
        await this.mails.queue(tx, {
          organiserId,
          to: email,
          toName: name,
          kind: 'receipt',
          subject: `Tanda terima ${number}`,
          text: textOf(paper),
          attachments: [{ fileName: `${number}.pdf`, mediaType: 'application/pdf', storedSha256: sha256 }],
        });
      }
    });
  }

  /**
   * Somebody of the body asks for the newest paper: none was ordered at handing in, or its job was given up. Where it is
   * there already nothing is done. Throws `submission.unknown`.
   */
  async request(actor: Actor, assessmentId: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const { bodyCode } = await loadAssessment(tx, actor, assessmentId, { action: 'submission.write' });
      const paper = await findNewestPaper(tx, assessmentId);
      if (!paper) throw problem.submissionUnknown();
      if (paper.hasPdf) return;
      await this.jobs.enqueue(tx, 'issue-receipt', { submissionId: paper.id });
      await audit(tx, actor, 'receipt.requested', { assessmentId, bodyCode, number: paper.number });
    });
  }

  /** The newest paper of an assessment. Throws `receipt.pending`. */
  async open(actor: Actor, assessmentId: string): Promise<ReceiptFileView> {
    const file = await transaction(this.dataSource, async (tx) => {
      await loadAssessment(tx, actor, assessmentId, { action: 'assessment.read' });
      const [found] = await tx.query<Omit<ReceiptFileView, 'content'>[]>(
        `select s.number || '.pdf' as name, r.size_bytes as "sizeBytes", r.file_sha256 as sha256
           from submissions s join receipt_files r on r.submission_id = s.id
          where s.assessment_id = $1 order by s.revision desc limit 1`,
        [assessmentId],
      );
      return found;
    });
    if (!file) throw problem.receiptPending();
    return { ...file, content: await this.storage.read(file.sha256) };
  }
}

const findReceivers = (tx: Transaction, publicBodyId: string): Promise<{ email: string; name: string }[]> =>
  tx.query(
    `select distinct u.email, u.name from memberships m join users u on u.id = m.user_id and u.disabled_at is null
      where m.public_body_id = $1 and m.role in ('unitPpid','superior') and m.ended_at is null order by u.email`,
    [publicBodyId],
  );

const textOf = ({ number, bodyName, periodTitle, answersSha256 }: ReceiptPaper): string =>
  `Kuesioner ${periodTitle} untuk ${bodyName} sudah diterima dengan nomor ${number}. Tanda terimanya terlampir.\n\n` +
  `Sidik jari jawaban (SHA-256): ${answersSha256}`;
