import { catalogue } from '../../i18n/catalogue';

/** Words of the preview of a file, for the body and the verifier alike. */
export const previewMessages = catalogue(
  {
    look: 'Lihat',
    lookLabel: 'Lihat {name}',
    close: 'Tutup',
    page: 'Halaman {page} dari {count}',
    pageOf: '{name}, halaman {page} dari {count}',
    previous: 'Halaman sebelumnya',
    next: 'Halaman berikutnya',
    larger: 'Perbesar',
    smaller: 'Perkecil',
    turn: 'Putar',
    keys: 'Papan ketik: panah kiri dan kanan berpindah halaman, + dan - mengubah ukuran, R memutar.',
    failed: 'Berkas ini tidak dapat ditampilkan di sini.',
    openFile: 'Buka berkasnya',
  },
  {
    look: 'View',
    lookLabel: 'View {name}',
    close: 'Close',
    page: 'Page {page} of {count}',
    pageOf: '{name}, page {page} of {count}',
    previous: 'Previous page',
    next: 'Next page',
    larger: 'Larger',
    smaller: 'Smaller',
    turn: 'Rotate',
    keys: 'Keyboard: left and right arrows change the page, + and - the size, R rotates.',
    failed: 'This file cannot be shown here.',
    openFile: 'Open the file',
  },
);
