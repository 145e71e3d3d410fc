import Ajv2020, { type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DocumentFault } from './document-fault';
import { explainSchemaError } from './explain-schema-error';

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

const createAjv = (): Ajv2020 => {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strictTypes: false,
    strictRequired: false,
    schemas: [schemaOf('instrument@1'), schemaOf('period@1'), schemaOf('result@1')],
  });
  return ajv;
};

let ajv: Ajv2020 | undefined;

/** A validator for one of the published formats, or a part of one; compiled once. */
const validatorOf = (reference: string): ValidateFunction => {
  ajv ??= createAjv();
  const validate = ajv.getSchema(reference);
  if (!validate) throw new RangeError(`no schema ${reference}`);
  return validate;
};

/** What keeps a document from having a published shape, e.g. `urn:terbuka:instrument@1`; `prefix` stands before every path. */
export const schemaFaults = (reference: string, value: unknown, prefix = ''): readonly DocumentFault[] => {
  const validate = validatorOf(reference);
  if (validate(value)) return [];
  return (validate.errors ?? []).flatMap((error) => explainSchemaError(error, prefix) ?? []);
};
