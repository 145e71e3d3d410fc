import { catalogue } from '../../i18n/catalogue';

/** Words about how large evidence may be. */
export const evidenceRuleMessages = catalogue(
  {
    title: 'Berkas bukti',
    kinds:
      'Yang diterima: PDF, foto (JPEG, PNG, WEBP), video MP4, DOCX, XLSX, ODT, dan ODS. Jenis lain tidak dapat dibuka, karena isinya tidak dapat diperiksa. Jenis bukti per butir diatur dalam instrumen.',
    fileMegabytes: 'Satu berkas paling besar (MB)',
    videoMegabytes: 'Satu video paling besar (MB)',
    quotaMegabytes: 'Semua berkas satu badan publik (MB)',
    usual: 'Kosong berarti {megabytes} MB.',
    meaning:
      'Artinya: satu berkas paling besar {file}, satu video paling besar {video}, dan semua berkas satu badan publik dalam periode ini {quota}. Itu cukup untuk {files} berkas yang paling besar, atau kira-kira {photos} foto ponsel. Berkas yang dipakai pada beberapa butir dihitung sekali.',
    narrow: 'Kuota ini lebih kecil daripada satu berkas yang diizinkan, sehingga berkas sebesar itu tetap ditolak.',
    notANumber: 'Ukuran harus berupa angka bulat di atas nol.',
  },
  {
    title: 'Evidence files',
    kinds:
      'Accepted: PDF, pictures (JPEG, PNG, WEBP), MP4 video, DOCX, XLSX, ODT and ODS. No other kind can be admitted, because its content cannot be checked. Which kinds of evidence an item takes is set in the instrument.',
    fileMegabytes: 'Largest file (MB)',
    videoMegabytes: 'Largest video (MB)',
    quotaMegabytes: 'All files of one body (MB)',
    usual: 'Empty means {megabytes} MB.',
    meaning:
      'This means: one file may have {file}, one video {video}, and all files of one body in this period {quota}. That is room for {files} files of the largest size, or about {photos} photos from a phone. A file used at several items counts once.',
    narrow: 'This quota is smaller than one file that is allowed, so that such a file is refused all the same.',
    notANumber: 'A size must be a whole number above zero.',
  },
);
