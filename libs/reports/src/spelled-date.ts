const small = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;

const spelled = (value: number): string => {
  if (value < small.length) return small[value] ?? '';
  if (value < 20) return `${spelled(value - 10)} belas`;
  if (value < 100) return joined(`${spelled(Math.floor(value / 10))} puluh`, value % 10);
  if (value < 200) return joined('seratus', value - 100);
  if (value < 1_000) return joined(`${spelled(Math.floor(value / 100))} ratus`, value % 100);
  if (value < 2_000) return joined('seribu', value - 1_000);
  return joined(`${spelled(Math.floor(value / 1_000))} ribu`, value % 1_000);
};

const joined = (head: string, rest: number): string => (rest === 0 ? head : `${head} ${spelled(rest)}`);

/** A whole number from 0 to 999,999 in Indonesian words: 2026 → `"dua ribu dua puluh enam"`. */
export const numberWords = (value: number): string => {
  if (!Number.isInteger(value) || value < 0 || value > 999_999) throw new RangeError(`not to be spelled: ${value}`);
  return spelled(value);
};

/** How minutes name a day, figures spelled: `"Senin, tanggal tiga puluh bulan November tahun dua ribu dua puluh enam"`. */
export const spelledDate = (iso: string, timeZone: string): string => {
  const at = new Date(iso);
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('id-ID', { ...options, timeZone }).format(at);
  const day = numberWords(Number(part({ day: 'numeric' })));
  const year = numberWords(Number(part({ year: 'numeric' })));
  return `${part({ weekday: 'long' })}, tanggal ${day} bulan ${part({ month: 'long' })} tahun ${year}`;
};
