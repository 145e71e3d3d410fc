import type { ErrorObject } from 'ajv/dist/2020';
import type { DocumentFault } from './document-fault';
import { pointerStep } from './json-pointer';

/** Says in plain Indonesian what a schema fault means; null for those that only repeat another. */
export const explainSchemaError = (error: ErrorObject, prefix = ''): DocumentFault | null => {
  const { keyword, instancePath, schema } = error;
  if (keyword === 'if') return null;
  const params = error.params as Params;
  const missing = params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty'];
  return {
    path: prefix + instancePath + (typeof missing === 'string' ? pointerStep(missing) : ''),
    code: `schema.${keyword}`,
    message: sentences[keyword]?.(params, String(schema)) ?? `Tidak sesuai aturan "${keyword}".`,
  };
};

type Params = Readonly<Record<string, unknown>>;

const limit = (params: Params): string => String(params['limit']);

const sentences: Readonly<Record<string, (params: Params, schema: string) => string>> = {
  required: () => 'Wajib diisi.',
  additionalProperties: () => unknownName,
  unevaluatedProperties: () => unknownName,
  type: ({ type }) => `Harus berupa ${typesOf(type)}.`,
  enum: ({ allowedValues }) => `Harus salah satu dari ${[allowedValues].flat().map(String).join(', ')}.`,
  const: ({ allowedValue }) => `Harus ${JSON.stringify(allowedValue)}.`,
  pattern: (_, schema) => patterns[schema] ?? `Bentuknya tidak sesuai pola ${schema}.`,
  minLength: () => 'Tidak boleh kosong.',
  maxLength: (params) => `Terlalu panjang; paling banyak ${limit(params)} tanda.`,
  minItems: (params) => `Harus berisi sedikitnya ${limit(params)}.`,
  maxItems: (params) => `Terlalu banyak; paling banyak ${limit(params)}.`,
  minProperties: (params) => `Isinya kurang; harus ada ${limit(params)} nilai.`,
  maxProperties: (params) => `Isinya terlalu banyak; hanya boleh ${limit(params)} nilai.`,
  minimum: (params) => `Paling kecil ${limit(params)}.`,
  maximum: (params) => `Paling besar ${limit(params)}.`,
  uniqueItems: () => 'Ada yang tertulis dua kali.',
};

const unknownName = 'Nama ini tidak dikenal; periksa ejaannya atau hapus.';

const typeNames: Readonly<Record<string, string>> = {
  object: 'objek { … }',
  array: 'daftar [ … ]',
  string: 'teks',
  number: 'angka',
  integer: 'bilangan bulat',
  boolean: 'true atau false',
  null: 'null',
};

const typesOf = (types: unknown): string =>
  [types]
    .flat()
    .map((type) => typeNames[String(type)] ?? String(type))
    .join(' atau ');

const decimalForm = 'Harus angka dengan titik desimal, misalnya "12.5".';

const patterns: Readonly<Record<string, string>> = {
  '^-?\\d+(\\.\\d+)?$': decimalForm,
  '^-?\\d+(/\\d+)?$': 'Harus pecahan, misalnya "458/5".',
  '^[0-9a-f]{64}$': 'Harus SHA-256 dalam 64 angka heksadesimal.',
  '^#[0-9A-Fa-f]{6}$': 'Harus warna seperti "#1f6f54".',
  '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)$':
    'Harus waktu dengan zonanya, misalnya "2026-09-01T08:00:00+07:00".',
};
