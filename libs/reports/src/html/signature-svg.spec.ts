import { signatureSvg, type Strokes } from './signature-svg';

test('each line begins anew, and a single point is a dot', () => {
  const { text } = signatureSvg([[[1, 2], [3, 4], [5, 6]], [[9, 9]]], 'Dewi'); // prettier-ignore
  expect(text).toContain('d="M1 2L3 4L5 6M9 9L9 9"');
  expect(text).toContain('aria-label="Tanda tangan Dewi"');
});

test('only numbers come out of lines, and names are text, whatever was put in', () => {
  const hostile = [[['1"/><script>', 2]]] as unknown as Strokes;
  const { text } = signatureSvg(hostile, '"><script>alert(1)</script>');
  expect(text).not.toContain('<script');
  expect(text).toContain('d="MNaN 2LNaN 2"');
});
