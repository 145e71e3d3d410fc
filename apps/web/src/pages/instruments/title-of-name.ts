import type { Text } from '@app/instrument';

interface Name {
  readonly title: string;
  /** English of a changed title; empty where nobody has written it. */
  readonly english?: string;
}

/** Whether the English of the source no longer goes without saying: it has one, and the Indonesian is another now. */
export const needsEnglish = ({ title }: Name, source: Text | null): boolean =>
  Boolean(source?.en) && title.trim() !== '' && title.trim() !== source?.id;

/** The title of a new instrument: the source's where its Indonesian stands unchanged, else what was written. */
export const titleOfName = (name: Name, source: Text | null): Text => {
  const id = name.title.trim();
  if (source && source.id === id) return source.en ? source : { id };
  const en = needsEnglish(name, source) ? (name.english ?? '').trim() : '';
  return en ? { id, en } : { id };
};
