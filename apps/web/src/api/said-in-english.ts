type Sentences = Readonly<Record<string, string>>;

interface Known {
  readonly pattern: RegExp;
  readonly english: string;
  /** Letters that are the sentence's own: the more of them, the surer. */
  readonly letters: number;
}

/**
 * Says in English what the server wrote in Indonesian, by its sentences with `{places}`; null where it knows none. What
 * stands in a place is said in English too where it is a sentence or a time of its own; what a person wrote stays as it is.
 */
export const saidInEnglish = (sentences: Sentences): ((text: string) => string | null) => {
  const known = Object.entries(sentences)
    .map(([indonesian, english]): Known => ({
      pattern: patternOf(indonesian),
      english,
      letters: indonesian.replace(/\{\w+\}/g, '').length,
    })) // prettier-ignore
    .sort((a, b) => b.letters - a.letters);
  const whole = (text: string): string | null => {
    for (const { pattern, english } of known) {
      const groups = pattern.exec(text)?.groups;
      if (groups) return english.replace(/\{(\w+)\}/g, (_, name: string) => inPlace(groups[name] ?? ''));
      if (pattern.test(text)) return english;
    }
    return null;
  };
  const inPlace = (value: string): string => {
    const text = value.trim();
    return text === '' ? value : value.replace(text, () => timeOf(text) ?? whole(text) ?? text);
  };
  return (text) => whole(text) ?? byLines(text, whole);
};

const patternOf = (indonesian: string): RegExp => {
  const parts = indonesian.split(/\{(\w+)\}/);
  const source = parts.map((part, index) => (index % 2 === 0 ? escaped(part) : `(?<${part}>.*?)`)).join('');
  return new RegExp(`^${source}$`, 's');
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A notice may be a list: each line is said by itself, and one that is nobody's sentence stays. */
const byLines = (text: string, whole: (line: string) => string | null): string | null => {
  const lines = text.split('\n');
  if (lines.length < 2) return null;
  const said = lines.map((line) => {
    const [, mark = '', words = ''] = /^(\s*(?:- )?)(.*)$/.exec(line) ?? [];
    const english = whole(words);
    return english === null ? null : mark + english;
  });
  return said.every((line) => line === null) ? null : said.map((line, at) => line ?? lines[at]).join('\n');
};

const months: Readonly<Record<string, string>> = {
  Januari: 'January',
  Februari: 'February',
  Maret: 'March',
  April: 'April',
  Mei: 'May',
  Juni: 'June',
  Juli: 'July',
  Agustus: 'August',
  September: 'September',
  Oktober: 'October',
  November: 'November',
  Desember: 'December',
};

/** `12 Mei 2026 pukul 16.00 WIB` → `12 May 2026 at 16:00 WIB`; null for what is no such time. */
const timeOf = (text: string): string | null => {
  const [, day, month = '', year, hour, minute, zone] =
    /^(\d{1,2}) (\p{L}+) (\d{4})(?: pukul (\d\d)\.(\d\d) (\S+))?$/u.exec(text) ?? [];
  const english = months[month];
  if (!english) return null;
  return `${day} ${english} ${year}${hour === undefined ? '' : ` at ${hour}:${minute} ${zone}`}`;
};
