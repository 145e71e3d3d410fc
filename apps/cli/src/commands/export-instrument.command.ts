import { itemsOf } from '@app/instrument';
import { writeInstrumentWorkbook } from '@app/workbook';
import { exitStatus, readArguments, WrongUsage, type Command } from '../command';
import { builtInCodes, instrumentNamed } from '../documents/named-instrument';
import { objectionTo, writeOutputs } from '../documents/write-outputs';

const usage = `terbuka export-instrument INSTRUMEN BERKAS.xlsx

Menulis instrumen sebagai buku kerja XLSForm (survey, choices, settings, Petunjuk), untuk disunting di Excel,
LibreOffice, atau Google Sheets. import-instrument membacanya kembali.
INSTRUMEN adalah berkas JSON, atau salah satu instrumen bawaan: ${builtInCodes}.`;

const run = async (args: readonly string[]): Promise<number> => {
  const [name = '', file = ''] = readArguments(args, ['instrumen', 'berkas .xlsx']).positionals;
  const objection = file.toLowerCase().endsWith('.xlsx') ? objectionTo([file], name) : `${file} harus bernama .xlsx.`;
  if (objection !== null) throw new WrongUsage(objection);
  const instrument = instrumentNamed(name);
  await writeOutputs([{ file, render: (draft) => writeInstrumentWorkbook(instrument, draft) }]);
  process.stdout.write(`${instrument.code}: ${itemsOf(instrument).length} butir ditulis ke ${file}.\n`);
  return exitStatus.fine;
};

export const command: Command = { usage, run };
