import { type Actor, audit, problem } from '@app/access';
import { type Transaction, transaction } from '@app/database';
import { bytesOf, drawLogo, FileTooLarge, PictureUnreadable, sniffFile, type Storage } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { REPORT_STORAGE } from '../reports/report-storage';
import { loadPapers } from './papers.query';
import { ownerOf, type PapersView, viewOf } from './papers.service';

/** Larger pictures are for posters. */
const maxBytes = 2_000_000;

/** The picture on the letterhead: drawn anew and kept beside the reports, so that papers made with it always find it. */
@Injectable()
export class PaperLogosService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(REPORT_STORAGE) private readonly storage: Storage,
  ) {}

  /** Takes a PNG or JPEG in the old one's place. Throws `papers.logo`. */
  async replace(actor: Actor, content: AsyncIterable<Uint8Array>): Promise<PapersView> {
    // Asked before a byte is read.
    const organiserId = ownerOf(actor);
    const picture = await drawn(content);
    const { sha256 } = await this.storage.save(onePiece(picture), { maxBytes });
    return transaction(this.dataSource, async (tx) => {
      await loadPapers(tx, organiserId, 'change');
      await tx.query(
        `update organisers set letterhead = letterhead || jsonb_build_object('logoSha256', $2::text), papers_revision = papers_revision + 1 where id = $1`,
        [organiserId, sha256],
      );
      await audit(tx, actor, 'papers.logoChanged', { organiserId, sha256 });
      return viewOf(await loadPapers(tx, organiserId));
    });
  }

  async remove(actor: Actor): Promise<PapersView> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = ownerOf(actor);
      await loadPapers(tx, organiserId, 'change');
      await tx.query(
        `update organisers set letterhead = letterhead - 'logoSha256', papers_revision = papers_revision + 1 where id = $1`,
        [organiserId],
      );
      await audit(tx, actor, 'papers.logoRemoved', { organiserId });
      return viewOf(await loadPapers(tx, organiserId));
    });
  }

  /** The picture itself, a PNG. */
  async file(
    actor: Actor,
  ): Promise<{ readonly sha256: string; readonly content: Awaited<ReturnType<Storage['read']>> }> {
    const sha256 = await transaction(this.dataSource, (tx: Transaction) => currentLogo(tx, ownerOf(actor)));
    return { sha256, content: await this.storage.read(sha256) };
  }
}

const currentLogo = async (tx: Transaction, organiserId: string): Promise<string> => {
  const { logoSha256 } = (await loadPapers(tx, organiserId)).letterhead;
  if (!logoSha256) throw problem.notFound();
  return logoSha256;
};

const drawn = async (content: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  try {
    const given = Buffer.from(await bytesOf(content, maxBytes));
    const type = sniffFile(given);
    if (type !== 'image/png' && type !== 'image/jpeg') throw problem.papersLogo({ fault: 'kind' });
    return await drawLogo(given);
  } catch (error) {
    if (error instanceof FileTooLarge) throw problem.papersLogo({ fault: 'tooLarge' });
    if (error instanceof PictureUnreadable) throw problem.papersLogo({ fault: 'unreadable' });
    throw error;
  }
};

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
