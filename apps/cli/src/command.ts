import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What a command's file exports. `run` gives the exit status. */
export interface Command {
  /** How it is called and what it does, Indonesian; printed by `--help`. */
  readonly usage: string;
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** Exit statuses, the same for every command. */
export const exitStatus = { fine: 0, doesNotHold: 1, wrongDocument: 2, couldNotRun: 3 } as const;

/** A command called in a way it does not know. Exit status 2. */
export class WrongUsage extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongUsage';
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads a command's arguments strictly; throws `WrongUsage` on unknown options or a wrong number of documents. */
export const readArguments = (
  args: readonly string[],
  documents: readonly string[],
  options: Options = {},
): { readonly positionals: readonly string[]; readonly values: Readonly<Record<string, unknown>> } => {
  const { positionals, values } = parse(args, options);
  if (positionals.length < documents.length) throw new WrongUsage(`Sebutkan ${documents.join(' dan ')}.`);
  if (positionals.length > documents.length) throw new WrongUsage(`Terlalu banyak berkas: ${positionals.join(', ')}.`);
  return { positionals, values };
};

const parse = (args: readonly string[], options: Options): ReturnType<typeof parseArgs> => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new WrongUsage(`Pilihan ${option} tidak dikenal, atau kurang nama berkasnya.`);
  }
};
