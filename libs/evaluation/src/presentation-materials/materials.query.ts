import { instant, type MaterialKind, type Transaction } from '@app/database';

/** A link or a file of a presentation as it is shown. */
export interface MaterialView {
  readonly id: string;
  readonly kind: MaterialKind;
  readonly url: string | null;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly sizeBytes: number | null;
  readonly addedBy: string;
  readonly addedAt: string;
}

/** What stands beside a presentation, the oldest first; what was taken back is left out. */
export const findMaterials = (tx: Transaction, presentationId: string): Promise<MaterialView[]> =>
  tx.query<MaterialView[]>(
    `select m.id, m.kind, m.url, m.file_name as "fileName", f.media_type as "mediaType", f.size_bytes::int as "sizeBytes",
            u.name as "addedBy", ${instant('m.created_at')} as "addedAt"
       from presentation_materials m join users u on u.id = m.created_by left join evidence_files f on f.sha256 = m.file_sha256
      where m.presentation_id = $1 and m.removed_at is null order by m.id`,
    [presentationId],
  );
