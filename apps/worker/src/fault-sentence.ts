import { BrowserUnavailable } from '@app/platform';

/** What is told to whoever asked for a paper that could not be made; the log has the rest. */
export const faultSentence = (error: unknown): string => {
  if (error instanceof BrowserUnavailable) return error.message;
  if (error instanceof RangeError && error.message.startsWith('report has'))
    return 'Jumlah badan publik di laporan tidak sama dengan hasilnya, jadi laporan tidak disimpan. Sampaikan kepada operator.';
  return 'Laporan gagal dibuat. Kami mencoba lagi secara otomatis; bila tetap gagal, sampaikan kepada operator.';
};

/** Told of a paper that no process lived long enough to make: memory ran out, or the machine went down each time. */
export const diedEachTime =
  'Laporan tidak dapat dibuat: program pembuatnya berhenti pada setiap percobaan, jadi tidak dicoba lagi. Minta laporan satu kategori atau buku kerja Excel; bila tetap gagal, sampaikan kepada operator.';
