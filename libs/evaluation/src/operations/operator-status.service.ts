import { type Actor, requireMay } from '@app/access';
import { type Transaction, transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface OperatorStatus {
  readonly databaseVersion: string;
  readonly databaseSizeBytes: number;
  readonly jobs: { readonly queued: number; readonly active: number; readonly failed: number };
  /** Bytes of evidence and reports kept on disk, each content once. */
  readonly storageBytes: number;
  readonly organisers: readonly { readonly name: string; readonly bodies: number; readonly periods: number }[];
}

/** How the installation is doing; no scores (DESIGN §2). */
@Injectable()
export class OperatorStatusService {
  constructor(private readonly dataSource: DataSource) {}

  async show(actor: Actor): Promise<OperatorStatus> {
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'operations.read');
      const [database] = await tx.query<{ version: string; size: string }[]>(
        `select current_setting('server_version') as version, pg_database_size(current_database())::text as size`,
      );
      return {
        databaseVersion: database?.version ?? '',
        databaseSizeBytes: Number(database?.size ?? 0),
        jobs: await countJobs(tx),
        storageBytes: await countBytes(tx),
        organisers: await tx.query(
          `select o.name, (select count(*)::int from public_bodies where organiser_id = o.id) as bodies,
                  (select count(*)::int from periods where organiser_id = o.id) as periods
             from organisers o order by o.name, o.id`,
        ),
      };
    });
  }
}

const countJobs = async (tx: Transaction): Promise<OperatorStatus['jobs']> => {
  const [row] = await tx.query<OperatorStatus['jobs'][]>(
    `select count(*) filter (where state = 'queued')::int as queued, count(*) filter (where state = 'running')::int as active,
            count(*) filter (where state = 'failed')::int as failed from reports`,
  );
  return row ?? { queued: 0, active: 0, failed: 0 };
};

const countBytes = async (tx: Transaction): Promise<number> => {
  const [row] = await tx.query<{ bytes: string }[]>(
    `select (coalesce((select sum(size_bytes::bigint) from evidence_files), 0) + coalesce((select sum(size) from (
       select distinct on (file_sha256) size_bytes::bigint as size from reports where file_sha256 is not null order by file_sha256) once), 0))::text as bytes`,
  );
  return Number(row?.bytes ?? 0);
};
