import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDocuments } from '@app/evaluation';
import { Workbook } from 'exceljs';
import { parse } from 'papaparse';
import { columnLetter } from '@app/workbook';
import supertest from 'supertest';
import { recalculated, scratchFolder, testWith } from '../../../libs/reports/test/debian-tools';
import { cellsOf } from '../../../libs/reports/test/workbook-cells';
import { terbuka } from '../../cli/test/run-terbuka';
import { createScene, type Scene } from './cast';
import { judgeAll, publishAll } from './published';
import { seedPersons } from './seed-persons';

interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
  };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly mediatype: string;
  readonly rows?: number;
  readonly licenses: readonly { readonly name: string }[];
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly uniqueKeys?: readonly (readonly string[])[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

let scene: Scene;
/** What stands nowhere but in the cells of persons. */
let seeded: readonly string[];
beforeAll(async () => {
  scene = await createScene();
  await judgeAll(scene);
  // Whoever determines is signed in before nobody is called what they were.
  await scene.as('komang');
  seeded = await seedPersons(scene);
  await publishAll(scene);
}, 120_000);
afterAll(() => scene.close());

const fetchFile = async (name: string): Promise<{ bytes: Buffer; headers: Record<string, string>; status: number }> => {
  const reply = await supertest(scene.server)
    .get(`/api/public/periods/uji-2026/${name}`)
    .set('accept-encoding', 'identity')
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
  return { bytes: reply.body as Buffer, headers: reply.headers as Record<string, string>, status: reply.status };
};
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const resources = async (): Promise<readonly Resource[]> =>
  JSON.parse((await fetchFile('datapackage.json')).bytes.toString()).resources;
const tableOf = async (path: string): Promise<Record<string, string>[]> =>
  parse<Record<string, string>>((await fetchFile(path)).bytes.toString(), { header: true, skipEmptyLines: true }).data;

test('every published file is described by its bytes, its hash and its licence, and named by that hash', async () => {
  const described = await resources();
  expect(described.map(({ path }) => path)).toEqual(openDocuments.slice(0, -2));
  for (const { path, bytes, hash, mediatype, licenses } of described) {
    const file = await fetchFile(path);
    expect([path, file.status, file.bytes.byteLength]).toEqual([path, 200, bytes]);
    expect(hash).toBe(`sha256:${sha256(file.bytes)}`);
    expect(file.headers['etag']).toBe(`"${sha256(file.bytes)}"`);
    expect(file.headers['content-type']).toContain(mediatype);
    expect(licenses.map(({ name }) => name)).toEqual(['CC-BY-4.0']);
    const again = await supertest(scene.server)
      .get(`/api/public/periods/uji-2026/${path}`)
      .set('if-none-match', file.headers['etag'] ?? '');
    expect(again.status).toBe(304);
  }
});

/** What a row breaks of its schema, in words. */
const complaints = (fields: readonly Field[], row: Readonly<Record<string, string>>): readonly string[] =>
  fields.flatMap(({ name, type, constraints = {} }): string[] => {
    const value = row[name];
    if (value === undefined) return [`${name} is missing`];
    if (value === '') return constraints.required ? [`${name} is empty`] : [];
    const shape = { string: /^/, integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?$/ }[type];
    return [
      ...(shape.test(value) ? [] : [`${name} is no ${type}: ${value}`]),
      ...(constraints.enum && !constraints.enum.includes(value) ? [`${name} may not be ${value}`] : []),
      ...(constraints.pattern && !new RegExp(constraints.pattern).test(value) ? [`${name} has another shape: ${value}`] : []), // prettier-ignore
    ];
  });

const keysIn = ({ primaryKey, uniqueKeys = [] }: NonNullable<Resource['schema']>): readonly (readonly string[])[] =>
  primaryKey ? [primaryKey, ...uniqueKeys] : uniqueKeys;

test('the rows of every table keep what its schema promises, keys and references too', async () => {
  const described = await resources();
  const tables = new Map<string, Record<string, string>[]>();
  for (const { name, path, schema } of described) if (schema) tables.set(name, await tableOf(path));
  expect([...tables.keys()]).toEqual(['ranking', 'items', 'questions']);
  const keysOf = (rows: readonly Record<string, string>[], fields: readonly string[]): string[] =>
    rows.map((row) => JSON.stringify(fields.map((field) => row[field])));
  for (const { name, schema, rows: count } of described) {
    if (!schema) continue;
    const rows = tables.get(name) ?? [];
    expect([name, rows.length]).toEqual([name, count]);
    expect(rows.length).toBeGreaterThan(1);
    expect(Object.keys(rows[0] ?? {})).toEqual(schema.fields.map((field) => field.name));
    expect(rows.flatMap((row) => complaints(schema.fields, row))).toEqual([]);
    for (const key of keysIn(schema)) expect(new Set(keysOf(rows, key)).size).toBe(rows.length);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const known = new Set(keysOf(tables.get(reference.resource) ?? [], reference.fields));
      expect(keysOf(rows, fields).filter((key) => !known.has(key))).toEqual([]);
    }
  }
});

/** The cell of a workbook that a cell of a table has to be: text without what keeps a spreadsheet from running it. */
const inWorkbook = (text: string, { type }: Field): string | number | null => {
  if (text === '') return null;
  return type === 'string' ? text.replace(/^'(?=[=+\-@\t\r])/, '') : Number(text);
};

testWith('soffice')(
  'the workbook holds the very rows of the tables, as we wrote it and as LibreOffice opens it',
  async () => {
    const path = join(await scratchFolder(), 'tables.xlsx');
    await writeFile(path, (await fetchFile('tables.xlsx')).bytes);
    const expected = await expectedCells();
    expect(expected.size).toBeGreaterThan(100);
    for (const file of [path, await recalculated(path)]) {
      const cells = await cellsOf(file);
      for (const [at, value] of expected) expect([at, cells.get(at)?.value ?? null]).toEqual([at, value]);
      expect([...cells.values()].filter(({ formula }) => formula !== null)).toEqual([]);
    }
  },
);

/** Every cell below the heads, as the tables have it. */
const expectedCells = async (): Promise<ReadonlyMap<string, string | number | null>> => {
  const cells = new Map<string, string | number | null>();
  for (const { name, path, schema } of await resources()) {
    if (!schema) continue;
    for (const [index, row] of (await tableOf(path)).entries())
      schema.fields.forEach((field, column) =>
        cells.set(`${name}!${columnLetter(column + 1)}${index + 2}`, inWorkbook(row[field.name] ?? '', field)),
      );
  }
  return cells;
};

/** What a browser saves from the page of open data. */
const download = async (): Promise<{ readonly folder: string; readonly description: string }> => {
  const folder = await scratchFolder();
  for (const name of openDocuments) await writeFile(join(folder, `uji-2026-${name}`), (await fetchFile(name)).bytes);
  return { folder, description: join(folder, 'uji-2026-datapackage.json') };
};

test('the command verifies the files as they are downloaded, and finds one changed digit, with or without its hash', async () => {
  const { folder, description } = await download();
  const good = terbuka(['verify', description]);
  expect([good.status, good.out]).toEqual([0, expect.stringMatching(/^Benar: 2 hasil uji-2026 .* 8 berkas sesuai sidik jarinya, dan tanda tangan penetapannya sah\.\n$/)]); // prettier-ignore
  const ranking = join(folder, 'uji-2026-ranking.csv');
  const table = await readFile(ranking, 'utf8');
  const tampered = table.replace(/87\.75/, '97.75');
  expect(tampered).not.toBe(table);
  await writeFile(ranking, tampered);
  expect(terbuka(['verify', description]).out).toMatch(/^Tidak benar: ranking\.csv bukan berkas yang diumumkan/);
  const described = await readFile(description, 'utf8');
  await writeFile(description, described.replace(sha256(Buffer.from(table)), sha256(Buffer.from(tampered))));
  const odd = terbuka(['verify', description]);
  expect([odd.status, odd.out]).toEqual([1, expect.stringMatching(/^Tidak benar: ranking\.csv baris 2 tertulis .*97\.75/)]); // prettier-ignore
});

test('the description for catalogues names the same files, hashes and licence', async () => {
  const { bytes, headers } = await fetchFile('dcat.jsonld');
  expect(headers['content-type']).toContain('application/ld+json');
  const dataset = JSON.parse(bytes.toString());
  expect(dataset['@type']).toBe('dcat:Dataset');
  expect(dataset['dct:license']).toEqual({ '@id': 'https://creativecommons.org/licenses/by/4.0/' });
  const told = dataset['dcat:distribution'].map((one: Record<string, { '@id': string } & Record<string, { '@value': string }>>) => [
    one['dcat:downloadURL']?.['@id'].split('/').at(-1),
    `sha256:${one['spdx:checksum']?.['spdx:checksumValue']?.['@value']}`,
  ]); // prettier-ignore
  expect(told).toEqual((await resources()).map(({ path, hash }) => [path, hash]));
});

test('files that were lost are made again, byte for byte', async () => {
  const before = await Promise.all(openDocuments.map(fetchFile));
  const folder = join(scene.dataDir, 'open-files');
  expect(await readdir(folder)).toHaveLength(1);
  await rm(folder, { recursive: true });
  const after = await Promise.all(openDocuments.map(fetchFile));
  expect(after.map(({ bytes }) => sha256(bytes))).toEqual(before.map(({ bytes }) => sha256(bytes)));
  expect(await readdir(folder)).toHaveLength(1);
});

test('nothing that persons are called, wrote or can be reached by is in any published file', async () => {
  for (const cell of [
    'users.name',
    'users.email',
    'verdicts.reason',
    'evidence.note',
    'mails.text',
    'public_bodies.phone',
  ])
    expect(seeded).toContain(cell);
  for (const name of openDocuments) {
    const { bytes } = await fetchFile(name);
    const text = name === 'tables.xlsx' ? await textOfWorkbook(bytes) : bytes.toString();
    expect([name, text.match(/rahasia-\S+/g)]).toEqual([name, null]);
    expect([name, text.match(/\b(?:Ratna|Dewi|Made|Sari|Komang|Tono|Pak Camat)\b|@uji\.example|0812/g)]).toEqual([name, null]); // prettier-ignore
    expect([name, text.match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}/g)]).toEqual([name, null]);
  }
});

const textOfWorkbook = async (bytes: Buffer): Promise<string> => {
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return JSON.stringify([book.creator, book.lastModifiedBy, ...book.worksheets.map((sheet) => sheet.getSheetValues())]);
};
