import { audit, problem, publicBodyOf, type Actor } from '@app/access';
import { newId, type Transaction } from '@app/database';
import type { EvidenceView } from '../assessments/assessment-form';
import { findEvidenceByIds } from '../assessments/form.query';
import { fitsKind } from './evidence-type';
import type { EvidencePlace } from './evidence.service';
import { insertEvidence } from './keep-evidence';

/** A file that the body has sent before, in whatever year. */
export interface KnownFile {
  readonly sha256: string;
  readonly sentSha256: string;
  /** Under which it was last used. */
  readonly name: string;
  /** Under which it was sent or used as well. */
  readonly otherNames: readonly string[];
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Where it stands as evidence in this assessment. */
  readonly itemCodes: readonly string[];
  /** The year of the period it was last used in. */
  readonly year: number;
}

const knownFiles = (condition: string): string => `
  select f.sha256, coalesce(max(e.sent_sha256) filter (where e.sent_sha256 = $3), max(e.sent_sha256)) as "sentSha256",
         (array_agg(e.file_name order by e.removed_at is null desc, e.created_at desc))[1] as name,
         array_agg(distinct e.file_name) as names,
         f.media_type as "mediaType", f.size_bytes as "sizeBytes", max((pp.policy->>'year')::int) as year,
         coalesce(array_agg(distinct e.item_code) filter (where e.assessment_id = $2 and e.removed_at is null), '{}') as "itemCodes"
    from evidence e join evidence_files f on f.sha256 = e.file_sha256
    join assessments a on a.id = e.assessment_id join periods p on p.id = a.period_id
    join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
   where a.public_body_id = $1
   group by f.sha256 having ${condition} order by max(e.created_at) desc, f.sha256 limit 200`;

type FoundFile = Omit<KnownFile, 'otherNames'> & { readonly names: readonly string[] };

const known = ({ names, ...file }: FoundFile): KnownFile => ({
  ...file,
  otherNames: names.filter((name) => name !== file.name),
});

/**
 * The body's files of which any name that they ever bore contains the text, those last used first; files taken away
 * everywhere are left out.
 */
export const findKnownFiles = async (
  tx: Transaction,
  { publicBodyId, assessmentId, search }: { publicBodyId: string; assessmentId: string; search: string },
): Promise<KnownFile[]> => {
  const condition = 'bool_or(e.removed_at is null) and bool_or(position(lower($3) in lower(e.file_name)) > 0)';
  return (await tx.query<FoundFile[]>(knownFiles(condition), [publicBodyId, assessmentId, search])).map(known);
};

/** The actor's body's file of this hash, as sent or as kept; another body's file is not known. */
export const findKnownFile = async (tx: Transaction, actor: Actor, sha256: string): Promise<KnownFile | null> => {
  const condition = 'bool_or(e.sent_sha256 = $3 or e.file_sha256 = $3)';
  const [found] = await tx.query<FoundFile[]>(knownFiles(condition), [publicBodyOf(actor), null, sha256]);
  return found ? known(found) : null;
};

type Place = EvidencePlace & {
  readonly assessmentId: string;
  readonly bodyCode: string;
  readonly fileName?: string;
};

/** The piece that this person put at this place already, under the same name and with the same remark. */
const findSamePiece = async (
  tx: Transaction,
  { userId }: Actor,
  { assessmentId, itemCode, kind, page, note }: Place,
  { fileName, fileSha256 }: { readonly fileName: string; readonly fileSha256: string },
): Promise<string | null> => {
  const [same] = await tx.query<{ id: string }[]>(
    `select id from evidence
      where assessment_id = $1 and created_by = $2 and item_code = $3 and kind = $4 and page is not distinct from $5
        and note is not distinct from $6 and file_name = $7 and file_sha256 = $8 and removed_at is null
      order by created_at limit 1`,
    [assessmentId, userId, itemCode, kind, page ?? null, note ?? null, fileName, fileSha256],
  );
  return same?.id ?? null;
};

/**
 * Puts a file that is there already beside one more answer; asked again after a lost reply, it answers with the same piece.
 * The caller holds the assessment's lock. Throws `evidence.kind`, `evidence.tooMany`.
 */
export const addKnownFile = async (
  tx: Transaction,
  actor: Actor,
  place: Place,
  file: KnownFile,
): Promise<EvidenceView> => {
  const { assessmentId, bodyCode, itemCode, kind, page, note, fileName = file.name } = place;
  if (!fitsKind(kind, file.mediaType)) throw problem.evidenceKind({ itemCode, kind });
  const { sha256: fileSha256, sentSha256 } = file;
  const same = await findSamePiece(tx, actor, place, { fileName, fileSha256 });
  const id = same ?? newId();
  if (!same) {
    const row = { id, itemCode, kind, page, note, fileName, fileSha256, sentSha256 };
    await insertEvidence(tx, { assessmentId, userId: actor.userId }, [row]);
    await audit(tx, actor, 'evidence.added', { assessmentId, bodyCode, items: itemCode, count: 1, sha256: fileSha256 });
  }
  const [added] = await findEvidenceByIds(tx, [id]);
  if (!added) throw problem.evidenceUnknown();
  return added;
};
