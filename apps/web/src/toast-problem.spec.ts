import { ApiProblem } from './api/problem';
import { toast } from './toast';
import { toastProblem } from './toast-problem';

const said = (error: unknown): string | undefined => {
  toastProblem(error);
  return toast.list().at(-1)?.text;
};

afterEach(() => toast.list().forEach(({ id }) => toast.close(id)));

test('without signal it says so, and what to do', () => {
  expect(said(new ApiProblem('offline', 0, 'connection.offline', ''))).toBe(
    'Tidak ada sambungan internet. Periksa sambungan Anda, lalu coba lagi. Jawaban dan bukti kuesioner yang belum terkirim tetap tersimpan di perangkat ini.',
  );
});

test('a server that does not answer, or fails, is told in our words', () => {
  expect(said(new ApiProblem('timeout', 0, 'connection.timeout', ''))).toContain('Tunggu sebentar, lalu coba lagi.');
  expect(said(new TypeError('x is undefined'))).toContain('hubungi penyelenggara');
});

test("a refusal is told in the server's own sentence", () => {
  expect(said(new ApiProblem('refused', 409, 'period.closed', 'Pengisian sudah ditutup.'))).toBe(
    'Pengisian sudah ditutup.',
  );
});
