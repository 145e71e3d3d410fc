import type { Violation } from '@app/instrument';
import type { ErrorObject } from 'ajv/dist/2020';
import { pointerStep } from './json-pointer';

/** Says in plain Indonesian what a schema fault means; null for those that only repeat another. */
export const explainSchemaError = (error: ErrorObject, prefix = ''): Violation | null => {
  if (error.keyword === 'if') return null;
  const explained = explain(error);
  return {
    path: prefix + error.instancePath + (explained.step ?? ''),
    code: `schema.${error.keyword}`,
    message: explained.message,
  };
};

interface Explained {
  readonly message: string;
  readonly step?: string;
}

const explain = ({ keyword, params, schema }: ErrorObject): Explained => {
  const limit = String(params['limit']);
  switch (keyword) {
    case 'required':
      return { message: 'Wajib diisi.', step: pointerStep(String(params['missingProperty'])) };
    case 'additionalProperties':
      return { message: unknownName, step: pointerStep(String(params['additionalProperty'])) };
    case 'unevaluatedProperties':
      return { message: unknownName, step: pointerStep(String(params['unevaluatedProperty'])) };
    case 'type':
      return { message: `Harus berupa ${typesOf(params['type'])}.` };
    case 'enum':
      return { message: `Harus salah satu dari ${listed(params['allowedValues'])}.` };
    case 'const':
      return { message: `Harus ${JSON.stringify(params['allowedValue'])}.` };
    case 'pattern':
      return { message: patterns[String(schema)] ?? `Bentuknya tidak sesuai pola ${String(schema)}.` };
    case 'minLength':
      return { message: 'Tidak boleh kosong.' };
    case 'maxLength':
      return { message: `Terlalu panjang; paling banyak ${limit} tanda.` };
    case 'minItems':
      return { message: `Harus berisi sedikitnya ${limit}.` };
    case 'maxItems':
      return { message: `Terlalu banyak; paling banyak ${limit}.` };
    case 'minProperties':
      return { message: `Isinya kurang; harus ada ${limit} nilai.` };
    case 'maxProperties':
      return { message: `Isinya terlalu banyak; hanya boleh ${limit} nilai.` };
    case 'minimum':
      return { message: `Paling kecil ${limit}.` };
    case 'maximum':
      return { message: `Paling besar ${limit}.` };
    case 'uniqueItems':
      return { message: 'Ada yang tertulis dua kali.' };
    default:
      return { message: `Tidak sesuai aturan "${keyword}".` };
  }
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

const listed = (values: unknown): string => [values].flat().map(String).join(', ');

const decimalForm = 'Harus angka dengan titik desimal, misalnya "12.5".';

const patterns: Readonly<Record<string, string>> = {
  '^-?\\d+(\\.\\d+)?$': decimalForm,
  '^-?\\d+(/\\d+)?$': 'Harus pecahan, misalnya "458/5".',
  '^[0-9a-f]{64}$': 'Harus SHA-256 dalam 64 angka heksadesimal.',
  '^#[0-9A-Fa-f]{6}$': 'Harus warna seperti "#1f6f54".',
  '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)$':
    'Harus waktu dengan zonanya, misalnya "2026-09-01T08:00:00+07:00".',
};
