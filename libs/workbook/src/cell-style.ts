import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';

/**
 * What a cell is for; the look follows from it. `score` shows the period's decimals, `exact` more of them. `fill` and
 * `extra` may be filled in where a sheet is locked; `fixed` says what stands there anyway.
 */
export type CellStyle =
  | 'title'
  | 'subtitle'
  | 'hint'
  | 'head'
  | 'headMuted'
  | 'text'
  | 'wrapped'
  | 'centre'
  | 'integer'
  | 'score'
  | 'final'
  | 'scoreText'
  | 'exact'
  | 'weight'
  | 'band'
  | 'section'
  | 'plain'
  | 'typed'
  | 'group'
  | 'strong'
  | 'code'
  | 'fixed'
  | 'fill'
  | 'fillText'
  | 'extra';

const line = { style: 'thin', color: { argb: 'FFC9D1DB' } } as const;
const box: Partial<Borders> = { top: line, bottom: line, left: line, right: line };
const fill = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const font = (more: Partial<Font> = {}): Partial<Font> => ({ name: 'Arial', size: 10, ...more });
const align = (horizontal: 'left' | 'center' | 'right', wrapText = false): Partial<Alignment> => ({
  horizontal,
  vertical: 'middle',
  wrapText,
});

/** The looks of paragraphs inside one cell. */
export const paragraphFonts = {
  strong: font({ bold: true }),
  muted: font({ size: 9, color: { argb: 'FF4B5563' } }),
} as const;

/** One shared object per style: exceljs recognises a style by identity, which keeps long sheets fast. */
export const cellStyles = (decimals: number): Readonly<Record<CellStyle, Partial<Style>>> => {
  const places = (count: number): string => (count > 0 ? `0.${'0'.repeat(count)}` : '0');
  const score = places(decimals);
  const muted = { color: { argb: 'FF5B6675' } };
  const open = { font: font(), alignment: { ...align('left', true), vertical: 'top' }, border: box, protection: { locked: false } } as const; // prettier-ignore
  return {
    title: { font: font({ size: 14, bold: true }), alignment: align('left') },
    subtitle: { font: font({ size: 11, bold: true }), alignment: align('left') },
    hint: { font: font({ size: 9, ...muted }), alignment: align('left') },
    head: {
      font: font({ bold: true, color: { argb: 'FFFFFFFF' } }),
      fill: fill('FF083575'),
      alignment: align('center', true),
      border: box,
    },
    headMuted: {
      font: font({ size: 9, bold: true, ...muted }),
      fill: fill('FFE9EEF5'),
      alignment: align('center', true),
      border: box,
    },
    text: { font: font(), alignment: align('left'), border: box },
    wrapped: { font: font(), alignment: align('left', true), border: box },
    centre: { font: font(), alignment: align('center'), border: box },
    integer: { font: font(), alignment: align('center'), border: box, numFmt: '0' },
    score: { font: font(), alignment: align('right'), border: box, numFmt: score },
    final: { font: font({ bold: true }), alignment: align('right'), border: box, numFmt: score },
    scoreText: {
      font: font({ size: 9, italic: true, ...muted }),
      alignment: { ...align('right'), shrinkToFit: true },
      border: box,
    },
    exact: { font: font({ size: 9, ...muted }), alignment: align('right'), numFmt: places(decimals + 6) },
    weight: { font: font(), alignment: align('right'), border: box, numFmt: '0.######' },
    band: { font: font({ bold: true }), alignment: align('center'), border: box },
    section: { font: font({ size: 11, bold: true, color: { argb: 'FF083575' } }), alignment: align('left') },
    plain: { font: font(), alignment: { ...align('left', true), vertical: 'top' } },
    typed: { font: font(), alignment: { ...align('left', true), vertical: 'top' }, border: box, numFmt: '@' },
    group: {
      font: font({ bold: true, color: { argb: 'FF083575' } }),
      fill: fill('FFE9EEF5'),
      alignment: { ...align('left', true), vertical: 'top' },
      border: box,
      numFmt: '@',
    },
    strong: { font: font({ bold: true }), alignment: { ...align('left'), vertical: 'top' } },
    code: { font: { name: 'Courier New', size: 9 }, alignment: align('left') },
    fixed: { font: font({ size: 9 }), fill: fill('FFF3F4F6'), alignment: { ...align('left', true), vertical: 'top' }, border: box }, // prettier-ignore
    fill: { ...open, fill: fill('FFFFF6D6') },
    fillText: { ...open, fill: fill('FFFFF6D6'), numFmt: '@' },
    extra: { ...open, fill: fill('FFE3F0FF'), numFmt: '@' },
  };
};
