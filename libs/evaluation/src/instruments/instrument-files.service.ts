import { problem, requireMay, type Actor } from '@app/access';
import { transaction } from '@app/database';
import { checkInstrument, diffInstruments, itemsOf, type Instrument, type Violation } from '@app/instrument';
import { parseJson, writtenBytes } from '@app/platform';
import {
  CellsTooLong,
  readInstrumentWorkbook,
  writeInstrumentTemplate,
  writeInstrumentWorkbook,
  type FileFault,
  type InstrumentReading,
} from '@app/workbook';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { collectFile, refuseBusy } from '../workbooks/collect-file';
import { builtInBy } from './begin-instrument';
import type { ImportReport } from './instrument-views';
import { loadOwnInstrument } from './load-own-instrument';
import { findVersion } from './published-versions.query';
import { readContent } from './read-content';

/** The largest files that are read as an instrument, by their extension; a larger JSON could not be saved as a draft. */
const mostBytes = { workbook: 10 * 1_048_576, json: 5 * 1_048_576 } as const;

/** What people call a workbook; the reader tells those that it cannot read how to be saved. */
const workbookExtensions: ReadonlySet<string> = new Set(['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv']);

export interface InstrumentFileInput {
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** The instrument whose draft it would replace. */
  readonly instrumentId?: string;
}

/** A file to hand over. */
export interface InstrumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SHOWN_FAULTS = 200;

/** Instruments as files: workbooks and JSON, in and out. */
@Injectable()
export class InstrumentFilesService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Reads a file and tells what is in it; nothing is kept. Throws `file.typeRefused`, `file.tooLarge`, `file.missing`,
   * `file.busy`, `access.*`.
   */
  async read(actor: Actor, { fileName, content, instrumentId }: InstrumentFileInput): Promise<ImportReport> {
    requireMay(actor, 'instrument.write');
    const draft = instrumentId === undefined ? null : await this.draftOf(actor, instrumentId);
    const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
    const isJson = extension === 'json';
    if (!isJson && !workbookExtensions.has(extension ?? '')) throw problem.fileTypeRefused();
    const bytes = await collectFile(content, mostBytes[isJson ? 'json' : 'workbook']);
    const read = isJson ? readJson(bytes) : await readInstrumentWorkbook(bytes).catch(refuseBusy);
    return reportOf(read, draft);
  }

  /**
   * An own instrument as a workbook: the draft, or the version named. Throws `version.unknown`,
   * `instrument.tooLongForWorkbook`, `access.*`.
   */
  async workbook(actor: Actor, id: string, version: number | null): Promise<InstrumentFile> {
    return workbookOf(await this.contentOf(actor, id, version), version);
  }

  /** The same as JSON. */
  async json(actor: Actor, id: string, version: number | null): Promise<InstrumentFile> {
    const content = await this.contentOf(actor, id, version);
    const text = `${JSON.stringify(content, null, 2)}\n`;
    return { name: fileNameOf(content, version, 'json'), bytes: new TextEncoder().encode(text) };
  }

  /** A built-in instrument as a workbook. Throws `instrument.unknown`. */
  builtInWorkbook(actor: Actor, code: string): Promise<InstrumentFile> {
    requireMay(actor, 'instrument.read');
    const content = builtInBy(code);
    return workbookOf(content, Number.parseInt(content.version, 10) || 1);
  }

  /** An empty workbook with a worked example, to fill in. */
  async template(actor: Actor): Promise<InstrumentFile> {
    requireMay(actor, 'instrumentDraft.read');
    return { name: 'templat-instrumen.xlsx', bytes: await writtenBytes('.xlsx', writeInstrumentTemplate) };
  }

  private contentOf(actor: Actor, id: string, version: number | null): Promise<Instrument> {
    requireMay(actor, 'instrumentDraft.read');
    return transaction(this.dataSource, async (tx) => {
      const { draft } = await loadOwnInstrument(tx, actor, id, { action: 'instrumentDraft.read' });
      if (version === null) return draft;
      const found = await findVersion(tx, id, version);
      if (!found) throw problem.versionUnknown();
      return found.content;
    });
  }

  private draftOf(actor: Actor, id: string): Promise<Instrument> {
    return transaction(
      this.dataSource,
      async (tx) => (await loadOwnInstrument(tx, actor, id, { action: 'instrument.write' })).draft,
    );
  }
}

/** What a file would change. It replaces the draft's content and never its code. */
const reportOf = ({ instrument, faults, warnings }: InstrumentReading, draft: Instrument | null): ImportReport => {
  if (!instrument) return { faults, warnings, content: null, items: 0, changes: [] };
  const content = draft ? { ...instrument, code: draft.code, version: draft.version } : instrument;
  const renamed = instrument.code === content.code ? [] : [codeDiffers(instrument.code, content.code)];
  return {
    faults,
    warnings: [...renamed, ...warnings],
    content,
    items: itemsOf(content).length,
    changes: draft ? diffInstruments(draft, content) : [],
  };
};

const codeDiffers = (given: string, kept: string): FileFault => ({
  sheet: '',
  cell: null,
  header: null,
  code: 'instrument.codeDiffers',
  message: `Berkas ini memuat kode instrumen "${given}". Isinya akan mengganti draf "${kept}", yang kodenya tetap.`,
});

/** As the workbook's reader does it: the linter's findings are told too, and its errors keep the content back. */
const readJson = (bytes: Uint8Array): InstrumentReading => {
  const parsed = parseJson(bytes);
  const read = 'value' in parsed ? readContent(parsed.value) : parsed;
  if ('faults' in read)
    return { instrument: null, faults: read.faults.slice(0, SHOWN_FAULTS).map(faultOf), warnings: [] };
  const found = checkInstrument(read.content);
  const faults = found.filter(({ severity }) => severity !== 'warning').map(faultOf);
  const warnings = found.filter(({ severity }) => severity === 'warning').map(faultOf);
  return { instrument: faults.length === 0 ? read.content : null, faults, warnings };
};

const faultOf = ({ path, code, message }: Violation): FileFault => ({
  sheet: 'JSON',
  cell: null,
  header: path === '' ? null : path,
  code,
  message,
});

const workbookOf = async (content: Instrument, version: number | null): Promise<InstrumentFile> => ({
  name: fileNameOf(content, version, 'xlsx'),
  bytes: await writtenBytes('.xlsx', (path) => writeInstrumentWorkbook(content, path)).catch(refuseTooLong),
});

const refuseTooLong = (error: unknown): never => {
  throw error instanceof CellsTooLong ? problem.instrumentTooLongForWorkbook({ errors: error.faults }) : error;
};

/** Codes are short and plain, but a built-in's or a draft's is only as plain as its schema says. */
const fileNameOf = ({ code }: Instrument, version: number | null, extension: string): string =>
  `${code.replace(/[^\w.-]/g, '-')}-${version === null ? 'draf' : `v${version}`}.${extension}`;
