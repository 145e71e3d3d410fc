import { catalogue } from '../i18n/catalogue';

/** Of files that are not on the server: why they cannot go there, and throwing them away. */
export const fileMessages = catalogue(
  {
    discard: 'Buang',
    discardTitle: 'Buang bukti {name}?',
    discardHint: 'Bukti ini belum ada di server dan akan hilang dari antrean.',
    discardYes: 'Ya, buang',
    discardAll: 'Buang semua yang ditolak ({count})',
    discardAllTitle: 'Buang {count} berkas yang ditolak?',
    discardAllHint: 'Berkas-berkas ini belum ada di server dan akan hilang dari antrean: {names}.',
    'fault.kind':
      '{name} tidak dapat menjadi bukti: jenis berkasnya tidak diterima. Kirim PDF, JPEG, PNG, WEBP, MP4, DOCX, XLSX, ODT, atau ODS.',
    'fault.oldOffice':
      '{name} berformat yang tidak diterima. Simpan sebagai PDF, DOCX, atau XLSX, lalu unggah yang itu.',
    'fault.archive': '{name} adalah arsip. Keluarkan isinya, lalu unggah berkas di dalamnya.',
    'fault.phonePhoto':
      '{name} adalah foto HEIC dari iPhone. Ubah Pengaturan > Kamera > Format menjadi "Paling Kompatibel", atau simpan sebagai JPEG.',
    'fault.empty': '{name} kosong (0 B). Simpan atau unduh ulang berkasnya, lalu unggah lagi.',
    'fault.cutOff':
      '{name} terpotong: bagian akhirnya tidak ada. Unduh atau simpan ulang sebagai PDF, pastikan dapat dibuka, lalu unggah lagi.',
    'fault.locked':
      '{name} terkunci kata sandi, jadi verifikator tidak dapat membukanya. Buka dengan kata sandinya, simpan ulang sebagai PDF tanpa kata sandi, lalu unggah lagi.',
    'fault.notOpened':
      '{name} tidak dapat dibuka: tidak ada halaman di dalamnya, atau isinya rusak. Buka berkas aslinya, simpan ulang sebagai PDF, lalu unggah lagi.',
  },
  {
    discard: 'Discard',
    discardTitle: 'Discard the evidence {name}?',
    discardHint: 'This evidence is not on the server and will be gone from the queue.',
    discardYes: 'Yes, discard',
    discardAll: 'Discard all that were refused ({count})',
    discardAllTitle: 'Discard {count} files that were refused?',
    discardAllHint: 'These files are not on the server and will be gone from the queue: {names}.',
    'fault.kind':
      '{name} cannot be evidence: this kind of file is not taken. Send PDF, JPEG, PNG, WEBP, MP4, DOCX, XLSX, ODT or ODS.',
    'fault.oldOffice': '{name} has a format that is not taken. Save it as PDF, DOCX or XLSX, and upload that.',
    'fault.archive': '{name} is an archive. Take out what is in it, and upload those files.',
    'fault.phonePhoto':
      '{name} is a HEIC photo of an iPhone. Set Settings > Camera > Formats to "Most Compatible", or save it as JPEG.',
    'fault.empty': '{name} is empty (0 B). Save or download it again, then upload it once more.',
    'fault.cutOff':
      '{name} is cut off: its end is missing. Download it or save it again as PDF, see that it opens, then upload it once more.',
    'fault.locked':
      '{name} is locked with a password, so the verifier cannot open it. Open it with its password, save it as PDF without one, then upload it again.',
    'fault.notOpened':
      '{name} cannot be opened: there is no page in it, or it is damaged. Open the original, save it again as PDF, then upload that.',
  },
);
