export interface TypedMember {
  readonly name: string;
  readonly position: string;
  readonly present: boolean;
}

/** The same list as it is typed. */
export const writeMembers = (members: readonly TypedMember[]): string =>
  members
    .map(({ name, position, present }) => `${present ? '' : '- '}${[name, position].filter(Boolean).join(', ')}`)
    .join('\n');

/** Reads a typed list of members: `Name, position` on each line, `-` before whoever is absent; empty lines are nobody. */
export const readMembers = (typed: string): readonly TypedMember[] =>
  typed.split('\n').flatMap((line) => {
    const text = line.trim();
    const present = !text.startsWith('-');
    const [name = '', ...rest] = (present ? text : text.slice(1)).split(',');
    return name.trim() ? [{ name: name.trim(), position: rest.join(',').trim(), present }] : [];
  });
