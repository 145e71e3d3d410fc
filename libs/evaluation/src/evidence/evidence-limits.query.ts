import { problem } from '@app/access';
import type { Transaction } from '@app/database';
import { usualEvidenceRules, type EvidenceRules } from '@app/scoring';

/** How much a body may send, in bytes: by the period's policy, else as DESIGN §7 has it. */
export interface EvidenceLimits {
  readonly fileBytes: number;
  readonly videoBytes: number;
  readonly quotaBytes: number;
  /** What stands as evidence, each file once, and what is kept free for files on their way. */
  readonly usedBytes: number;
}

const MEGABYTE = 1_048_576;

/** The limits of one assessment, and how much of them is used. */
export const loadLimits = async (tx: Transaction, assessmentId: string): Promise<EvidenceLimits> => {
  const [found] = await tx.query<{ rules: EvidenceRules | null; kept: number; awaited: number }[]>(
    `select pp.policy->'evidence' as rules,
            (select coalesce(sum(f.size_bytes), 0) from evidence_files f where f.sha256 in
              (select e.file_sha256 from evidence e where e.assessment_id = a.id and e.removed_at is null
               union select l.file_sha256 from late_evidence l join late_answers t on t.id = l.late_answer_id
                where t.assessment_id = a.id and t.decision is null
               union select x.file_sha256 from appeal_evidence x join appeals ap on ap.id = x.appeal_id where ap.assessment_id = a.id))::float8 as kept,
            (select coalesce(sum(u.size_bytes), 0) from evidence_uploads u
              where u.assessment_id = a.id and u.evidence_id is null and u.expires_at > now())::float8 as awaited
       from assessments a join periods p on p.id = a.period_id
       join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
      where a.id = $1`,
    [assessmentId],
  );
  if (!found) throw problem.notFound();
  const rules = { ...usualEvidenceRules, ...found.rules };
  return {
    fileBytes: rules.fileMegabytes * MEGABYTE,
    videoBytes: rules.videoMegabytes * MEGABYTE,
    quotaBytes: rules.quotaMegabytes * MEGABYTE,
    usedBytes: found.kept + found.awaited,
  };
};

/** The most that one file of this type may be. */
export const mostBytes = ({ fileBytes, videoBytes }: EvidenceLimits, mediaType: string): number =>
  mediaType.startsWith('video/') ? videoBytes : fileBytes;

/** Refuses what would not fit into the body's room. Throws `evidence.quota`. */
export const requireQuota = ({ usedBytes, quotaBytes }: EvidenceLimits, sizeBytes: number): void => {
  if (usedBytes + sizeBytes > quotaBytes) throw problem.evidenceQuota({ usedBytes, quotaBytes, sizeBytes });
};
