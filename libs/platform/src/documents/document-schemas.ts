import Ajv2020, { type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DocumentFault } from './document-fault';
import { explainSchemaError } from './explain-schema-error';
import { withoutFollowing } from './without-following';

/** The published schemas themselves, found from the sources and from the compiled tree alike. */
const formatsFolder = (): string => {
  let folder = __dirname;
  while (!existsSync(join(folder, 'docs', 'formats'))) {
    if (dirname(folder) === folder) throw new Error('docs/formats is missing from this installation');
    folder = dirname(folder);
  }
  return join(folder, 'docs', 'formats');
};

const schemaOf = (format: string): AnySchemaObject =>
  JSON.parse(readFileSync(join(formatsFolder(), `${format}.schema.json`), 'utf8')) as AnySchemaObject;

const schemas = (): AnySchemaObject[] => [schemaOf('instrument@1'), schemaOf('period@1'), schemaOf('result@1')];

/** Told in full, a document wrong in a million places would need a gigabyte to say so; told by its first fault, nothing. */
type Telling = 'all' | 'first';

const createAjv = (telling: Telling): Ajv2020 =>
  new Ajv2020({
    allErrors: telling === 'all',
    verbose: true,
    strictTypes: false,
    strictRequired: false,
    schemas: schemas(),
  });

const compilers = new Map<Telling, Ajv2020>();

/** A validator for one of the published formats, or a part of one; compiled once. */
const validatorOf = (reference: string, telling: Telling): ValidateFunction => {
  const ajv = compilers.get(telling) ?? createAjv(telling);
  compilers.set(telling, ajv);
  const validate = ajv.getSchema(reference);
  if (!validate) throw new RangeError(`no schema ${reference}`);
  return validate;
};

const explained = (validate: ValidateFunction, prefix: string): readonly DocumentFault[] =>
  withoutFollowing(validate.errors ?? [], knownNames()).flatMap((error) => explainSchemaError(error, prefix) ?? []);

let names: ReadonlySet<string> | undefined;

/** Every member that the formats know, wherever it may stand. */
const knownNames = (): ReadonlySet<string> => (names ??= new Set(schemas().flatMap(membersIn)));

const membersIn = (schema: unknown): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(membersIn)];
};

/** What keeps a document from having a published shape, e.g. `urn:terbuka:instrument@1`; `prefix` stands before every path. */
export const schemaFaults = (reference: string, value: unknown, prefix = ''): readonly DocumentFault[] => {
  const validate = validatorOf(reference, 'all');
  return validate(value) ? [] : explained(validate, prefix);
};

/**
 * The same for a document from a stranger: where it holds more than `most` values, only its first fault is told, so that
 * nobody can make the server write a million of them.
 */
export const schemaFaultsWithin = (reference: string, value: unknown, most: number): readonly DocumentFault[] => {
  const validate = validatorOf(reference, 'first');
  if (validate(value)) return [];
  const first = explained(validate, '');
  return countValues(value, most) > most ? first : schemaFaults(reference, value);
};

/** How many values a document holds, nested ones too; stops counting beyond `most`. */
const countValues = (value: unknown, most: number): number => {
  let count = 0;
  const left: unknown[] = [value];
  while (left.length > 0 && count <= most) {
    const one = left.pop();
    count += 1;
    if (typeof one !== 'object' || one === null) continue;
    for (const inner of Object.values(one).slice(0, most + 1)) left.push(inner);
  }
  return count;
};
