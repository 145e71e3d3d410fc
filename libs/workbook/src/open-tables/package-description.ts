/** How the published files of a period describe themselves to programs: Frictionless Data Package 2.0. Pure. */
import type { OpenTable } from './open-table';

/** Under which everybody may use, share and build on what was published. */
export const openLicence = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Creative Commons Attribution 4.0 International',
} as const;

/** A published file, as it lies on the disk. */
export interface OpenFile {
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Present where it is a table of comma separated values. */
  readonly table?: { readonly schema: OpenTable; readonly rows: number };
}

/** What was published, and by whom. */
export interface OpenPackage {
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly organiser: string;
  readonly publishedAt: string;
  readonly resultSha256: string;
  /** The page of the period. */
  readonly page: string;
  /** Where its files lie, with a slash at the end. */
  readonly folder: string;
}

const profile = (name: string): string => `https://datapackage.org/profiles/2.0/${name}.json`;

/** The resource names of the tables are those of their files without the ending. */
const schemaOf = ({ fields, primaryKey, uniqueKey, foreignKeys }: OpenTable): object => ({
  $schema: profile('tableschema'),
  fields,
  missingValues: [''],
  ...(primaryKey ? { primaryKey } : {}),
  ...(uniqueKey ? { uniqueKeys: [uniqueKey] } : {}),
  ...(foreignKeys
    ? {
        foreignKeys: foreignKeys.map(({ fields: own, table }) => ({
          fields: own,
          reference: { resource: table, fields: own },
        })),
      }
    : {}),
});

const dialect = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true };

const resourceOf = ({ name, title, mediaType, sha256, bytes, table }: OpenFile): object => ({
  name: table ? table.schema.name : name.toLowerCase(),
  $schema: profile('dataresource'),
  path: name,
  title,
  format: name.slice(name.lastIndexOf('.') + 1),
  mediatype: mediaType,
  encoding: 'utf-8',
  bytes,
  hash: `sha256:${sha256}`,
  licenses: [openLicence],
  ...(table ? { type: 'table', rows: table.rows, dialect, schema: schemaOf(table.schema) } : {}),
});

/** The `datapackage.json` of a published period. */
export const dataPackage = (of: OpenPackage, files: readonly OpenFile[]): object => ({
  $schema: profile('datapackage'),
  name: `terbuka-${of.code.toLowerCase().replace(/[^a-z0-9._-]+/g, '-')}`,
  id: `${of.folder}datapackage.json`,
  title: of.title,
  description:
    'Hasil penilaian keterbukaan informasi publik: nilai, kualifikasi, dan peringkat setiap badan publik, dengan semua masukan untuk menghitungnya ulang. Tanpa data pribadi: tidak ada nama, alamat surel, nomor telepon, maupun catatan penilai dan pengisi. Teks yang diawali = + - @, tab, atau CR didahului tanda petik tunggal dalam CSV, supaya tidak dijalankan lembar kerja.',
  homepage: of.page,
  created: of.publishedAt,
  version: of.resultSha256.slice(0, 12),
  keywords: ['keterbukaan informasi publik', 'PPID', String(of.year)],
  licenses: [openLicence],
  contributors: [{ title: of.organiser, roles: ['publisher'] }],
  resources: files.map(resourceOf),
});

const distributionOf = (folder: string, { name, title, mediaType, sha256, bytes, table }: OpenFile): object => ({
  '@type': 'dcat:Distribution',
  '@id': folder + name,
  'dct:title': { '@language': 'id', '@value': title },
  'dcat:accessURL': { '@id': folder + name },
  'dcat:downloadURL': { '@id': folder + name },
  'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
  'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
  'dct:license': { '@id': openLicence.path },
  'spdx:checksum': {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
    'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
  },
  ...(table ? { 'dct:conformsTo': { '@id': `${folder}datapackage.json` } } : {}),
});

/** The same as DCAT in JSON-LD, as catalogues of open data harvest it. */
export const dcatDataset = (of: OpenPackage, files: readonly OpenFile[]): object => ({
  '@context': {
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    spdx: 'http://spdx.org/rdf/terms#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
  },
  '@id': of.page,
  '@type': 'dcat:Dataset',
  'dct:identifier': of.code,
  'dct:title': { '@language': 'id', '@value': of.title },
  'dct:description': {
    '@language': 'id',
    '@value': `Nilai, kualifikasi, dan peringkat keterbukaan informasi publik tahun ${of.year}, dengan masukan untuk menghitungnya ulang.`,
  },
  'dct:issued': { '@type': 'xsd:dateTime', '@value': of.publishedAt },
  'dct:temporal': {
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': { '@type': 'xsd:gYear', '@value': String(of.year) },
    'dcat:endDate': { '@type': 'xsd:gYear', '@value': String(of.year) },
  },
  'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/IND' },
  'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': of.organiser },
  'dct:license': { '@id': openLicence.path },
  'dcat:keyword': ['keterbukaan informasi publik', 'PPID'],
  'dcat:landingPage': { '@id': of.page },
  'dcat:version': of.resultSha256.slice(0, 12),
  'dcat:distribution': files.map((file) => distributionOf(of.folder, file)),
});
