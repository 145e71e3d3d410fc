import { rowHeight, type Cell, type SheetFile, type WorkbookFile } from '@app/workbook';
import { toDouble } from '../exact-number';
import { decimalComma } from '../format';
import type { ReportHead } from '../report-head';

const text = (value: string, style: Cell['style'] = 'text'): Cell => ({ value, style });

/** Characters that fit across a portrait page. */
const methodWidth = 76;

/** Names of the cells that formulas refer to. */
export interface PolicyNames {
  readonly weights: Readonly<Record<string, string>>;
  readonly scale: string;
  readonly bandFrom: string;
  readonly bandLabel: string;
}

/**
 * Cell names for a policy, known before the sheet is written. Codes lose what a name can't hold, and the prefix keeps
 * them from reading as a cell (`A1`) or as a function.
 */
export const policyNames = (head: ReportHead): PolicyNames => {
  const taken = new Set<string>();
  const weights: Record<string, string> = {};
  for (const { code } of head.stages) {
    const wanted = `bobot_${code.toLowerCase().replace(/[^a-z0-9_]/g, '_')}`;
    let name = wanted;
    for (let again = 2; taken.has(name); again += 1) name = `${wanted}_${again}`;
    taken.add(name);
    weights[code] = name;
  }
  return { weights, scale: 'skala', bandFrom: 'kualifikasi_dari', bandLabel: 'kualifikasi_label' };
};

const bandRows = (book: WorkbookFile, sheet: SheetFile, head: ReportHead, names: PolicyNames): void => {
  sheet.row([]);
  sheet.row([text('Kualifikasi', 'section')]);
  sheet.row([text('Kualifikasi', 'head'), text('Mulai nilai', 'head'), text('Rentang', 'head')]);
  // A lookup needs them rising.
  const rows = [...head.bands]
    .reverse()
    .map((band) =>
      sheet.row([text(band.label, 'band'), { value: toDouble(band.from), style: 'score' }, text(band.range)]),
    );
  const [first = 1, last = rows.at(-1) ?? 1] = [rows[0]];
  sheet.highlight(`A${first}:A${last}`, bandHighlights(head));
  book.name(names.bandLabel, `${sheet.quotedName}!$A$${first}:$A$${last}`);
  book.name(names.bandFrom, `${sheet.quotedName}!$B$${first}:$B$${last}`);
};

/** Fills for band cells, by label. */
export const bandHighlights = (head: ReportHead): readonly { readonly text: string; readonly colour: string }[] =>
  head.bands.map(({ label, tint }) => ({ text: label, colour: tint }));

/** The sheet whose cells every score formula points to: stage weights, the scale, the bands. */
export const writeWeightSheet = (book: WorkbookFile, head: ReportHead, names: PolicyNames): void => {
  const sheet = book.addSheet({
    key: 'Bobot',
    name: 'Bobot',
    widths: [34, 16, 34, 22],
    landscape: false,
    paper: head.paper,
    footer: `${head.periodTitle} · ${head.standing}`,
  });
  sheet.row([text('Bobot dan kualifikasi', 'title')]);
  sheet.row([
    text(
      'Nilai di lembar lain dihitung dari sel-sel ini: ubah bobot, dan nilai, kualifikasi, serta peringkat ikut berubah.',
      'hint',
    ),
  ]);
  sheet.row([]);
  sheet.row([text('Tahap', 'head'), text('Bobot', 'head'), text('Nama sel', 'head')]);
  for (const stage of head.stages) {
    const name = names.weights[stage.code] ?? '';
    const row = sheet.row([text(stage.label), { value: toDouble(stage.weight), style: 'weight' }, text(name, 'code')]);
    book.name(name, `${sheet.quotedName}!$B$${row}`);
  }
  const scale = sheet.row([
    text('Skala nilai (0 sampai dengan)'),
    { value: toDouble(head.scale), style: 'weight' },
    text(names.scale, 'code'),
  ]);
  book.name(names.scale, `${sheet.quotedName}!$B$${scale}`);
  bandRows(book, sheet, head, names);
  sheet.close();
};

/** The policy in words, where the instruments come from, and the hash that ties the workbook to its input. */
export const writeMethodSheet = (book: WorkbookFile, head: ReportHead, formulaNotes: readonly string[]): void => {
  const sheet = book.addSheet({
    key: 'Metode',
    name: 'Metode',
    widths: [methodWidth],
    landscape: false,
    paper: head.paper,
    footer: `${head.periodTitle} · ${head.standing}`,
  });
  const paragraph = (line: string, style: Cell['style'] = 'plain'): void => {
    sheet.row([text(line, style)], style === 'plain' ? rowHeight([line, methodWidth]) : undefined);
  };
  paragraph('Metode penilaian', 'title');
  paragraph(`${head.periodTitle} · ${head.organiser}`, 'subtitle');
  const sections = [
    ...head.method,
    { heading: 'Rumus di buku kerja ini', lines: formulaNotes },
    ...(head.sources.length ? [{ heading: 'Instrumen', lines: head.sources }] : []),
    ...(head.warnings.length ? [{ heading: 'Catatan perhitungan', lines: head.warnings }] : []),
    {
      heading: 'Asal angka',
      lines: [
        `${head.standing}. Dicetak ${head.printedOn}. Periode ${head.periodCode}, skala ${decimalComma(head.scale)}.`,
      ],
    },
  ];
  for (const { heading, lines } of sections) {
    sheet.row([]);
    paragraph(heading, 'section');
    for (const line of lines) paragraph(line);
  }
  sheet.row([]);
  paragraph('SHA-256 dokumen periode (bentuk kanonik RFC 8785)', 'section');
  paragraph(head.inputSha256, 'code');
  sheet.close();
};
