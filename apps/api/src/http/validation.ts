import { problem, type Fault } from '@app/access';
import {
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  ValidationPipe,
  type ArgumentMetadata,
  type ValidationError,
} from '@nestjs/common';
import { unstorableTexts } from './unstorable-text';

const sentences: Readonly<Record<string, string>> = {
  isString: 'Harus berupa teks.',
  isNotEmpty: 'Wajib diisi.',
  minLength: 'Terlalu pendek.',
  maxLength: 'Terlalu panjang.',
  isEmail: 'Harus berupa alamat surel.',
  isUuid: 'Bukan penanda yang benar.',
  isInt: 'Harus berupa bilangan bulat.',
  min: 'Terlalu kecil.',
  max: 'Terlalu besar.',
  isBoolean: 'Harus ya atau tidak.',
  equals: 'Harus disetujui.',
  isIn: 'Bukan salah satu pilihan.',
  isObject: 'Harus berupa objek.',
  isArray: 'Harus berupa daftar.',
  arrayMaxSize: 'Terlalu banyak.',
  arrayMinSize: 'Paling sedikit satu.',
  matches: 'Bentuknya tidak sesuai.',
  isISO8601: 'Harus berupa waktu ISO 8601.',
  isIso8601: 'Harus berupa waktu ISO 8601.',
  whitelistValidation: 'Isian ini tidak dikenal.',
};

const faultsOf = (errors: readonly ValidationError[], parent = ''): Fault[] =>
  errors.flatMap(({ property, constraints, children }) => {
    const path = `${parent}/${property}`;
    const own = Object.keys(constraints ?? {}).map((code) => ({
      path,
      code,
      message: sentences[code] ?? 'Isian tidak sesuai.',
    }));
    return [...own, ...faultsOf(children ?? [], path)];
  });

/** Of a body wrong in a thousand places nobody reads more. */
const SHOWN_FAULTS = 200;

/** Refuses text that the database cannot hold, in a body, a field or an address, before any shape is looked at. */
class StorableTextPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // Cursors in a query answer for themselves.
    const isChecked = metadata.type === 'body' || metadata.type === 'param';
    const errors = isChecked ? unstorableTexts(value, metadata.data ? `/${metadata.data}` : '') : [];
    if (errors.length > 0) throw problem.requestInvalid({ errors: errors.slice(0, SHOWN_FAULTS) });
    return super.transform(value, metadata);
  }
}

/** Shapes and lengths of what comes in; every fault is told at once, and unknown members are refused. */
export const validation = (): ValidationPipe =>
  new StorableTextPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => problem.requestInvalid({ errors: faultsOf(errors) }),
  });

const uuid = new ParseUUIDPipe({ exceptionFactory: () => problem.notFound() });

/** A path parameter that must be a UUID; anything else names nothing we have. */
export const Id = (name = 'id'): ParameterDecorator => Param(name, uuid);

const whole = new ParseIntPipe({ exceptionFactory: () => problem.versionUnknown() });

/** A path parameter that must be a version's number. */
export const VersionNumber = (name: string): ParameterDecorator => Param(name, whole);
