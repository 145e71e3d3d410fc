const mostWords = 8;

/** The words that somebody looks for, as PostgreSQL takes them: each by its beginning, all of them. Empty: none. */
export const searchWords = (typed: string): string =>
  (typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, mostWords)
    .map((word) => `${word}:*`)
    .join(' & ');

/** The words of a line, cut at every sign: numbers, addresses and what hyphens join are found by their parts. */
export const wordsOf = (text: string): string =>
  `to_tsvector('simple', regexp_replace(${text}, '[^[:alnum:]]+', ' ', 'g'))`;
