import { audit, may, problem, requireMay, type Actor } from '@app/access';
import { newId, transaction, type MaterialKind, type Transaction } from '@app/database';
import { HALF_FILES, STORAGE } from '@app/office';
import type { HalfFiles, Storage } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { checkEvidenceUrl } from '../evidence/check-evidence-url';
import type { EvidenceFileView } from '../evidence/evidence.service';
import { EVIDENCE_MAX_BYTES, typeOfName } from '../evidence/evidence-type';
import { insertFile } from '../evidence/keep-evidence';
import { receiveFile, type ArrivingFile } from '../evidence/receive-file';
import { loadTurn } from '../presentation-turns/presentation-turns.service';
import { holdPeriod, requireOpenPeriod } from '../results/period-owner.query';
import { findMaterials, type MaterialView } from './materials.query';

/** Links and files that one presentation may have. */
const MOST_MATERIALS = 20;

/** Slides that a body shows and recordings of its turn, kept as evidence is. */
@Injectable()
export class PresentationMaterialsService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(STORAGE) private readonly storage: Storage,
    @Inject(HALF_FILES) private readonly halfFiles: HalfFiles,
  ) {}

  async list(actor: Actor, id: string): Promise<readonly MaterialView[]> {
    return transaction(this.dataSource, async (tx) => {
      await loadTurn(tx, actor, id);
      return findMaterials(tx, id);
    });
  }

  /**
   * Adds a link: slides by the body until its first card is signed, slides and recordings by the organiser. Throws
   * `evidence.url`, `material.*`.
   */
  async addLink(
    actor: Actor,
    id: string,
    { kind, url }: { readonly kind: MaterialKind; readonly url: string },
  ): Promise<readonly MaterialView[]> {
    const errors = checkEvidenceUrl(url);
    if (errors.length > 0) throw problem.evidenceUrl({ errors });
    return transaction(this.dataSource, async (tx) => {
      await openFor(tx, actor, id, kind);
      return add(tx, actor, id, { kind, url });
    });
  }

  /** Adds a file; no transaction is open while bytes arrive. Throws `evidence.*` and as {@link addLink}. */
  async addFile(actor: Actor, id: string, kind: MaterialKind, input: ArrivingFile): Promise<readonly MaterialView[]> {
    await transaction(this.dataSource, (tx) => openFor(tx, actor, id, kind));
    if (!typeOfName(input.fileName)) throw problem.evidenceTypeRefused();
    const file = await receiveFile({ storage: this.storage, halfFiles: this.halfFiles }, input, EVIDENCE_MAX_BYTES);
    return transaction(this.dataSource, async (tx) => {
      await openFor(tx, actor, id, kind);
      await insertFile(tx, file);
      return add(tx, actor, id, { kind, fileSha256: file.sha256, fileName: input.fileName });
    });
  }

  /** Takes back what was added by mistake, as who may add it. Throws `evidence.unknown`. */
  async remove(actor: Actor, id: string, materialId: string): Promise<readonly MaterialView[]> {
    return transaction(this.dataSource, async (tx) => {
      const found = (await findMaterials(tx, id)).find((one) => one.id === materialId);
      if (!found) {
        await loadTurn(tx, actor, id);
        throw problem.evidenceUnknown();
      }
      await openFor(tx, actor, id, found.kind);
      await tx.query('update presentation_materials set removed_at = now() where id = $1', [materialId]);
      await audit(tx, actor, 'material.removed', { presentationId: id, materialId, kind: found.kind });
      return findMaterials(tx, id);
    });
  }

  /** The bytes of a file, to whoever may know of the presentation. Throws `evidence.unknown`. */
  async open(actor: Actor, id: string, materialId: string): Promise<EvidenceFileView> {
    const file = await transaction(this.dataSource, async (tx) => {
      await loadTurn(tx, actor, id);
      const [found] = await tx.query<Omit<EvidenceFileView, 'content'>[]>(
        `select m.file_name as name, f.media_type as "mediaType", f.size_bytes::int as "sizeBytes", f.sha256
           from presentation_materials m join evidence_files f on f.sha256 = m.file_sha256
          where m.id = $1 and m.presentation_id = $2 and m.removed_at is null`,
        [materialId, id],
      );
      return found;
    });
    if (!file) throw problem.evidenceUnknown();
    return { ...file, content: await this.storage.read(file.sha256) };
  }
}

/** The presentation, open for this kind of material by this person. */
const openFor = async (tx: Transaction, actor: Actor, id: string, kind: MaterialKind): Promise<void> => {
  const line = await loadTurn(tx, actor, id);
  requireMay(actor, 'presentationMaterial.write', line);
  requireOpenPeriod(await holdPeriod(tx, line.periodId));
  if (may(actor, 'presentation.attend')) return;
  if (kind === 'recording') throw problem.materialRecording();
  const [heard] = await tx.query<unknown[]>(
    'select 1 from presentation_jurors where presentation_id = $1 and card_signed_at is not null limit 1',
    [id],
  );
  if (heard) throw problem.materialHeard();
};

interface Material {
  readonly kind: MaterialKind;
  readonly url?: string;
  readonly fileSha256?: string;
  readonly fileName?: string;
}

const add = async (tx: Transaction, actor: Actor, id: string, material: Material): Promise<readonly MaterialView[]> => {
  if ((await findMaterials(tx, id)).length >= MOST_MATERIALS) throw problem.materialTooMany({ most: MOST_MATERIALS });
  const materialId = newId();
  await tx.query(
    `insert into presentation_materials (id, presentation_id, kind, url, file_sha256, file_name, created_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      materialId,
      id,
      material.kind,
      material.url ?? null,
      material.fileSha256 ?? null,
      material.fileName ?? null,
      actor.userId,
    ],
  );
  await audit(tx, actor, 'material.added', { presentationId: id, materialId, kind: material.kind });
  return findMaterials(tx, id);
};
