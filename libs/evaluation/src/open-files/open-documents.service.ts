import { problem } from '@app/access';
import { type Transaction, transaction } from '@app/database';
import { sha256, type Config, type MadeFiles, type MadeFolder } from '@app/platform';
import type { PeriodDocument } from '@app/scoring';
import {
  dataPackage,
  dcatDataset,
  itemTable,
  questionTable,
  rankingTable,
  type OpenFile,
  type OpenPackage,
  type OpenTable,
} from '@app/workbook';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '@app/office';
import { findPublished, requireStanding } from '../publications/published.query';
import type { Published } from '../publications/published.query';
import { findPublishedDecrees } from '../publications/published-decrees.query';
import { findOpenFacts } from './open-facts.query';
import { makeOpenFiles, OPEN_FILES, type RowCounts } from './open-files';

const described = {
  'ranking.csv': ['text/csv', 'Peringkat: nilai, kualifikasi, dan peringkat'],
  'items.csv': ['text/csv', 'Nilai setiap butir bagi setiap badan publik'],
  'questions.csv': ['text/csv', 'Pertanyaan setiap kuesioner dan rubrik'],
  'tables.xlsx': [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Ketiga tabel sebagai buku kerja',
  ],
  'period.json': ['application/json', 'Masukan lengkap (terbuka/period@1)'],
  'result.json': ['application/json', 'Hasil (terbuka/result@1)'],
  'sheets.jsonl': ['application/jsonl', 'Lembar nilai, satu baris untuk setiap badan publik'],
  'determination.json': ['application/json', 'Penetapan dengan tanda tangannya'],
} as const;
type MadeName = keyof typeof described;

/** Names of everything that is published of a period: files, and the two descriptions of them. */
export const openDocuments = [...(Object.keys(described) as MadeName[]), 'datapackage.json', 'dcat.jsonld'] as const;
export type OpenDocumentName = (typeof openDocuments)[number];

/** An open document as it goes over the wire, named by the hash of its bytes. */
export interface OpenDocument {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly content: () => string | ReturnType<MadeFiles['read']>;
}

/** Counted up when files of the same determination come out otherwise, so that no disk hands out those made before. */
const shape = 1;

interface Standing {
  readonly period: Published;
  readonly determinationId: string;
  readonly publishedAt: string;
  /** Of the result, where it is not the one that holds. */
  readonly earlier: string | null;
}

interface Made extends MadeFolder<About> {
  readonly key: string;
}

interface About {
  readonly rows: RowCounts;
  readonly policy: Pick<PeriodDocument, 'period'>;
  readonly resultSha256: string;
}

/**
 * The open data of published periods. Files are made when they are first asked for, from what was frozen, and then lie on
 * the disk: the same bytes at every asking, also where they have to be made again.
 */
@Injectable()
export class OpenDocumentsService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(OPEN_FILES) private readonly files: MadeFiles,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One open document: of the determination that holds, or of an earlier one by the hash of its result. */
  async document(code: string, name: OpenDocumentName, ofResult?: string): Promise<OpenDocument> {
    const standing = await transaction(this.dataSource, (tx) => findStanding(tx, code, ofResult));
    const made = await this.make(standing.determinationId);
    if (name === 'datapackage.json' || name === 'dcat.jsonld') return this.describe(standing, made, name);
    const file = made.files.find((one) => one.name === name);
    if (!file) throw problem.notFound();
    return {
      sha256: file.sha256,
      mediaType: described[name][0],
      bytes: file.sizeBytes,
      content: () => this.files.read(made.key, name),
    };
  }

  private async make(determinationId: string): Promise<Made> {
    const key = `${determinationId}-${shape}`;
    const folder = await this.files.of<About>(key, async (workshop) => {
      const facts = await findOpenFacts(this.dataSource, determinationId);
      if (!facts) throw problem.notFound();
      const rows = await makeOpenFiles(workshop, facts);
      return { rows, policy: { period: facts.period.period }, resultSha256: facts.resultSha256 };
    });
    return { ...folder, key };
  }

  private describe(standing: Standing, made: Made, name: 'datapackage.json' | 'dcat.jsonld'): OpenDocument {
    const of = this.packageOf(standing, made.about.resultSha256);
    const files = filesOf(made);
    const isPackage = name === 'datapackage.json';
    const body = `${JSON.stringify(isPackage ? dataPackage(of, files) : dcatDataset(of, files), null, 2)}\n`;
    return {
      sha256: sha256(body),
      mediaType: isPackage ? 'application/json' : 'application/ld+json',
      bytes: Buffer.byteLength(body),
      content: () => body,
    };
  }

  private packageOf({ period, earlier, publishedAt }: Standing, resultSha256: string): OpenPackage {
    const { code, title, year, organiser } = period;
    const [api, site] = ['/api/public/periods/', '/publik/'].map(
      (path) => `${this.config.publicUrl}${path}${encodeURIComponent(code)}`,
    );
    const folder = `${api}/${earlier === null ? '' : `results/${earlier}/`}`;
    return { code, title, year, organiser, publishedAt, resultSha256, page: `${site}`, folder };
  }
}

/** Which determination is asked for; throws where it is not published, or was taken back. */
const findStanding = async (tx: Transaction, code: string, ofResult: string | undefined): Promise<Standing> => {
  const [period] = await findPublished(tx, code);
  if (!period) throw problem.notFound();
  if (ofResult === undefined) {
    requireStanding(period.withdrawn);
    return { period, determinationId: period.determinationId, publishedAt: period.publishedAt, earlier: null };
  }
  const decree = (await findPublishedDecrees(tx, period.id)).find(({ resultSha256 }) => resultSha256 === ofResult);
  if (!decree) throw problem.notFound();
  requireStanding(decree.withdrawals.find(({ restoredAt }) => restoredAt === null));
  return { period, determinationId: decree.id, publishedAt: decree.publishedAt, earlier: ofResult };
};

const filesOf = ({ files, about: { rows, policy } }: Made): readonly OpenFile[] => {
  const tables: Readonly<Record<string, OpenTable>> = {
    'ranking.csv': rankingTable(policy),
    'items.csv': itemTable(policy.period.stages),
    'questions.csv': questionTable,
  };
  return (Object.keys(described) as MadeName[]).flatMap((name): OpenFile[] => {
    const file = files.find((one) => one.name === name);
    if (!file) return [];
    const [mediaType, title] = described[name];
    const schema = tables[name];
    const table = schema && { table: { schema, rows: rows[schema.name] ?? 0 } };
    return [{ name, title, mediaType, sha256: file.sha256, bytes: file.sizeBytes, ...table }];
  });
};
