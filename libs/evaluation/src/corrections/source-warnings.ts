import { isApplicable, itemsByCode, itemsOf, similarity, type Instrument, type Violation } from '@app/instrument';

/** Texts below this measure are two questions, not one that was edited. */
const leastAlike = 0.5;
/** At most this share of items in common, and it is probably another instrument altogether. */
const mostForeign = 0.2;
/** Codes named before the rest is only counted. */
const mostNamed = 5;

/**
 * What an organiser should know who may have chosen the wrong instrument: nearly nothing in common with the one in force, or
 * items that none of the bodies that fill it in is asked. Pure.
 */
export const sourceWarnings = (
  before: Instrument,
  after: Instrument,
  bodyKinds: ReadonlySet<string>,
): readonly Violation[] => [...foreign(before, after), ...unasked(before, after, bodyKinds)];

const warning = (code: string, message: string): Violation => ({ path: '', code, message, severity: 'warning' });

const foreign = (before: Instrument, after: Instrument): readonly Violation[] => {
  const was = itemsByCode(before);
  const common = itemsOf(after).flatMap((item) => {
    const earlier = was.get(item.code);
    return earlier ? [similarity(earlier.text.id, item.text.id) >= leastAlike] : [];
  });
  const advice = 'Pastikan instrumen yang Anda pilih benar.';
  if (was.size > 0 && common.length === 0)
    return [
      warning('correction.noneShared', `Tidak ada satu pun butir yang sama; seluruh jawaban dan putusan gugur. ${advice}`), // prettier-ignore
    ];
  const alike = common.filter(Boolean).length;
  if (alike > was.size * mostForeign) return [];
  return [
    warning('correction.fewShared', `Hanya ${alike} dari ${was.size} butir yang sama; hampir semua jawaban gugur atau perlu diperiksa ulang. ${advice}`), // prettier-ignore
  ];
};

const unasked = (before: Instrument, after: Instrument, bodyKinds: ReadonlySet<string>): readonly Violation[] => {
  if (bodyKinds.size === 0) return [];
  const asks = (instrument: Instrument): ReadonlySet<string> =>
    new Set(
      itemsOf(instrument).flatMap((item) =>
        [...bodyKinds].some((kind) => isApplicable(item, kind)) ? [item.code] : [],
      ),
    );
  const [asked, known] = [asks(after), itemsByCode(before)];
  const wasAsked = asks(before);
  const codes = itemsOf(after).flatMap(({ code }) =>
    asked.has(code) || (known.has(code) && !wasAsked.has(code)) ? [] : [code],
  );
  if (codes.length === 0) return [];
  const rest = codes.length > mostNamed ? ` dan ${codes.length - mostNamed} lagi` : '';
  const named = codes.slice(0, mostNamed).join(', ') + rest;
  return [
    warning(
      'correction.otherBodies',
      `${codes.length} butir hanya berlaku bagi jenis badan publik lain, sehingga tidak ditanyakan kepada badan publik yang mengisi kuesioner ini: ${named}.`,
    ),
  ];
};
