import { linkEnglish } from './link-english';
import { workbookEnglish } from './workbook-english';

/**
 * What single faults say in English, by the Indonesian sentence that the server or a shared library writes. The spec misses
 * a sentence without one.
 */
export const faultEnglish: Readonly<Record<string, string>> = {
  ...linkEnglish,
  ...workbookEnglish,
  // The shape of a request.
  'Harus berupa teks.': 'It has to be text.',
  'Wajib diisi.': 'It has to be filled in.',
  'Terlalu pendek.': 'It is too short.',
  'Terlalu panjang.': 'It is too long.',
  'Harus berupa alamat surel.': 'It has to be an e-mail address.',
  'Bukan penanda yang benar.': 'It is no valid identifier.',
  'Harus berupa bilangan bulat.': 'It has to be a whole number.',
  'Terlalu kecil.': 'It is too small.',
  'Terlalu besar.': 'It is too large.',
  'Harus ya atau tidak.': 'It has to be yes or no.',
  'Harus disetujui.': 'It has to be agreed to.',
  'Bukan salah satu pilihan.': 'It is none of the choices.',
  'Harus berupa objek.': 'It has to be an object.',
  'Harus berupa daftar.': 'It has to be a list.',
  'Terlalu banyak.': 'There are too many.',
  'Paling sedikit satu.': 'At least one is needed.',
  'Bentuknya tidak sesuai.': 'Its form is not right.',
  'Harus berupa waktu ISO 8601.': 'It has to be a time as in ISO 8601.',
  'Isian ini tidak dikenal.': 'This field is not known.',
  'Isian tidak sesuai.': 'It is not right.',
  'Teks ini memuat karakter yang tidak dapat disimpan. Hapus karakter itu atau ketik ulang teksnya.':
    'This text holds a character that cannot be stored. Delete it, or type the text again.',
  'Isian ini bersusun terlalu dalam.': 'This is nested too deeply.',
  // Papers.
  'Isi sedikitnya satu baris kop surat.': 'Fill in at least one line of the letterhead.',
  'Isi nama penanda tangan.': 'Fill in the name of the signatory.',
  'Isi jabatan penanda tangan.': 'Fill in the position of the signatory.',
  'Isi kalimat sertifikat.': 'Fill in the sentence of the certificate.',
  'Pola nomor harus memuat {number} tepat satu kali.': 'The number pattern must hold {number} exactly once.',
  'Pola nomor hanya mengenal {number}, {month}, {roman-month}, dan {year}.':
    'The number pattern knows only {number}, {month}, {roman-month} and {year}.',
  'Tempat isian {strange} tidak dikenal di sini; pakai salah satu dari {known}.':
    'The place {strange} is not known here; use one of {known}.',
  'Laporan ini tidak mempunyai pratinjau.': 'This report has no preview.',
  // Answers.
  'Jawaban butir {code} tidak dapat dibaca.': 'The answer to {code} cannot be read.',
  'Jawaban butir {code} harus berisi tepat satu nilai.': 'The answer to {code} has to hold exactly one value.',
  'Butir {code} dijawab dengan {what}.': 'Item {code} is answered with {what}.',
  'Ya atau Tidak': 'Yes or No',
  'salah satu pilihan': 'one of its choices',
  'daftar unsur yang dipenuhi': 'the list of elements that are met',
  angka: 'a number',
  tulisan: 'a text',
  'Pilihan {given} tidak ada pada butir {code}; pilih salah satu dari {known}.':
    'Item {code} has no choice {given}; choose one of {known}.',
  ini: 'like that',
  'Jawaban butir {code} harus berupa daftar unsur.': 'The answer to {code} has to be a list of elements.',
  'Unsur {element} tidak ada pada butir {code}.': 'Item {code} has no element {element}.',
  'Unsur "{element}" pada butir {code} tertulis dua kali.': 'Element "{element}" of item {code} is written twice.',
  'Butir {code} tidak boleh dijawab "tidak dipersyaratkan".': 'Item {code} cannot be answered "not applicable".',
  'Jawaban butir {code} harus berupa angka, misalnya 12 atau 12,5.':
    'The answer to {code} has to be a number, such as 12 or 12.5.',
  'Jawaban butir {code} harus bilangan bulat.': 'The answer to {code} has to be a whole number.',
  'Jawaban butir {code} paling kecil {least}.': 'The answer to {code} is {least} at least.',
  'Jawaban butir {code} paling besar {most}.': 'The answer to {code} is {most} at most.',
  'Jawaban butir {code} harus berupa tulisan.': 'The answer to {code} has to be a text.',
  'Butir {code} dikirim dua kali.': 'Item {code} was sent twice.',
  'Isi dengan nilai butirnya.': "Fill in the item's value.",
  // What stands between a questionnaire and its handing in.
  'Butir {code} belum dijawab.': 'Item {code} is not answered.',
  'Jawaban butir {code} tidak sesuai lagi; silakan jawab ulang.':
    'The answer to {code} does not fit any more; please answer again.',
  'Butir {code} memerlukan sedikitnya {least} bukti agar dapat dinilai.':
    'Item {code} needs at least {least} piece(s) of evidence to be judged.',
  'Butir {code} memerlukan surat pernyataan bertanda tangan bahwa hal ini tidak berlaku.':
    'Item {code} needs a signed statement that it does not apply.',
  'Jawaban butir {code} disalin dari tahun lalu dan belum diperiksa. Yang belum diperiksa tidak ikut dikirim.':
    'The answer to {code} was copied from last year and not checked yet. What is not checked is not handed in.',
  'Pertanyaan butir {code} dikoreksi setelah Anda menjawabnya. Periksa jawaban Anda, lalu simpan sekali lagi.':
    'The question of {code} was corrected after you had answered it. Check your answer, then save it again.',
  'Jawaban lama butir {code} tidak berlaku lagi karena pertanyaannya dikoreksi. Jawab kembali.':
    'The old answer to {code} holds no more, as the question was corrected. Answer again.',
  'Sebutkan halaman bukti untuk butir {code}, agar verifikator langsung menemukannya.':
    'Name the page of the evidence for {code}, so that the verifier finds it at once.',
  'Bukti butir {code} berupa {given} tidak dihitung; yang diterima: {accepted}.':
    'Evidence of {code} of the kind {given} is not counted; these are: {accepted}.',
  'Tautan {url} dipakai untuk {count} butir. Pastikan tautan itu langsung menuju bukti butir {code}.':
    'The link {url} is used for {count} items. Make sure that it leads straight to the evidence of {code}.',
  'Butir {code} dikembalikan untuk diperbaiki, tetapi jawaban, catatan, dan buktinya belum berubah. Alasan dikembalikan: {reason}':
    'Item {code} was returned for repair, but its answer, note and evidence have not changed. Reason of the return: {reason}',
  // Registration.
  'Isi nama pejabat PPID.': 'Give the name of the PPID officer.',
  'Isi jabatan pejabat PPID.': 'Give the position of the PPID officer.',
  'Isi nomor telepon atau WhatsApp PPID.': 'Give the phone or WhatsApp number of the PPID.',
  'Isi surel PPID.': 'Give the e-mail address of the PPID.',
  'Isi nama atasan PPID.': 'Give the name of the superior.',
  'Isi jabatan atasan PPID.': 'Give the position of the superior.',
  'Isi surel atasan PPID; undangannya dikirim ke sana.':
    'Give the e-mail address of the superior; the invitation goes there.',
  'Surel PPID tidak benar. Tulis seperti ppid@contoh.go.id.':
    'The e-mail address of the PPID is none. Write it like ppid@contoh.go.id.',
  'Surel atasan PPID tidak benar. Tulis seperti atasan@contoh.go.id.':
    'The e-mail address of the superior is none. Write it like atasan@contoh.go.id.',
  'Nomor telepon PPID tidak benar. Tulis seperti 0812-3456-7890.':
    'The phone number of the PPID is none. Write it like 0812-3456-7890.',
  'Alamat situs ini tidak benar. Tulis seperti https://contoh.go.id.':
    'This is no address of a site. Write it like https://contoh.go.id.',
  'Surel atasan sama dengan surel PPID. Atasan mengesahkan dengan akunnya sendiri, jadi isi surel atasan.':
    'The address of the superior is that of the PPID too. The superior confirms under an account of their own, so give theirs.',
  'NIP terdiri dari 18 angka. Kosongkan bila tidak ada.': 'A NIP has 18 digits. Leave it empty if there is none.',
  'Isi nomor SK PPID, atau tandai bahwa SK belum ada.':
    'Give the number of the PPID decree, or mark that there is none yet.',
  'Unggah SK PPID (PDF atau foto), atau tandai bahwa SK belum ada.':
    'Upload the PPID decree (PDF or photo), or mark that there is none yet.',
  'Isi tanggal SK PPID.': 'Give the date of the PPID decree.',
  'Tanggal ini belum tiba. Isi tanggal yang tertulis di SK, atau tandai bahwa SK belum ada.':
    'This date is still to come. Give the date that the decree bears, or mark that there is none yet.',
  // Verdicts.
  'Isikan nilai yang benar untuk butir ini.': 'Give the right value of this item.',
  'Gunakan keputusan "tolak" untuk menolak jawaban.': 'Use the decision "reject" to reject an answer.',
  'Tuliskan alasan perubahan nilai agar badan publik dapat memahaminya.':
    'Write why the value changes, so that the public body can understand it.',
  'Butir ini tidak boleh dinyatakan tidak dipersyaratkan.': 'This item cannot be found not applicable.',
  'Tuliskan alasan butir ini tidak dipersyaratkan.': 'Write why this item is not applicable.',
  'Butir ini belum dijawab, sehingga tidak ada jawaban yang dapat diterima.':
    'This item is not answered, so there is no answer to accept.',
  'Tuliskan alasan penolakan agar badan publik dapat memahaminya.':
    'Write why it is rejected, so that the public body can understand it.',
  'Pilih putusan baru yang menggantikan putusan yang disanggah.':
    'Choose the new verdict that replaces the one appealed against.',
  // What keeps a period from being determined.
  '{name}: dikembalikan untuk diperbaiki dan belum dikirim lagi; {what}':
    '{name}: returned for repair and not handed in again; {what}',
  'masa pengisian sudah berakhir, jadi minta verifikator menyelesaikan verifikasinya atas jawaban terakhirnya.':
    'the time for filling in is over, so ask the verifier to finish on its last answers.',
  'tunggu sampai dikirim lagi atau masa pengisian berakhir, lalu selesaikan verifikasinya.':
    'wait until it is handed in again or the time is over, then finish its verification.',
  '{name}: ada putusan yang perlu ditinjau kembali karena kuesionernya dikoreksi.':
    '{name}: verdicts have to be looked at again, as the questionnaire was corrected.',
  '{name} tidak mengirim, tetapi isinya ikut dinilai dan belum selesai diverifikasi.':
    '{name} did not hand in, but its answers count, and their verification is not finished.',
  '{name}: nilai sementaranya belum dibuka untuk masa sanggah.':
    '{name}: its provisional score was not opened for appeals yet.',
  '{name} sudah mengirim, tetapi belum selesai diverifikasi.':
    '{name} has handed in, but its verification is not finished.',
  '{name}: {count} sanggahan belum diputus.': '{name}: {count} appeals are not decided.',
  '{name}: masa sanggahnya masih berjalan; tunggu sampai berakhir.':
    '{name}: its time for appeals still runs; wait until it ends.',
  'Masa pengisian masih dibuka dan {count} badan publik belum mengirim. Tunggu sampai ditutup, atau ubah jadwalnya.':
    'Filling in is still open, and {count} public bodies have not handed in. Wait until it closes, or change the schedule.',
  'Tahap {stage} belum dibuka untuk kategori {category}, sehingga belum ada yang dinilai.':
    'Stage {stage} was not opened for category {category}, so nobody was scored in it.',
  // Scores given elsewhere.
  '{name}: nilai {stage} belum dicatat. Catat nilainya, atau nyatakan tidak ada beserta alasannya.':
    '{name}: the score of {stage} is not on record. Record it, or say with a reason that there is none.',
  'Badan publik ini tidak ikut dalam periode ini.': 'This public body takes no part in the period.',
  '{name}: nilainya sudah ditetapkan dan tidak berubah lagi.': '{name}: its score is determined and changes no more.',
  '{name}: nilainya baru saja dicatat orang lain. Muat ulang halaman ini.':
    '{name}: somebody else has just recorded its score. Load this page again.',
  '{name}: tulis angka antara 0 dan {max}.': '{name}: write a number between 0 and {max}.',
  '{name}: tulis mengapa tidak ada nilainya.': '{name}: write why there is no score.',
  '{name}: tulis mengapa nilainya diubah.': '{name}: write why the score is changed.',
  '{name} tertulis dua kali. Hapus salah satu barisnya.': '{name} is written twice. Delete one of its rows.',
  '{name}: {stage} belum diselesaikan penilainya. Selesaikan, atau nyatakan tidak terlaksana beserta alasannya.':
    '{name}: the assessor has not finished {stage}. Finish it, or declare that it did not take place, with the reason.',
  '{name}: kartu {juror} pada {stage} dikembalikan untuk dibetulkan dan belum ditandatangani lagi.':
    '{name}: the card of {juror} in {stage} was given back to be corrected and is not signed again yet.',
  'Rapat pleno di {place} belum ditutup. Catat semua keputusannya, lalu tutup rapatnya.':
    'The plenary sitting at {place} is still open. Record all its decisions, then close it.',
  '{name}: pleno terakhir kali tidak menyetujui hasilnya. Catat keputusan pleno yang baru tentang ini.':
    '{name}: the plenary last refused to confirm the result. Record a new decision of the plenary on it.',
  '{name}: baru {signed} dari sedikitnya {least} kartu juri pada {stage} yang ditandatangani.':
    '{name}: only {signed} of at least {least} juror cards of {stage} are signed.',
  '{name}: kehadiran pimpinan pada {stage} belum dicatat.':
    '{name}: whether its head attended {stage} was not recorded.',
  'Nilai {name} belum dapat ditentukan.': 'The score of {name} cannot be determined yet.',
  // Marks beside a standing.
  '{stage} belum diselesaikan penilainya.': '{stage} is not finished by its assessor yet.',
  '{stage} tidak terlaksana. Alasan: {reason}': '{stage} was not held. Reason: {reason}',
  'Putusan butir {items} diberikan orang yang terikat dengan badan publik ini dan belum ditinjau orang lain.':
    'The verdicts on {items} were given by somebody who is tied to this body, and nobody else has reviewed them.',
  'Nilai {score} berjarak paling banyak 0,5 dari batas {band} ({edge}).':
    'The score {score} is at most 0.5 from the bound of {band} ({edge}).',
  'Rentang nilai juri lebih dari 15 poin pada {stage}: {least} sampai {most}.':
    'The scores of the jurors are more than 15 points apart in {stage}: {least} to {most}.',
  'Nilainya mencapai {band}, tetapi kualifikasi diturunkan: {because}':
    'Its score reaches {band}, but the band was lowered: {because}',
  // The rules of a period.
  'Kode: huruf kecil, angka, titik dan tanda hubung.': 'Code: small letters, digits, dots and hyphens.',
  'Judul wajib diisi.': 'A title is needed.',
  'Tahun harus empat angka.': 'The year has four digits.',
  'Nama penyelenggara wajib diisi.': "The organiser's name is needed.",
  'Skala harus bilangan desimal sebagai teks.': 'The scale is a decimal number as text.',
  'Banyak angka di belakang koma: 0 sampai 10.': 'Digits after the point: 0 to 10.',
  'Pembulatan: half-up atau half-even.': 'Rounding: half-up or half-even.',
  'Titik pembulatan tidak dikenal.': 'That point of rounding is not known.',
  'unanswered: zero atau exclude.': 'unanswered: zero or exclude.',
  'notApplicable: exclude, full, atau zero.': 'notApplicable: exclude, full or zero.',
  'gatedOut: zero atau renormalise.': 'gatedOut: zero or renormalise.',
  'missed: zero atau renormalise.': 'missed: zero or renormalise.',
  'Paling sedikit satu tahap.': 'At least one stage is needed.',
  'Paling sedikit satu kualifikasi.': 'At least one band is needed.',
  'Tiap kategori memuat kode dan nama.': 'Each category has a code and a name.',
  'Jadwal: satu awal dan akhir tiap kegiatan.': 'Schedule: one start and end for each activity.',
  'Isi tanggal dan jam mulai jadwal {name}.': 'Give the date and time at which the window of {name} starts.',
  'Isi tanggal dan jam berakhirnya jadwal {name}.': 'Give the date and time at which the window of {name} ends.',
  'Jadwal {name} berakhir sebelum mulai. Isi akhir yang sesudah awalnya.':
    'The window of {name} ends before it starts. Give an end after its start.',
  'Banyaknya hari kerja jadwal {name} harus 1 sampai 250.': 'The working days of {name} must be 1 to 250.',
  'Jadwal {name} mulai sebelum {before} mulai. Mundurkan awalnya.':
    'The window of {name} starts before that of {before}. Move its start later.',
  'Jadwal {name} berakhir sebelum {before} berakhir. Mundurkan akhirnya.':
    'The window of {name} ends before that of {before}. Move its end later.',
  'Batas bukti berupa bilangan bulat MB: tiap berkas dan video 1 sampai 2000, kuota 1 sampai 100000.':
    'Limits of evidence are whole MB: each file and video 1 to 2000, the quota 1 to 100000.',
  'Aturan peringkat wajib diisi.': 'The rule of ranking is needed.',
  'Kode tahap wajib diisi.': 'The code of the stage is needed.',
  'Nama tahap harus teks.': 'The name of the stage is text.',
  'Jenis tahap tidak dikenal.': 'That kind of stage is not known.',
  'Bobot harus bilangan desimal sebagai teks.': 'The weight is a decimal number as text.',
  'Instrumen: satu kode, atau satu kode tiap kategori.': 'Instrument: one code, or one code for each category.',
  'Panel memuat cara menggabung dan juri paling sedikit.': 'A panel has its way of joining and its least jurors.',
  'Syarat masuk menyebut tahap sebelumnya.': 'A gate names an earlier stage.',
  'Kode kualifikasi wajib diisi.': 'The code of the band is needed.',
  'Nama kualifikasi wajib diisi.': 'The name of the band is needed.',
  'Batas bawah harus bilangan desimal sebagai teks.': 'The lower bound is a decimal number as text.',
  'Instrumen {code} tidak ada.': 'There is no instrument {code}.',
  'Jumlah bobot tahap harus 100, sekarang {sum}.': 'The weights of the stages have to sum to 100; now {sum}.',
  'Periode memerlukan satu tahap kuesioner.': 'A period needs one questionnaire stage.',
  'Butir {code} hanya berlaku bagi {kinds}, sedangkan yang mengisi kuesioner ini {present}; tidak satu pun ditanyai.':
    'Item {code} applies to {kinds} only, while those who fill in this questionnaire are {present}; nobody is asked.',
  'Ambang predikat "{code}" di luar skala nilai.': 'The bound of band "{code}" is outside the scale.',
  'Predikat "{code}" tertulis lebih dari sekali.': 'Band "{code}" is written more than once.',
  'Ambang predikat "{code}" sudah dipakai.': 'The bound of band "{code}" is used already.',
  'Predikat terendah harus mulai dari nilai 0.': 'The lowest band has to begin at 0.',
  'Badan publik "{id}" tertulis lebih dari sekali.': 'Public body "{id}" is written more than once.',
  'Skala nilai harus lebih dari nol.': 'The scale has to be above zero.',
  'Banyaknya desimal harus 0 sampai {most}.': 'The decimals are 0 to {most}.',
  'Kategori "{code}" tertulis lebih dari sekali.': 'Category "{code}" is written more than once.',
  'Tahap "{code}" tertulis lebih dari sekali.': 'Stage "{code}" is written more than once.',
  'Jumlah bobot tahap harus lebih dari nol.': 'The weights of the stages have to sum to more than zero.',
  'Bobot tahap "{code}" tidak boleh di bawah nol.': 'The weight of stage "{code}" cannot be below zero.',
  'Nilai penuh tahap "{code}" harus lebih dari nol.': 'The full score of stage "{code}" has to be above zero.',
  'Juri paling sedikit harus 1 atau lebih.': 'The least number of jurors is 1 or more.',
  'Banyaknya tempat harus bilangan bulat, 0 atau lebih.': 'The number of places is whole, 0 or more.',
  'Gerbang ini tidak berisi satu syarat pun.': 'This gate holds no condition.',
  'Kategori "{code}" tidak ada.': 'There is no category "{code}".',
  'Waktu pengiriman harus seperti "2026-09-19T16:00:00Z".': 'The time of handing in is like "2026-09-19T16:00:00Z".',
  'Tahap "{code}" tidak ada.': 'There is no stage "{code}".',
  'Keputusan gerbang memuat nomor keputusan dan alasannya.': "A gate's decision holds its number and its reason.",
  'Butir "{code}" tidak ada pada instrumen "{instrument}".': 'Instrument "{instrument}" has no item "{code}".',
  'Kriteria "{code}" tidak ada pada rubrik "{rubric}".': 'Rubric "{rubric}" has no criterion "{code}".',
  '"{text}" bukan bilangan desimal; tulis seperti "12.5".': '"{text}" is no decimal number; write it like "12.5".',
  // Corrections of a questionnaire, and reports.
  'Kegunaan instrumen tidak boleh berubah.': 'The purpose of the instrument cannot change.',
  'Berkas ini memuat kode instrumen "{given}". Isinya akan mengganti draf "{kept}", yang kodenya tetap.':
    'This file bears the instrument code "{given}". Its contents will replace the draft "{kept}", whose code stays.',
  'Instrumen paling banyak memuat 2.000 butir dan kelompok. Bagilah menjadi beberapa instrumen.':
    'An instrument holds at most 2,000 items and groups. Divide it into several instruments.',
  'Pastikan instrumen yang Anda pilih benar.': 'Make sure that you chose the right instrument.',
  'Tidak ada satu pun butir yang sama; seluruh jawaban dan putusan gugur. {advice}':
    'Not one item is the same; all answers and verdicts fall. {advice}',
  'Hanya {alike} dari {all} butir yang sama; hampir semua jawaban gugur atau perlu diperiksa ulang. {advice}':
    'Only {alike} of {all} items are the same; nearly all answers fall or have to be checked again. {advice}',
  '{count} butir hanya berlaku bagi jenis badan publik lain, sehingga tidak ditanyakan kepada badan publik yang mengisi kuesioner ini: {named}.':
    '{count} items apply to other kinds of body only, so those who fill in this questionnaire are not asked: {named}.',
  'Lembar hasil evaluasi, berita acara, keputusan, sertifikat, dan ringkasan hanya tersedia sebagai PDF.':
    'Evaluation sheets, minutes, decrees, certificates and briefs are made as PDF only.',
  'Pilih badan publik yang dokumennya akan dibuat.': 'Choose the public body whose document is to be made.',
  'Sertifikat dibuat dari hasil yang sudah ditetapkan dan tidak sedang dibetulkan atau ditarik.':
    'Certificates are made of a result that is determined, and neither being corrected nor withdrawn.',
  'Sertifikat dapat diambil setelah hasilnya diumumkan.': 'Certificates can be fetched once the result is published.',
  'Tidak ada badan publik yang diperingkat, jadi tidak ada sertifikatnya.':
    'No public body has a place here, so there is no certificate.',
  'Pilih rapat yang berita acaranya akan dibuat.': 'Choose the meeting whose minutes are to be made.',
  'Hasil belum ditetapkan, jadi belum ada keputusannya.': 'The result is not determined, so there is no decree yet.',
  'Tidak ada peserta pada kategori {category}.': 'Category {category} has no participants.',
  // Past years.
  'Baris {row}, {name}: pilih badan publiknya, buat baru, atau simpan namanya saja.':
    'Row {row}, {name}: choose the public body, a new one, or the name only.',
  'Baris {row}, {name}: badan publik yang dipilih sudah tidak ada.':
    'Row {row}, {name}: the public body that was chosen is no longer there.',
  'Baris {row}, {name}: badan publik ini sudah dipakai baris {other}.':
    'Row {row}, {name}: row {other} has that public body already.',
  'Baris ini dan baris {other} sama-sama dikenali sebagai {body}. Betulkan kode atau nama salah satunya.':
    'This row and row {other} were both recognised as {body}. Mend the code or name of one of them.',
};
