import { STORAGE } from '@app/office';
import { checkStored, type Storage } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A file that the database names and the store does not have as it was. */
export interface EvidenceStoreFault {
  readonly sha256: string;
  readonly fault: 'missing' | 'changed';
}

const PAGE = 500;

/** The store of evidence as a whole, for its operator. */
@Injectable()
export class EvidenceStoreService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /** Reads every file there should be, and tells how many were whole; what is not is told as it is found. */
  async check(onFault: (fault: EvidenceStoreFault) => void): Promise<number> {
    let whole = 0;
    for (let page = await this.after(''); page.length > 0; page = await this.after(page.at(-1) ?? '')) {
      for (const sha256 of page) {
        const found = await checkStored(this.storage, sha256);
        if (found === 'whole') whole += 1;
        else onFault({ sha256, fault: found });
      }
    }
    return whole;
  }

  private async after(sha256: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ sha256: string }[]>(
      `select sha256 from evidence_files where sha256 > $1 order by sha256 limit ${PAGE}`,
      [sha256],
    );
    return rows.map((row) => row.sha256);
  }
}
