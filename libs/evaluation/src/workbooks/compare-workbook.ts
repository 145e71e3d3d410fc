import { problem, type Actor } from '@app/access';
import type { Transaction } from '@app/database';
import { itemsByCode, type Instrument } from '@app/instrument';
import { isSealed, sha256 } from '@app/platform';
import { askedOf, sealedText, type SaqFile, type SaqIdentity } from '@app/workbook';
import { findAnswers, findEvidence } from '../assessments/form.query';
import type { LoadedAssessment } from '../assessments/load-assessment';
import { loadInstrument } from '../instruments/load-instrument';
import { compareAnswers, unknownLines } from './compare-answers';
import { compareLinks } from './compare-links';
import { findOther, findSealKey } from './workbook-facts.query';
import type { WorkbookPreview, WorkbookSeal } from './workbook-views';

const nothing = { lines: [], links: [], instrumentSha256: null } as const;

/** What is told of a file that was made for another body or another year; null for one of our own, or of nobody. */
const foreign = async (
  tx: Transaction,
  actor: Actor,
  { id }: LoadedAssessment,
  file: SaqFile,
): Promise<WorkbookPreview | null> => {
  const made = file.identity?.identity;
  if (!made || made.assessmentId === id) return null;
  const other = await findOther(tx, actor, made.assessmentId);
  const whose = other ? `${other.bodyName}, ${other.periodTitle}` : 'badan publik lain';
  const isOwn = other?.isOwnBody ?? false;
  const advice = isOwn ? 'Buka kuesioner periode itu, lalu unggah di sana.' : 'Unggah berkas yang diunduh dari halaman ini.'; // prettier-ignore
  return {
    ...nothing,
    verdict: isOwn ? 'otherPeriod' : 'otherBody',
    seal: 'intact',
    notices: [`Berkas ini dibuat untuk ${whose}. Tidak ada yang diubah. ${advice}`],
    otherAssessmentId: isOwn ? made.assessmentId : null,
    madeAt: made.madeAt,
  };
};

const sealNotices: Readonly<Record<WorkbookSeal, readonly string[]>> = {
  intact: [],
  missing: [
    'Lembar tersembunyi "_terbuka" tidak ada lagi pada berkas ini, jadi tidak diketahui mana yang lebih baru. Jawaban yang berbeda dari server ditanyakan satu per satu.',
  ],
  altered: [
    'Lembar tersembunyi "_terbuka" pada berkas ini sudah diubah, jadi tidak dipakai. Jawaban yang berbeda dari server ditanyakan satu per satu.',
  ],
};

/** What a workbook would change in this questionnaire. Throws `workbook.unrecognised`. */
export const compareWorkbook = async (
  tx: Transaction,
  actor: Actor,
  assessment: LoadedAssessment,
  file: SaqFile,
): Promise<WorkbookPreview> => (await foreign(tx, actor, assessment, file)) ?? compare(tx, assessment, file);

const compare = async (tx: Transaction, assessment: LoadedAssessment, file: SaqFile): Promise<WorkbookPreview> => {
  const seal = await sealIn(tx, file);
  const made = seal === 'intact' ? file.identity?.identity : undefined;
  const after = await loadInstrument(tx, assessment.instrumentSha256);
  const before = made ? await instrumentOf(tx, assessment, made, after) : after;
  const read = file.answersTo(askedOf({ instrument: before, bodyKind: assessment.bodyKind }));
  if (!read) throw problem.workbookUnrecognised();
  const answers = await findAnswers(tx, assessment.id);
  const bases = made ? new Map(made.bases.map((base) => [base.itemCode, base])) : null;
  const keyOf = (parts: readonly unknown[]): string =>
    `buku-${sha256(JSON.stringify([assessment.id, made?.madeAt, ...parts])).slice(0, 40)}`;
  const { editableItems } = assessment;
  const links = compareLinks(read.items, { evidence: await findEvidence(tx, assessment.id), editableItems });
  return {
    verdict: 'ready',
    seal,
    notices: [...sealNotices[seal], ...(before === after ? [] : [correctedSince])],
    otherAssessmentId: null,
    madeAt: made?.madeAt ?? null,
    instrumentSha256: made?.instrumentSha256 ?? null,
    lines: [
      ...compareAnswers(read.items, { bases, answers, before, after, editableItems, keyOf }),
      ...unknownLines(read.unknown),
    ],
    links: links.filter(({ itemCode }) => itemsByCode(after).has(itemCode)),
  };
};

const correctedSince =
  'Kuesioner dikoreksi setelah berkas ini diunduh. Butir yang tidak dikoreksi tetap dapat diterapkan; butir yang dikoreksi disebutkan di bawah.';

/** The questionnaire that a file was made from; our own seal says that it was in force here. */
const instrumentOf = async (
  tx: Transaction,
  { instrumentSha256 }: LoadedAssessment,
  made: SaqIdentity,
  after: Instrument,
): Promise<Instrument> =>
  made.instrumentSha256 === instrumentSha256 ? after : loadInstrument(tx, made.instrumentSha256);

const sealIn = async (tx: Transaction, { identity }: SaqFile): Promise<WorkbookSeal> => {
  if (!identity) return 'missing';
  return isSealed(sealedText(identity.identity), identity.seal, await findSealKey(tx)) ? 'intact' : 'altered';
};
