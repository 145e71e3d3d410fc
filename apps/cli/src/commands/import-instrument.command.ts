import { itemsOf } from '@app/instrument';
import { readInstrumentWorkbook, type FileFault } from '@app/workbook';
import { exitStatus, readArguments, WrongUsage, type Command } from '../command';
import { readBytes } from '../documents/read-document';
import { objectionTo, writeOutputs, writePieces } from '../documents/write-outputs';

const usage = `terbuka import-instrument BERKAS.xlsx INSTRUMEN.json

Membaca instrumen dari buku kerja XLSForm dan menulisnya sebagai terbuka/instrument@1. Semua kesalahan ditunjukkan
sekaligus dengan lembar dan selnya; bila ada satu saja, tidak ada yang ditulis dan status keluar 2.`;

const run = async (args: readonly string[]): Promise<number> => {
  const [name = '', file = ''] = readArguments(args, ['berkas .xlsx', 'berkas hasil']).positionals;
  const objection = objectionTo([file], name);
  if (objection !== null) throw new WrongUsage(objection);
  const { instrument, faults, warnings } = await readInstrumentWorkbook(readBytes(name));
  const lines = [
    ...faults.map((fault) => `Kesalahan ${placed(fault)}`),
    ...warnings.map((warning) => `Peringatan ${placed(warning)}`),
  ];
  if (!instrument) {
    lines.push(`${name}: ${faults.length} kesalahan, ${warnings.length} peringatan; tidak ada yang ditulis.`);
    process.stderr.write(`${lines.join('\n')}\n`);
    return exitStatus.wrongDocument;
  }
  const text = `${JSON.stringify(instrument, null, 2)}\n`;
  await writeOutputs([{ file, render: (draft) => writePieces(draft, [text]) }]);
  const items = itemsOf(instrument).length;
  lines.push(`${instrument.code}: ${items} butir dibaca dengan ${warnings.length} peringatan, ditulis ke ${file}.`);
  process.stdout.write(`${lines.join('\n')}\n`);
  return exitStatus.fine;
};

const placed = ({ sheet, cell, header, message }: FileFault): string => {
  const place = [sheet, cell].filter((part) => part !== null && part !== '').join('!');
  return `${place === '' ? 'berkas' : place}${header === null ? '' : ` (${header})`}: ${message}`;
};

export const command: Command = { usage, run };
