import { catalogue } from '../../i18n/catalogue';

export const messages = catalogue(
  {
    title: 'Isi lewat buku kerja',
    intro:
      'Tidak ada sinyal sama sekali? Unduh kuesioner sebagai berkas Excel, isi di mana saja tanpa jaringan, lalu unggah kembali di sini.',
    back: 'Kembali ke formulir',
    step1: '1. Unduh',
    download: 'Unduh buku kerja (.xlsx)',
    downloadHint:
      'Berisi semua pertanyaan, penjelasannya, dan jawaban Anda sejauh ini. Terbuka di Excel, LibreOffice, dan WPS di ponsel.',
    step2: '2. Unggah yang sudah diisi',
    choose: 'Pilih berkas',
    chooseOther: 'Pilih berkas lain',
    chooseHint: 'atau seret berkas .xlsx ke sini. Belum ada yang tersimpan sebelum Anda menekan Terapkan.',
    'locked.organiser':
      'Penyelenggara tidak dapat mengunggah atas nama badan publik, supaya jelas siapa yang menjawab. Minta petugas PPID mengunggah buku kerja ini dengan akunnya sendiri; bila batas waktunya sudah lewat, beri perpanjangan lebih dahulu lewat papan periode.',
    'locked.reader':
      'Hanya petugas PPID badan publik ini yang dapat mengunggah isiannya. Buku kerjanya tetap dapat Anda unduh.',
    'locked.superior':
      'Yang mengunggah isian adalah petugas PPID, dengan akunnya sendiri. Serahkan buku kerja yang sudah diisi kepadanya; Anda memeriksa dan mengirimnya sesudah itu.',
    'locked.late':
      'Masa pengisian berakhir {deadline}, jadi berkas tidak dapat diunggah lagi. Simpan berkas Anda dan mintalah perpanjangan kepada penyelenggara; sesudah diberi, unggah berkas yang sama di sini, tidak perlu mengisi ulang.',
    'locked.notOpen':
      'Masa pengisian belum dibuka, jadi berkas belum dapat diunggah. Buku kerja sudah dapat diisi; unggah setelah masa pengisian dibuka.',
    'locked.state':
      'Mengunggah tidak dapat dilakukan: status kuesioner ini “{state}”. Bila ada jawaban yang harus diubah, mintalah penyelenggara mengembalikannya untuk diperbaiki.',
    closedMeanwhile:
      'Batas waktu lewat ketika halaman ini terbuka, dan belum ada yang diterapkan. Simpan berkas Anda, mintalah perpanjangan kepada penyelenggara, lalu unggah lagi berkas yang sama.',
    place: 'lembar {sheet}, sel {cell}',
    sending: 'Mengirim {name}: {percent}%',
    reading: 'Membaca {name}…',
    preview: 'Pratinjau: {name}',
    madeAt: 'Diunduh {date}.',
    nothing: 'Tidak ada yang berubah. Semua isian pada berkas ini sudah ada di server.',
    otherOpen: 'Buka kuesioner periode itu',
    'group.newer': 'Perlu Anda pilih: di server ada yang lebih baru ({count})',
    'group.invalid': 'Perlu diperbaiki di berkas ({count})',
    'group.locked': 'Dilewati: butirnya terkunci ({count})',
    'group.corrected': 'Pertanyaannya dikoreksi ({count})',
    'group.new': 'Jawaban baru ({count})',
    'group.changed': 'Jawaban yang berubah ({count})',
    'group.unknown': 'Baris yang tidak dikenal ({count})',
    'group.same': 'Sama dengan di server ({count})',
    'group.links': 'Tautan bukti ({count})',
    inFile: 'Di berkas',
    onServer: 'Di server',
    savedBy: '{who}, {when}',
    note: 'Catatan: {note}',
    emptied: '(dikosongkan)',
    empty: '(kosong)',
    keepServer: 'Biarkan yang di server',
    takeFile: 'Pakai yang di berkas',
    answerInForm: 'Jawab di formulir',
    page: 'hal. {page}',
    'link.new': 'Akan ditambahkan',
    'link.same': 'Sudah ada',
    'link.invalid': 'Tidak dapat dipakai',
    'link.skipped': 'Dilewati',
    apply: 'Terapkan {answers} jawaban dan {links} tautan',
    applying: 'Menerapkan…',
    undecided: 'Masih ada {count} butir yang perlu Anda pilih; yang belum dipilih dibiarkan seperti di server.',
    movedOn: 'Ada jawaban yang berubah di server sejak pratinjau dibuat, jadi belum ada yang diterapkan. Pratinjau sudah diperbarui.', // prettier-ignore
    done: '{answers} jawaban dan {links} tautan bukti tersimpan di server.',
    doneNext: 'Periksa di formulir, lengkapi berkas buktinya, lalu kirim.',
    openForm: 'Buka formulir',
  },
  {
    title: 'Fill in by workbook',
    intro:
      'No signal at all? Download the questionnaire as an Excel file, fill it in anywhere without network, then upload it here.',
    back: 'Back to the form',
    step1: '1. Download',
    download: 'Download the workbook (.xlsx)',
    downloadHint:
      'It holds all questions, their explanations, and your answers so far. Opens in Excel, LibreOffice, and WPS on a phone.',
    step2: '2. Upload it filled in',
    choose: 'Choose a file',
    chooseOther: 'Choose another file',
    chooseHint: 'or drag an .xlsx file here. Nothing is saved before you press Apply.',
    'locked.organiser':
      'The organiser cannot upload in the place of a public body, so that it stays clear who answered. Ask the PPID officer to upload this workbook under an account of their own; if the deadline has passed, give an extension first, by way of the board of the period.',
    'locked.reader':
      'Only the PPID officer of this public body can upload its answers. You can download the workbook all the same.',
    'locked.superior':
      'The PPID officer uploads the answers, under an account of their own. Hand the filled workbook to them; you check and submit it afterwards.',
    'locked.late':
      'Filling in ended {deadline}, so the file cannot be uploaded any more. Keep it and ask the organiser for an extension; once it is given, upload the same file here, nothing has to be filled in again.',
    'locked.notOpen':
      'Filling in has not begun, so the file cannot be uploaded yet. The workbook can be filled in; upload it once filling in is open.',
    'locked.state':
      'Uploading is not possible: this questionnaire is “{state}”. If an answer has to change, ask the organiser to return it for repair.',
    closedMeanwhile:
      'The deadline passed while this page was open, and nothing was applied. Keep your file, ask the organiser for an extension, then upload the same file again.',
    place: 'sheet {sheet}, cell {cell}',
    sending: 'Sending {name}: {percent}%',
    reading: 'Reading {name}…',
    preview: 'Preview: {name}',
    madeAt: 'Downloaded {date}.',
    nothing: 'Nothing changes. Everything in this file is on the server already.',
    otherOpen: 'Open the questionnaire of that period',
    'group.newer': 'For you to pick: the server has something newer ({count})',
    'group.invalid': 'To be mended in the file ({count})',
    'group.locked': 'Left out: the item is locked ({count})',
    'group.corrected': 'The question was corrected ({count})',
    'group.new': 'New answers ({count})',
    'group.changed': 'Changed answers ({count})',
    'group.unknown': 'Unknown rows ({count})',
    'group.same': 'As on the server ({count})',
    'group.links': 'Evidence links ({count})',
    inFile: 'In the file',
    onServer: 'On the server',
    savedBy: '{who}, {when}',
    note: 'Note: {note}',
    emptied: '(emptied)',
    empty: '(empty)',
    keepServer: 'Leave what is on the server',
    takeFile: 'Take what is in the file',
    answerInForm: 'Answer in the form',
    page: 'p. {page}',
    'link.new': 'Will be added',
    'link.same': 'There already',
    'link.invalid': 'Cannot be used',
    'link.skipped': 'Left out',
    apply: 'Apply {answers} answers and {links} links',
    applying: 'Applying…',
    undecided: '{count} items are still for you to pick; those not picked stay as on the server.',
    movedOn: 'Answers have changed on the server since this preview was made, so nothing was applied. The preview is up to date now.', // prettier-ignore
    done: 'Saved on the server: {answers} answers, {links} links to evidence.',
    doneNext: 'Check them in the form, add evidence files, then hand in.',
    openForm: 'Open the form',
  },
);
