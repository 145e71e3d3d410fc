import { isMade, mayAskFor, reportFileName, reportTitle } from './report-kinds';

describe('reports', () => {
  test('a body asks for its own sheet and for no table of others', () => {
    expect(mayAskFor('unitPpid', 'ranking')).toBe(false);
    expect(mayAskFor('superior', 'recap')).toBe(false);
    expect(mayAskFor('unitPpid', 'evaluation-sheet')).toBe(true);
    expect(mayAskFor('commissioner', 'ranking')).toBe(true);
  });

  test('there is no workbook of an evaluation sheet', () => {
    expect(isMade('evaluation-sheet', 'xlsx')).toBe(false);
    expect(isMade('evaluation-sheet', 'pdf')).toBe(true);
    expect(isMade('recap', 'xlsx')).toBe(true);
  });

  test.each([
    ['Peringkat Kecamatan', 'peringkat-kecamatan_lumajang-2026.pdf'],
    ['Lembar hasil evaluasi Désa "Kraton" / 2', 'lembar-hasil-evaluasi-de-sa-kraton-2_lumajang-2026.pdf'],
  ])('%s becomes the file %s', (title, name) => {
    expect(reportFileName(title, 'lumajang-2026', 'pdf')).toBe(name);
  });

  test('a title says what it is about', () => {
    expect(reportTitle('ranking', null)).toBe('Peringkat');
    expect(reportTitle('evaluation-sheet', 'Desa Kraton')).toBe('Lembar hasil evaluasi Desa Kraton');
  });
});
