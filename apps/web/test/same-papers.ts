import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scene } from '../../api/test/cast';
import { terbuka } from '../../cli/test/run-terbuka';
import { pagesOf, recalculated } from '../../../libs/reports/test/debian-tools';
import { cellsOf } from '../../../libs/reports/test/workbook-cells';

/** What the public page shows of one ranked body. */
interface ShownRow {
  readonly name: string;
  readonly final: string;
  readonly bandLabel: string;
  readonly status: string;
  readonly stages: Readonly<Record<string, { readonly score: string | null }>>;
  readonly ranks: { readonly category: number | null };
}

type Cells = Awaited<ReturnType<typeof cellsOf>>;

const comma = (score: string): string => score.replace('.', ',');

const scoresOf = ({ final, stages }: ShownRow): readonly string[] => [
  final,
  ...Object.values(stages).flatMap(({ score }) => score ?? []),
];

/** Values of the row that names the body, on the sheet where its rank stands. */
const rowNaming = (cells: Cells, name: string): readonly (string | number | null)[] => {
  const place = [...cells].find(([, { value }]) => value === name)?.[0] ?? '';
  const [sheet = '', cell = ''] = place.split('!');
  const row = cell.replace(/\D/g, '');
  return [...cells]
    .filter(([address]) => new RegExp(`^${sheet}![A-Z]+${row}$`).test(address))
    .map(([, { value }]) => value);
};

const missingInWorkbook = (what: string, cells: Cells, row: ShownRow): readonly string[] => {
  const values = rowNaming(cells, row.name);
  const wanted = [...scoresOf(row).map(Number), row.bandLabel, row.ranks.category];
  return wanted.filter((value) => !values.includes(value)).map((value) => `${what}: ${row.name} lacks ${value}`);
};

const missingInPdf = (pages: readonly string[], row: ShownRow): readonly string[] => {
  const text = pages.join('\n');
  return [row.name, ...scoresOf(row).map(comma), row.bandLabel]
    .filter((wanted) => !text.includes(wanted))
    .map((wanted) => `PDF: ${row.name} lacks ${wanted}`);
};

/** Differences between the public page, the published documents, the recomputing command, the workbook and the PDF. */
export const samePapers = async (scene: Scene, origin: string, code: string): Promise<readonly string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'terbuka-papers-'));
  const ratna = await scene.as('ratna');
  const read = async (path: string, headers: Record<string, string> = {}): Promise<Buffer> => {
    const reply = await fetch(`${origin}/api${path}`, { headers });
    if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
    return Buffer.from(await reply.arrayBuffer());
  };
  const keep = async (name: string, bytes: Buffer): Promise<string> => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };
  try {
    const shown = JSON.parse((await read(`/public/periods/${code}`)).toString()) as {
      readonly rows: readonly ShownRow[];
    };
    const rows = shown.rows.filter(({ status }) => status === 'ranked');
    const period = await keep('period.json', await read(`/public/periods/${code}/period.json`));
    const result = await keep('result.json', await read(`/public/periods/${code}/result.json`));
    const verified = terbuka(['verify', result, period]);
    const { items } = (await ratna.get('/reports')).body as {
      readonly items: readonly { readonly id: string; readonly format: 'xlsx' | 'pdf' }[];
    };
    const papers = new Map<string, string>();
    for (const { id, format } of items) {
      papers.set(format, await keep(`paper.${format}`, await read(`/reports/${id}/file`, { cookie: ratna.cookie })));
    }
    const workbook = papers.get('xlsx') ?? '';
    const cached = await cellsOf(workbook);
    const counted = await cellsOf(await recalculated(workbook));
    const pages = await pagesOf(papers.get('pdf') ?? '');
    return [
      ...(rows.length > 0 ? [] : ['nobody is ranked']),
      ...(verified.status === 0 ? [] : [`verify: ${verified.out}${verified.err}`]),
      ...rows.flatMap((row) => [
        ...missingInWorkbook('Excel', cached, row),
        ...missingInWorkbook('Excel recalculated', counted, row),
        ...missingInPdf(pages, row),
      ]),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
