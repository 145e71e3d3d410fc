/** What is said of uploaded workbooks in English, by the Indonesian sentence. */
export const workbookEnglish: Readonly<Record<string, string>> = {
  // The file.
  'Ini bukan buku kerja. Kirim berkas .xlsx yang diunduh dari halaman ini dan sudah diisi.':
    'This is no workbook. Send the .xlsx file that was downloaded from this page, filled in.',
  'Buka dengan Excel atau LibreOffice, pilih Simpan Sebagai, jenis "Excel (.xlsx)", lalu unggah lagi.':
    'Open it with Excel or LibreOffice, choose Save As, type "Excel (.xlsx)", then upload it again.',
  'Berkas ini kosong. Periksa berkasnya, lalu unggah lagi.': 'This file is empty. Check it, then upload it again.',
  'Ini berkas PDF, bukan buku kerja Excel.': 'This is a PDF, not an Excel workbook.',
  'Ini halaman web atau XML yang dinamai seperti buku kerja, bukan .xlsx. {advice}':
    'This is a web page or XML with the name of a workbook, not .xlsx. {advice}',
  'Ini berkas JSON, bukan .xlsx. Unggah dengan nama .json.': 'This is JSON, not .xlsx. Upload it under a .json name.',
  'Ini berkas teks atau CSV, bukan .xlsx. {advice}': 'This is text or CSV, not .xlsx. {advice}',
  'Berkas ini bukan buku kerja .xlsx. {advice}': 'This file is no .xlsx workbook. {advice}',
  'Buku kerja ini dilindungi kata sandi. Hapus kata sandinya, simpan, lalu unggah lagi.':
    'This workbook is locked with a password. Take it off, save, then upload it again.',
  'Ini buku kerja Excel lama (.xls), bukan .xlsx. {advice}':
    'This is an old Excel workbook (.xls), not .xlsx. {advice}',
  'Ini dokumen Word (.docx), bukan buku kerja .xlsx.': 'This is a Word document (.docx), not an .xlsx workbook.',
  'Ini presentasi PowerPoint (.pptx), bukan buku kerja .xlsx.':
    'This is a PowerPoint presentation (.pptx), not an .xlsx workbook.',
  'Ini buku kerja biner (.xlsb), bukan .xlsx. {advice}': 'This is a binary workbook (.xlsb), not .xlsx. {advice}',
  'Ini lembar sebar OpenDocument (.ods), bukan .xlsx. {advice}':
    'This is an OpenDocument spreadsheet (.ods), not .xlsx. {advice}',
  'Berkas zip ini bukan buku kerja .xlsx. {advice}': 'This zip file is no .xlsx workbook. {advice}',
  'Berkas lebih dari 20 MB. Hapus gambar dan lembar yang tidak perlu, lalu unggah lagi.':
    'The file has more than 20 MB. Delete pictures and sheets that are not needed, then upload it again.',
  'Isi berkas ini jauh lebih besar daripada buku kerja biasa. Salin lembar yang diperlukan ke buku kerja baru, lalu unggah lagi.':
    'This file holds far more than an ordinary workbook. Copy the sheets that are needed into a new one, then upload that.',
  'Buku kerja ini berisi makro. Simpan sebagai "Buku Kerja Excel (.xlsx)" tanpa makro, lalu unggah lagi.':
    'This workbook holds macros. Save it as "Excel Workbook (.xlsx)" without macros, then upload it again.',
  'Buku kerja ini mengambil isi dari berkas lain. Di Excel pilih Data → Edit Tautan → Putuskan Tautan, simpan, lalu unggah lagi.':
    'This workbook takes contents from other files. In Excel choose Data → Edit Links → Break Link, save, then upload it again.',
  'Buku kerja ini berisi berkas atau kendali yang disematkan. Hapus objek itu, simpan, lalu unggah lagi.':
    'This workbook holds embedded files or controls. Delete those objects, save, then upload it again.',
  'Berkas ini bukan buku kerja .xlsx. Simpan sebagai .xlsx dari Excel atau LibreOffice, lalu unggah lagi.':
    'This file is no .xlsx workbook. Save it as .xlsx in Excel or LibreOffice, then upload it again.',
  'Berkas ini rusak atau tidak lengkap. Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu unggah lagi.':
    'This file is damaged or not whole. Open it in Excel or LibreOffice, save it as .xlsx, then upload it again.',
  'Berkas ini terlalu rumit untuk dibaca. Salin isinya ke buku kerja baru tanpa format, lalu unggah lagi.':
    'This file is too intricate to be read. Copy its contents without formats into a new workbook, then upload that.',
  'Isi berkas ini terlalu besar untuk dibaca. Salin lembar yang diperlukan ke buku kerja baru, lalu unggah lagi.':
    'This file holds too much to be read. Copy the sheets that are needed into a new workbook, then upload that.',
  'Lembar "{sheet}" lebih dari {count} baris. Hapus baris yang tidak perlu, lalu unggah lagi.':
    'Sheet "{sheet}" has more than {count} rows. Delete rows that are not needed, then upload it again.',
  'Lembar "{sheet}" lebih dari {count} kolom. Hapus kolom yang tidak perlu, lalu unggah lagi.':
    'Sheet "{sheet}" has more than {count} columns. Delete columns that are not needed, then upload it again.',
  'Lembar "{sheet}" berisi terlalu banyak sel. Hapus isi yang tidak perlu, lalu unggah lagi.':
    'Sheet "{sheet}" holds too many cells. Delete what is not needed, then upload it again.',
  '{what} lebih dari {most} huruf, batas Excel sendiri. Persingkat, lalu unggah lagi.':
    "{what} has more than {most} letters, which is Excel's own limit. Shorten it, then upload it again.",
  'Berkas ini memuat definisi dokumen (DTD) yang tidak pernah ada dalam buku kerja biasa. Simpan ulang dengan Excel atau LibreOffice.':
    'This file holds a document definition (DTD), which no ordinary workbook has. Save it again with Excel or LibreOffice.',
  // A questionnaire filled in as a workbook.
  'Berkas ini dibuat untuk {whose}. Tidak ada yang diubah. {advice}':
    'This file was made for {whose}. Nothing was changed. {advice}',
  'badan publik lain': 'another public body',
  'Buka kuesioner periode itu, lalu unggah di sana.': 'Open the questionnaire of that period and upload it there.',
  'Unggah berkas yang diunduh dari halaman ini.': 'Upload the file that was downloaded from this page.',
  'Lembar tersembunyi "_terbuka" tidak ada lagi pada berkas ini, jadi tidak diketahui mana yang lebih baru. Jawaban yang berbeda dari server ditanyakan satu per satu.':
    'The hidden sheet "_terbuka" is gone from this file, so nobody knows what is newer. Each answer that differs from the server is for you to pick.',
  'Lembar tersembunyi "_terbuka" pada berkas ini sudah diubah, jadi tidak dipakai. Jawaban yang berbeda dari server ditanyakan satu per satu.':
    'The hidden sheet "_terbuka" of this file was changed, so it is not used. Each answer that differs from the server is for you to pick.',
  'Kuesioner dikoreksi setelah berkas ini diunduh. Butir yang tidak dikoreksi tetap dapat diterapkan; butir yang dikoreksi disebutkan di bawah.':
    'The questionnaire was corrected after this file was downloaded. Items that were not corrected can be applied; those that were are named below.',
  'Kode "{code}" tidak ada pada kuesioner ini, jadi barisnya dilewati. Periksa apakah kodenya berubah.':
    'This questionnaire has no code "{code}", so the row is left out. Check whether the code was changed.',
  'Pertanyaan ini dikoreksi setelah berkas diunduh. Baca yang baru di formulir, lalu jawab di sana.':
    'This question was corrected after the file was downloaded. Read the new one in the form, and answer there.',
  'Butir ini tidak dikembalikan untuk diperbaiki, jadi barisnya dilewati dan yang lain tetap dapat diterapkan. Bila memang harus diubah, mintalah penyelenggara mengembalikannya.':
    'This item was not returned for repair, so its row is left out; the others can be applied. If it has to change, ask the organiser to return it.',
  'Catatan ini {length} karakter; paling panjang {most}. Ringkas catatannya di berkas, lalu unggah lagi. Butir ini dilewati.':
    'This note has {length} characters; {most} are the most. Shorten it in the file, then upload it again. This item is left out.',
  'Butir ini sudah memuat {most} bukti, jadi tautan ini dilewati. Hapus dahulu yang tidak dipakai.':
    'This item holds {most} pieces of evidence already, so the link is left out. Delete what is not used first.',
  'Butir ini tidak dikembalikan untuk diperbaiki, jadi tautannya dilewati.':
    'This item was not returned for repair, so its links are left out.',
  'Butir ini hanya menerima bukti berupa berkas, jadi tautannya tidak dihitung dan dilewati. Unggah berkasnya lewat formulir.':
    'This item takes files only, so its links do not count and are left out. Upload the file in the form.',
  'Rumusnya menghasilkan kesalahan ({text}). Ketik jawabannya.':
    'Its formula gives an error ({text}). Type the answer.',
  'Daftar periksa dijawab pada baris unsurnya, bukan di sel ini. Kosongkan sel ini.':
    'A checklist is answered in the rows of its elements, not in this cell. Empty this cell.',
  '"{text}" bukan Ya atau Tidak. Pilih dari daftar pada sel itu.':
    '"{text}" is neither Ya nor Tidak. Choose from the list of that cell.',
  '"{text}" tidak ada pada daftar. Pilih salah satu: {codes}.': '"{text}" is not in the list. Choose one of: {codes}.',
  'Sel ini terbaca sebagai tanggal ({text}). {advice}': 'This cell reads as a date ({text}). {advice}',
  'Ketik ulang angkanya, dan atur format sel menjadi Angka.':
    'Type the number again, and set the format of the cell to Number.',
  'Pilih Ya atau Tidak dari daftar pada sel itu.': 'Choose Ya or Tidak from the list of that cell.',
  'Pilih salah satu dari daftar pada sel itu.': 'Choose one from the list of that cell.',
  'Kosongkan sel ini, lalu jawab pada baris unsurnya.': 'Empty this cell, and answer in the rows of the elements.',
  '"{text}" adalah tanggal, sedangkan yang ditanyakan angka. Ketik angkanya saja, misalnya 12 atau 12,5.':
    '"{text}" is a date, where a number is asked. Type the number only, such as 12 or 12,5.',
  '"{text}" bukan angka. Ketik misalnya 12 atau 12,5.': '"{text}" is no number. Type it like 12 or 12,5.',
  'Ada nomor halaman, tetapi tautannya kosong. Isi tautannya, atau hapus nomor halaman ini.':
    'There is a page number without a link. Give the link, or delete this number.',
  'Nomor halaman terbaca sebagai tanggal ({text}). Ketik satu angka saja, misalnya 3, dan atur format sel menjadi Teks.':
    'The page number reads as a date ({text}). Type one number, such as 3, and set the format of the cell to Text.',
  '"{text}" bukan satu nomor halaman. Ketik halaman pertamanya saja, misalnya 3.':
    '"{text}" is not one page number. Type the first page only, such as 3.',
  'Nomor halaman {page} tidak mungkin. Ketik nomor dari 1 sampai {most}.':
    'Page {page} is not possible. Type a number from 1 to {most}.',
  'Pertanyaan ini terisi berbeda di sel {cells}. Hapus salah satunya.':
    'This question is filled in differently in {cells}. Delete one of them.',
  'Unsur di sel {cell} berisi "{text}", bukan Ya atau Tidak. Pilih dari daftar pada sel itu.':
    'The element in cell {cell} holds "{text}", which is neither Ya nor Tidak. Choose from the list of that cell.',
  // Lists of participants.
  'Isi kode badan publik.': 'Give the code of the public body.',
  'Isi nama badan publik.': 'Give the name of the public body.',
  'Isi jenisnya: OPD, KECAMATAN, KELURAHAN, atau DESA.': 'Give its kind: OPD, KECAMATAN, KELURAHAN or DESA.',
  'Induk {code} menunjuk dirinya sendiri. Isi kode badan di atasnya, atau kosongkan.':
    'Parent {code} is the body itself. Give the code of the body above it, or leave it empty.',
  '"{text}" bukan satu alamat surel. Tulis satu alamat seperti ppid@contoh.go.id, atau kosongkan.':
    '"{text}" is not one e-mail address. Write one like ppid@contoh.go.id, or leave it empty.',
  '"{email}" mungkin salah ketik. Mungkin maksudnya "{meant}"?':
    '"{email}" may be mistyped. Is "{meant}" what was meant?',
  '"{text}" bukan nomor telepon. Tulis seperti 0812-3456-7890, atau kosongkan.':
    '"{text}" is no phone number. Write it like 0812-3456-7890, or leave it empty.',
  'Sel ini memuat beberapa nomor; yang dipakai {phone}.': 'This cell holds several numbers; {phone} is used.',
  '"{text}" bukan alamat laman. Tulis seperti https://contoh.go.id, atau kosongkan.':
    '"{text}" is no address of a site. Write it like https://contoh.go.id, or leave it empty.',
  '"{text}" bukan kode wilayah Kemendagri. Tulis seperti 35.08 atau 35.08.07.2002.':
    '"{text}" is no region code of Kemendagri. Write it like 35.08 or 35.08.07.2002.',
  'Tidak ada lembar dengan kolom kode dan nama. Pakai templatnya, atau beri judul kolom pada lembar "{sheet}".':
    'No sheet has the columns kode and nama. Use the template, or give sheet "{sheet}" its headings.',
  'Tidak ada peserta di bawah judul kolom. Isi paling sedikit satu baris.':
    'There are no participants below the headings. Fill in at least one row.',
  'Kode "{code}" sudah ada di baris {row}. Beri kode yang berbeda, atau hapus salah satunya.':
    'Row {row} has code "{code}" already. Give another code, or delete one of them.',
  '"{email}" juga dipakai di baris {row}. Periksa apakah memang satu alamat untuk keduanya.':
    '"{email}" is used in row {row} too. Check whether both have one address.',
  'Jenisnya {kind}, tetapi kategorinya {category}. Periksa apakah memang dinilai bersama kategori itu.':
    'Its kind is {kind}, but its category {category}. Check whether it is assessed with that category.',
  '"{name}" sudah terdaftar dengan kode {code}. Bila badan yang sama, pakai kode itu; bila memang badan lain, biarkan.':
    '"{name}" is known under code {code}. If it is the same body, use that code; if it is another one, leave it.',
  'Kategori "{category}" tidak ada pada periode ini. Pilih salah satu: {offered}.':
    'This period has no category "{category}". Choose one of: {offered}.',
  'Periode ini tidak menerima jenis {kind}. Centang jenis itu pada bagian Peserta di persiapan periode, atau isi kolom kategori bila badan ini memang dinilai bersama: {offered}.':
    'This period takes no bodies of the kind {kind}. Tick that kind under Participants where the period is set up, or fill in the category where this body is to be assessed with: {offered}.',
  'Periode sudah dibuka; {field} {code} tetap "{before}". Tulis "{again}" atau kosongkan.':
    'The period is open; the {field} of {code} stays "{before}". Write "{again}", or leave it empty.',
  jenis: 'kind',
  kategori: 'category',
  'Induk "{parent}" tidak ada dalam berkas maupun yang sudah terdaftar. Tambahkan barisnya, atau perbaiki kodenya.':
    'Parent "{parent}" is neither in the file nor known already. Add its row, or mend the code.',
  'Induk "{parent}" pada akhirnya menunjuk kembali ke {code}. Perbaiki salah satunya.':
    'Parent "{parent}" leads back to {code} in the end. Mend one of them.',
  'Judul ini sudah ada di baris {row}. Bedakan judulnya, atau hapus salah satunya.':
    'This title stands in row {row} already. Tell the titles apart, or delete one of them.',
  'Tidak ada lembar dengan kolom judul informasi dan unit. Pakai templatnya.':
    'No sheet has columns for the title and the unit. Use the template.',
  'Tidak ada informasi di bawah judul kolom. Isi paling sedikit satu baris.':
    'There is nothing under the headings. Fill in at least one row.',
  'Isi dasar hukum pengecualiannya.': 'Fill in the legal ground of the exemption.',
  'Informasi yang dikecualikan tidak bertautan; tautan ini diabaikan.':
    'What is exempt has no link; this one is left out.',
  'Akhir masa pengecualian sebelum tanggal uji konsekuensi.':
    'The exemption ends before the date of its consequence test.',
  'Isi kolom {header}.': 'Fill in the column {header}.',
  '"{text}" bukan alamat tautan. Tulis seperti https://ppid.contoh.go.id/berkas, atau kosongkan.':
    '"{text}" is no link. Write it like https://ppid.contoh.go.id/berkas, or leave it empty.',
  '"{text}" bukan tanggal. Tulis seperti 2026-02-02 atau 02/02/2026.':
    '"{text}" is no date. Write it like 2026-02-02 or 02/02/2026.',
};
