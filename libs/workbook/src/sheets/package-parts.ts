import { TextDecoder } from 'node:util';
import type { GuardedZip } from './guarded-zip';
import { refuse, refuseDamaged } from './refusal';
import { XmlReader, type XmlEvents } from './xml-reader';

/** Reads one XML part through `events`. Only UTF-8 is read, which is what every spreadsheet program writes. */
export const readXml = async (zip: GuardedZip, name: string, events: Partial<XmlEvents>): Promise<void> => {
  const reader = new XmlReader({ open: ignore, text: ignore, close: ignore, overlong: refuseDamaged, ...events });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  await zip.read(name, (piece) => reader.write(decode(decoder, piece)));
  reader.write(decode(decoder));
  reader.end();
};

const ignore = (): void => undefined;

const decode = (decoder: TextDecoder, piece?: Uint8Array): string => {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    return refuseDamaged();
  }
};

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Where a part's relations are kept: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
const relationsOf = async (zip: GuardedZip, part: string): Promise<ReadonlyMap<string, Relation>> => {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const relations = new Map<string, Relation>();
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!zip.names.has(name)) return relations;
  await readXml(zip, name, {
    open: (element, attributes) => {
      if (element !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const target = attributes.get('Target') ?? '';
      const type = attributes.get('Type') ?? '';
      relations.set(attributes.get('Id') ?? '', {
        type: type.slice(type.lastIndexOf('/') + 1),
        target: target.startsWith('/') ? target.slice(1) : joined(folder, target),
      });
    },
  });
  return relations;
};

const joined = (folder: string, target: string): string => {
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
};

export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

/** A workbook's parts by what they are for; file names inside differ from program to program. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Old Macintosh workbooks count days from 1904. */
  readonly from1904: boolean;
}

const ofType = (relations: ReadonlyMap<string, Relation>, type: string): string | null =>
  [...relations.values()].find((relation) => relation.type === type)?.target ?? null;

export const findParts = async (zip: GuardedZip): Promise<WorkbookParts> => {
  const workbook = ofType(await relationsOf(zip, ''), 'officeDocument') ?? 'xl/workbook.xml';
  if (!zip.names.has(workbook)) {
    refuse('file.notWorkbook', 'Berkas ini bukan buku kerja .xlsx. Simpan sebagai .xlsx dari Excel atau LibreOffice, lalu unggah lagi.'); // prettier-ignore
  }
  const relations = await relationsOf(zip, workbook);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  await readXml(zip, workbook, {
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.get('date1904') ?? '');
      if (element !== 'sheet') return;
      const relation = relations.get(attributes.get('id') ?? '');
      if (relation?.type === 'worksheet') sheets.push({ name: attributes.get('name') ?? '', part: relation.target });
    },
  });
  return {
    sheets,
    sharedStrings: ofType(relations, 'sharedStrings'),
    styles: ofType(relations, 'styles'),
    from1904,
  };
};
