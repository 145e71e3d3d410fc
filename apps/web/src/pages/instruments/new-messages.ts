import { catalogue } from '../../i18n/catalogue';

/** Texts of making an instrument: from nothing, from another one, from a file. */
export const newMessages = catalogue(
  {
    title: 'Instrumen baru',
    intro:
      'Apa pun caranya, hasilnya draf yang hanya terlihat oleh admin penyelenggara dan komisioner sampai Anda menerbitkannya.',
    way: 'Mulai dengan',
    'way.salinan': 'Salinan instrumen yang ada',
    'way.salinanHint': 'Bawaan atau milik Anda, lalu disesuaikan. Cara tercepat.',
    'way.berkas': 'Berkas Excel atau JSON',
    'way.berkasHint': 'Susun di Excel dengan templat kami, unggah, perbaiki yang ditandai.',
    'way.kosong': 'Lembar kosong',
    'way.kosongHint': 'Susun butir satu per satu di penyunting.',
    name: 'Judul',
    code: 'Kode',
    codeHint:
      'Huruf kecil, angka, titik, tanda hubung; paling panjang 40. Ketentuan periode menyebut instrumen dengan kode ini.',
    nameMissing: 'Isi judulnya.',
    codeMissing: 'Isi kodenya.',
    codeMalformed:
      'Kode hanya boleh huruf kecil, angka, titik, dan tanda hubung, diawali huruf atau angka, paling panjang 40.',
    purpose: 'Kegunaan',
    source: 'Disalin dari',
    chooseSource: 'Pilih instrumen',
    sourceBuiltIn: 'Bawaan',
    sourceOwn: 'Milik sendiri',
    sourceOption: '{title} ({items} butir)',
    asNextYear: 'Sebagai instrumen tahun depan',
    asNextYearHint:
      'Setiap butir ditautkan ke butir asalnya, sehingga nilai dapat dibandingkan antartahun. Butir yang maknanya Anda ubah ditandai sebagai putus tren.',
    copiesPublished: 'Yang disalin versi {number} yang sudah terbit, bukan draf yang lebih baru.',
    copyTitle: 'Salin {title}',
    make: 'Buat draf',
    makeCopy: 'Buat salinan',
    making: 'Membuat…',
    made: 'Draf {title} dibuat.',
  },
  {
    title: 'New instrument',
    intro:
      'Whichever way, the result is a draft that only admins of the organiser and commissioners see until you publish it.',
    way: 'Start with',
    'way.salinan': 'A copy of an instrument',
    'way.salinanHint': 'Built in or your own, then adapted. The quickest way.',
    'way.berkas': 'An Excel or JSON file',
    'way.berkasHint': 'Write it in Excel with our template, upload, mend what is marked.',
    'way.kosong': 'An empty sheet',
    'way.kosongHint': 'Write item after item in the editor.',
    name: 'Title',
    code: 'Code',
    codeHint: 'Small letters, digits, dots, hyphens; at most 40. The rules of a period name the instrument by it.',
    nameMissing: 'Give it a title.',
    codeMissing: 'Give it a code.',
    codeMalformed:
      'A code has small letters, digits, dots and hyphens only, begins with a letter or digit, and has at most 40.',
    purpose: 'Purpose',
    source: 'Copied from',
    chooseSource: 'Choose an instrument',
    sourceBuiltIn: 'Built in',
    sourceOwn: 'Own',
    sourceOption: '{title} ({items} items)',
    asNextYear: 'As the instrument of next year',
    asNextYearHint:
      'Each item is linked to the one it came from, so that scores can be compared between years. Items whose meaning you change are marked as a break.',
    copiesPublished: 'What is copied is published version {number}, not the newer draft.',
    copyTitle: 'Copy {title}',
    make: 'Make the draft',
    makeCopy: 'Make the copy',
    making: 'Making…',
    made: 'Draft {title} made.',
  },
);
