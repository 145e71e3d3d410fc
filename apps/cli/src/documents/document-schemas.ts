import Ajv2020, { type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { explainSchemaError } from './explain-schema-error';
import type { FaultList } from './fault-list';

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

export const checkSchema = (reference: string, value: unknown, faults: FaultList, prefix = ''): void => {
  const validate = validatorOf(reference);
  if (validate(value)) return;
  for (const error of validate.errors ?? []) {
    const explained = explainSchemaError(error, prefix);
    if (explained) faults.add(explained);
  }
};
