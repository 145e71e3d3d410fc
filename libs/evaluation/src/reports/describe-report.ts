/** What somebody asks for, once it is clear that there is such a paper and that this person may have it. */
import { type Actor, problem } from '@app/access';
import type { Transaction } from '@app/database';
import { lastDetermination } from '../determinations/last-determination';
import { findUnjudged } from '../results/unjudged.query';
import { openWithdrawal } from '../publications/publication-events.query';
import { readsOnlyReleased } from '../results/reader';
import { isMade, mayAskFor, previewKinds } from './report-kinds';
import type { ReportFormat, ReportKind, ReportParams } from './report-kinds';

export interface AskReport extends ReportParams {
  readonly kind: ReportKind;
  readonly format: ReportFormat;
}

/** What a paper is about. */
interface About {
  readonly name: string | null;
  readonly publicBodyId: string | null;
}

/** What the paper is about, once it is clear that there is such a paper and that this person may have it. */
export const describeReport = async (
  tx: Transaction,
  actor: Actor,
  periodId: string,
  input: AskReport,
): Promise<About> => {
  requireMade(actor, input);
  if (holdsScores(input.kind) && readsOnlyReleased(actor)) await requireReleased(tx, periodId);
  if (input.preview) return previewOf(tx, periodId, input);
  switch (input.kind) {
    case 'brief':
    case 'agreement':
      return everything;
    case 'decree':
      return decreeOf(tx, periodId);
    case 'minutes':
      return sittingOf(tx, periodId, input.sittingId);
    case 'evaluation-sheet':
      return bodyOf(tx, actor, periodId, input.assessmentId);
    case 'certificate': {
      await requireCertifiable(tx, actor, periodId, input);
      const isOne = input.assessmentId !== undefined || isOfBody(actor);
      return isOne ? bodyOf(tx, actor, periodId, input.assessmentId) : scopeOf(tx, periodId, input);
    }
    default:
      return scopeOf(tx, periodId, input);
  }
};

const requireMade = (actor: Actor, { kind, format }: AskReport): void => {
  if (!mayAskFor(actor.role, kind)) throw problem.roleForbidden();
  if (!isMade(kind, format))
    throw invalid(
      'format',
      'report.format',
      'Lembar hasil evaluasi, berita acara, keputusan, sertifikat, dan ringkasan hanya tersedia sebagai PDF.',
    );
};

/** Looks of papers are for whoever settles them; a draft has no participants that a table could show. */
const previewOf = async (tx: Transaction, periodId: string, { kind, format }: AskReport): Promise<About> => {
  const known: readonly ReportKind[] = previewKinds;
  if (!known.includes(kind) || format !== 'pdf')
    throw invalid('kind', 'report.noPreview', 'Laporan ini tidak mempunyai pratinjau.');
  const [period] = await tx.query<unknown[]>(`select 1 from periods where id = $1 and state <> 'draft'`, [periodId]);
  if (!period) throw problem.periodNotOpen();
  return everything;
};

/** Tables of every body's scores: in a workbook of verdicts, whose formulas go down to the items. */
const holdsScores = (kind: ReportKind): boolean => kind === 'ranking' || kind === 'recap';

const requireReleased = async (tx: Transaction, periodId: string): Promise<void> => {
  const { unreleased } = await findUnjudged(tx, periodId);
  if (unreleased.size > 0) throw problem.resultsUnreleased({ count: unreleased.size });
};

const isOfBody = ({ role }: Actor): boolean => role === 'unitPpid' || role === 'superior';

const scopeOf = async (tx: Transaction, periodId: string, { category }: AskReport): Promise<About> =>
  category === undefined ? everything : categoryOf(tx, periodId, category);

const bodyOf = async (
  tx: Transaction,
  actor: Actor,
  periodId: string,
  assessmentId: string | undefined,
): Promise<About> => {
  if (assessmentId === undefined)
    throw invalid('assessmentId', 'report.assessmentMissing', 'Pilih badan publik yang dokumennya akan dibuat.');
  const [body] = await tx.query<(About & { isOpenToBody: boolean })[]>(
    `select b.name, b.id as "publicBodyId", (a.state in ('appealing','verified') or p.determined_at is not null) as "isOpenToBody"
       from assessments a join public_bodies b on b.id = a.public_body_id join periods p on p.id = a.period_id
      where a.id = $1 and a.period_id = $2`,
    [assessmentId, periodId],
  );
  if (!body) throw problem.notFound();
  if (readsOnlyReleased(actor) && !body.isOpenToBody)
    throw isOfBody(actor) ? problem.resultHidden() : problem.resultUnreleased();
  return body;
};

const sittingOf = async (tx: Transaction, periodId: string, sittingId: string | undefined): Promise<About> => {
  const [sitting] = await tx.query<{ heldOn: string }[]>(
    `select to_char(held_on, 'YYYY-MM-DD') as "heldOn" from plenary_sittings where period_id = $1 and id = $2`,
    [periodId, sittingId ?? null],
  );
  if (!sitting) throw invalid('sittingId', 'report.sittingUnknown', 'Pilih rapat yang berita acaranya akan dibuat.');
  return { name: sitting.heldOn, publicBodyId: null };
};

const decreeOf = async (tx: Transaction, periodId: string): Promise<About> => {
  const [known] = await tx.query<{ number: string }[]>(`select d.number from ${lastDetermination('$1')} d`, [periodId]);
  if (!known) throw invalid('kind', 'report.notDetermined', 'Hasil belum ditetapkan, jadi belum ada keputusannya.');
  return { name: known.number, publicBodyId: null };
};

interface Certifiable {
  readonly isDetermined: boolean;
  readonly isPublished: boolean;
  readonly isWithdrawn: boolean;
  readonly isRanked: boolean;
}

/**
 * Certificates are of what the plenary determined and nobody took back. The commission prints them before the hour of
 * publication, to hand them out at it; everybody else has them from then on.
 */
const requireCertifiable = async (
  tx: Transaction,
  actor: Actor,
  periodId: string,
  { assessmentId, category }: ReportParams,
): Promise<void> => {
  const [found] = await tx.query<Certifiable[]>(
    `select p.state in ('determined','published') as "isDetermined", p.state = 'published' as "isPublished",
            exists (select 1 from ${openWithdrawal('d.id')} w) as "isWithdrawn",
            exists (select 1 from period_results r where r.determination_id = d.id and r.status = 'ranked'
                       and ($2::uuid is null or r.assessment_id = $2) and ($3::text is null or r.category = $3)) as "isRanked"
       from periods p, lateral ${lastDetermination('p.id')} d where p.id = $1`,
    [periodId, assessmentId ?? null, category ?? null],
  );
  const isEarly = actor.role === 'organiserAdmin' || actor.role === 'commissioner';
  if (!found?.isDetermined || found.isWithdrawn)
    throw invalid(
      'kind',
      'report.notCertifiable',
      'Sertifikat dibuat dari hasil yang sudah ditetapkan dan tidak sedang dibetulkan atau ditarik.',
    );
  if (!isEarly && !found.isPublished)
    throw invalid('kind', 'report.notPublished', 'Sertifikat dapat diambil setelah hasilnya diumumkan.');
  if (!found.isRanked)
    throw invalid('kind', 'report.notRanked', 'Tidak ada badan publik yang diperingkat, jadi tidak ada sertifikatnya.');
};

const everything: About = { name: null, publicBodyId: null };

const categoryOf = async (tx: Transaction, periodId: string, category: string): Promise<About> => {
  const [known] = await tx.query<{ label: string }[]>(
    `select coalesce((select c->>'label' from periods p join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version,
                        jsonb_array_elements(pp.policy->'categories') c where p.id = $1 and c->>'code' = $2), $2) as label
      where exists (select 1 from assessments where period_id = $1 and category = $2)`,
    [periodId, category],
  );
  if (!known) throw invalid('category', 'report.categoryUnknown', `Tidak ada peserta pada kategori ${category}.`);
  return { name: known.label, publicBodyId: null };
};

const invalid = (path: string, code: string, message: string): Error =>
  problem.reportInvalid({ errors: [{ path, code, message }] });
