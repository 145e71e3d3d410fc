import { problem, type Actor } from '@app/access';
import { transaction } from '@app/database';
import { itemsByCode } from '@app/instrument';
import { sealOf, writtenBytes } from '@app/platform';
import { readSaqWorkbook, sealedText, writeSaqWorkbook } from '@app/workbook';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { keepAnswers } from '../answers/keep-answers';
import type { EvidenceView } from '../assessments/assessment-form';
import { findAnswers, findEvidence } from '../assessments/form.query';
import { isBeingMended } from '../assessments/as-given-back.query';
import { loadAssessment, requireReadable } from '../assessments/load-assessment';
import { requireBeginning, requireFilling } from '../assessments/require-filling';
import { EvidenceService } from '../evidence/evidence.service';
import type { InstrumentFile } from '../instruments/instrument-files.service';
import { loadInstrument } from '../instruments/load-instrument';
import { collectFile, refuseBusy } from './collect-file';
import { linkKey, linkKind } from './compare-links';
import { compareWorkbook } from './compare-workbook';
import { evidenceWords, headOf, identityOf } from './workbook-content';
import { findNames, findSealKey } from './workbook-facts.query';
import type { WorkbookApplied, WorkbookChoice, WorkbookPreview } from './workbook-views';

const MOST_BYTES = 10 * 1_048_576;

const wrongType = {
  path: '',
  code: 'file.typeRefused',
  message: 'Ini bukan buku kerja. Kirim berkas .xlsx yang diunduh dari halaman ini dan sudah diisi.',
};

/** Questionnaires as workbooks to fill in where there is no network at all. */
@Injectable()
export class SaqWorkbooksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly evidence: EvidenceService,
  ) {}

  /** The questionnaire of one body with what stands in it. Throws `period.closed` while the period is a draft, `access.*`. */
  async download(actor: Actor, id: string): Promise<InstrumentFile> {
    const content = await transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, id, { action: 'assessment.read' });
      requireReadable(actor, assessment);
      if (isBeingMended(actor, assessment)) throw problem.answersUnsent();
      if (!assessment.instrumentSha256) throw problem.periodClosed({});
      const names = await findNames(tx, assessment);
      const instrument = await loadInstrument(tx, assessment.instrumentSha256);
      const answers = await findAnswers(tx, id);
      const identity = identityOf(assessment, instrument, answers, names.now);
      return {
        identity,
        seal: sealOf(sealedText(identity), await findSealKey(tx)),
        head: headOf(assessment, names),
        instrument,
        bodyKind: assessment.bodyKind,
        evidence: evidenceWords(await findEvidence(tx, id)),
        editableItems: assessment.editableItems,
        name: `saq-${assessment.bodyCode}-${names.periodCode}`.replace(/[^\w.-]/g, '-'),
      };
    });
    return { name: `${content.name}.xlsx`, bytes: await writtenBytes('.xlsx', (path) => writeSaqWorkbook(content, path)) }; // prettier-ignore
  }

  /**
   * What a filled workbook would change; nothing is kept. Throws `assessment.locked` and `period.closed` as the form does,
   * `workbook.refused`, `workbook.unrecognised`, `file.*`, `access.*`.
   */
  async preview(
    actor: Actor,
    id: string,
    { fileName, content }: { readonly fileName: string; readonly content: AsyncIterable<Uint8Array> },
  ): Promise<WorkbookPreview> {
    await transaction(this.dataSource, async (tx) =>
      requireBeginning(await loadAssessment(tx, actor, id, { action: 'answer.write' })),
    );
    if (!/\.(xlsx|xlsm|xlsb|xls|ods)$/i.test(fileName)) throw problem.workbookRefused({ errors: [wrongType] });
    const file = await readSaqWorkbook(await collectFile(content, MOST_BYTES)).catch(refuseBusy);
    if ('refusal' in file) {
      const { code, message, sheet, cell } = file.refusal;
      const path = [sheet, cell].filter(Boolean).join('!');
      throw problem.workbookRefused({ errors: [{ path, code, message }] });
    }
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, id, { action: 'answer.write' });
      requireBeginning(assessment);
      return compareWorkbook(tx, actor, assessment, file);
    });
  }

  /**
   * Keeps what was let through, all of it or none, under the rules of the form: answers as `AnswersService.saveMany` keeps
   * them, links as evidence, without those that are there already. Done twice, it stays done once.
   */
  async apply(
    actor: Actor,
    id: string,
    { instrumentSha256, answers, links }: WorkbookChoice,
  ): Promise<WorkbookApplied> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, id, { action: 'answer.write', lock: true });
      requireFilling(assessment);
      const inputs = answers.map((answer) => ({ ...answer, ...(instrumentSha256 ? { instrumentSha256 } : {}) }));
      const saved = inputs.length > 0 ? await keepAnswers(tx, actor, id, inputs) : [];
      const items = itemsByCode(await loadInstrument(tx, assessment.instrumentSha256));
      const present = await findEvidence(tx, id);
      const fresh = links.filter(({ itemCode, url }) => !hasLink(present[itemCode], url));
      const rows = fresh.map((link) => {
        const item = items.get(link.itemCode);
        return item ? { ...link, kind: linkKind(item) } : link;
      });
      const added = rows.length > 0 ? await this.evidence.addLinksIn(tx, actor, id, rows) : [];
      return { answers: saved.length, links: added.length };
    });
  }
}

const hasLink = (present: readonly EvidenceView[] | undefined, url: string): boolean =>
  (present ?? []).some((piece) => piece.url !== null && linkKey(piece.url) === linkKey(url));
