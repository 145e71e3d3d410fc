/** What notices say in English, by the Indonesian sentence that the server writes. The spec misses a sentence without one. */
export const noticeEnglish: Readonly<Record<string, string>> = {
  'Verifikasi {body} dapat diselesaikan': 'The verification of {body} can be finished',
  'Semua perbedaan antara dua pembaca sudah diputus pihak ketiga.':
    'All differences between the two readers have been decided by the third.',
  'Batas waktu {period} diperpanjang': 'The deadline of {period} was extended',
  'Batas waktu baru: {until}. Alasan: {reason}': 'New deadline: {until}. Reason: {reason}',
  'Perpanjangan {period} diakhiri': 'The extension of {period} was ended',
  'Batas waktu yang berlaku ada di beranda Anda; bila sudah lewat, pengisian langsung ditutup. Alasan: {reason}':
    'The deadline that holds is on your home page; if it has passed, filling in is closed at once. Reason: {reason}',
  'Pengisian {period} ditutup': 'Filling in for {period} is closed',
  'Pengisian ditutup penyelenggara pada {until}.{extension} Alasan: {reason}':
    'The organiser closed it on {until}.{extension} Reason: {reason}',
  'Perpanjangan waktu yang Anda terima ikut berakhir.': 'The extension that you were given has ended too.',
  'Batas waktu {period} diubah': 'The deadline of {period} was changed',
  'Batas waktu pengisian sekarang: {until}. Alasan: {reason}': 'The deadline is now: {until}. Reason: {reason}',
  'tidak ada': 'none',
  'Jadwal {window} diubah: {period}': 'The schedule of {window} was changed: {period}',
  'Jadwal {window} sekarang: {from} sampai {until}. Alasan: {reason}':
    'The schedule of {window} is now: {from} until {until}. Reason: {reason}',
  'Jadwal {window} tidak lagi dibatasi. Alasan: {reason}': '{window} has no limit any more. Reason: {reason}',
  Verifikasi: 'Verification',
  Sanggahan: 'Appeals',
  'Batas waktu: {until}.': 'Deadline: {until}.',
  'Mohon segera mendaftar: {period}, paling lambat {until}': 'Please register soon: {period}, by {until}',
  'Kuesioner belum diisi: {period}, paling lambat {until}': 'Questionnaire not begun: {period}, by {until}',
  'Kuesioner belum lengkap: {period}, paling lambat {until}': 'Questionnaire not complete: {period}, by {until}',
  'Kuesioner belum dikirim: {period}, paling lambat {until}': 'Questionnaire not handed in: {period}, by {until}',
  'Perbaikan belum dikirim: {period}, paling lambat {until}': 'Repair not handed in: {period}, by {until}',
  'Alamat surel tidak dikenal': 'E-mail address unknown',
  'Surel tidak terkirim': 'E-mail not sent',
  'Surel ke {address} tidak sampai. Periksa alamatnya, betulkan, lalu kirim ulang.':
    'The e-mail to {address} did not arrive. Check the address, mend it, then send it again.',
  '{count} butir kuesioner {body} dikembalikan untuk diperbaiki':
    '{count} items of the questionnaire of {body} were returned for repair',
  'Batas waktu perbaikan: {until}. Alasan: {reason}': 'Deadline of the repair: {until}. Reason: {reason}',
  'Butir {code}: {words}': 'Item {code}: {words}',
  'Hanya butir itu yang dapat diubah.': 'Only those items can be changed.',
  'Kuesioner {body} siap ditandatangani': 'The questionnaire of {body} is ready to be signed',
  'Petugas PPID sudah selesai mengisi. Periksa isinya, lalu tanda tangani, atau kembalikan dengan alasan.':
    'The PPID officer has finished filling it in. Check it, then sign it, or return it with a reason.',
  'Kuesioner {body} dikembalikan oleh atasan': 'The questionnaire of {body} was returned by the superior',
  '{what}, {body}: dikembalikan untuk dibetulkan': '{what}, {body}: given back to be corrected',
  'Betulkan yang perlu, lalu selesaikan lagi. Alasan: {reason}':
    'Correct what is needed, then finish it again. Reason: {reason}',
  'Alasan: {reason}': 'Reason: {reason}',
  'Jawaban terlambat menunggu keputusan': 'Late answers wait for a decision',
  '{count} jawaban tiba sesudah batas waktu. Putuskan satu per satu: diterima atau ditolak.':
    '{count} answers arrived after the deadline. Decide on each: accepted or rejected.',
  'Jawaban terlambat butir {code} diterima': 'The late answer to item {code} was accepted',
  'Jawaban terlambat butir {code} ditolak': 'The late answer to item {code} was rejected',
  'Bukti terlambat butir {code} diterima': 'The late evidence of item {code} was accepted',
  'Bukti terlambat butir {code} ditolak': 'The late evidence of item {code} was rejected',
  '{who} menulis komentar pada butir {code}': '{who} wrote a comment on item {code}',
  '{body} bertanya tentang butir {code}': '{body} asks about item {code}',
  'Pertanyaan Anda tentang butir {code} dijawab': 'Your question about item {code} was answered',
  'Pendaftaran dikembalikan': 'Registration returned',
  '{period}: {reason} Perbaiki, lalu kirim lagi.': '{period}: {reason} Mend it, then hand it in again.',
  'Pendaftaran disetujui': 'Registration approved',
  '{period}: data baru {body} berlaku. Isian kuesioner tetap seperti semula.':
    '{period}: the new data of {body} hold. The answers stay as they were.',
  '{period}: kuesioner {body} sudah dapat diisi.': '{period}: the questionnaire of {body} can be filled in now.',
  'Pendaftaran menunggu persetujuan': 'A registration waits for approval',
  '{body} telah memperbarui data pendaftarannya.': '{body} has renewed its registration.',
  '{body} telah mengirim data pendaftarannya.': '{body} has sent its registration.',
  '{count} penilaian dialihkan kepada Anda': '{count} assessments were handed over to you',
  'Lanjutkan dari putusan yang sudah ada.': 'Go on from the verdicts that are there.',
  'Tugas Anda berakhir': 'Your duty has ended',
  'Anda tidak lagi bertugas sebagai {role} {body}. Jawaban dan bukti yang Anda isi tetap tersimpan.':
    'You no longer serve {body} as {role}. The answers and evidence that you gave are kept.',
  '{count} badan publik dibagikan kepada Anda untuk diverifikasi': '{count} bodies were given to you to verify',
  '{count} badan publik dibagikan kepada Anda untuk pembacaan kedua':
    '{count} bodies were given to you to read a second time',
  'Daftarnya ada di halaman Verifikasi.': 'The list is on the page Verification.',
  'Ada sanggahan yang menunggu putusan': 'Appeals wait for a decision',
  'Buka daftar sanggahan. Anda tidak dapat memutus sanggahan atas putusan Anda sendiri.':
    'Open the list of appeals. You cannot decide an appeal against your own verdict.',
  'Sanggahan butir {code} dikabulkan': 'The appeal on item {code} was granted',
  'Sanggahan butir {code} ditolak': 'The appeal on item {code} was rejected',
  'Nilai sementara Anda sudah dibuka': 'Your provisional score is open',
  'Periksa putusan per butir. Sanggahan diterima sampai {until}; sesudah itu tidak ada yang dapat diajukan.':
    'Check the verdict on each item. Appeals are taken until {until}; after that none can be made.',
  'Verifikasi {body} dibuka kembali': 'The verification of {body} was opened again',
  'Penetapan hasilnya sedang dibetulkan: {reason} Tinjau putusan yang dipersoalkan, lalu tutup kembali verifikasinya.':
    'The determination of its result is being corrected: {reason} Look at the verdicts in question, then close the verification again.',
  'Hasil {period} diumumkan': 'The results of {period} are published',
  'Nilai akhir, kualifikasi, dan peringkat badan publik Anda ada di lembar nilai.':
    'The final score, the qualification and the rank of your public body are on its score sheet.',
  'Penetapan sedang dibetulkan': 'The determination is being corrected',
  'Alasan: {reason} Bila yang keliru pemeriksaan atau kartu juri badan publik yang dibuka kembali, kembalikan kepada yang mengisinya.':
    'Reason: {reason} Where what is wrong is an inspection or a juror’s card of the bodies opened again, give it back to who filled it.',
  '{count} tautan bukti tidak dapat dibuka': '{count} links of evidence cannot be opened',
  'Butir {code}: {url}': 'Item {code}: {url}',
  'dan {count} lagi; lihat di kuesioner.': 'and {count} more; see the questionnaire.',
  'Batas waktu {period} sudah dekat, dan tautan berikut belum dapat dibuka oleh pengunjung umum:':
    'The deadline of {period} is near, and visitors cannot open these links yet:',
  'Pada {period}, tautan berikut tidak dapat dibuka oleh pengunjung umum:':
    'In {period}, visitors cannot open these links:',
  'Buka aksesnya, perbaiki alamatnya, atau tambahkan berkas. Nilai tidak berubah karena pemeriksaan ini; verifikator yang memutuskan.':
    'Open them to the public, mend the addresses, or add files. This check changes no score; the verifier decides.',
  'Kuesioner sudah dikirim, jadi perbaikilah di situsnya. Nilai tidak berubah karena pemeriksaan ini; verifikator yang memutuskan.':
    'The questionnaire has been handed in, so mend them at the site. This check changes no score; the verifier decides.',
  'Benturan kepentingan dinyatakan: {body}': 'A conflict of interest was declared: {body}',
  'Periksa apakah ada pekerjaan yang perlu dialihkan kepada orang lain.':
    'Check whether work has to be handed over to somebody else.',
  'Rencana tindak lanjut {body} menunggu konfirmasi Anda': 'The follow-up plan of {body} waits for your confirmation',
  'Periksa rencana per butir, lalu konfirmasi.': 'Check the plan item by item, then confirm it.',
  'Rencana tindak lanjut {body} dikonfirmasi atasan': 'The follow-up plan of {body} was confirmed by the superior',
  'Butir yang dikonfirmasi: {count}.': 'Items confirmed: {count}.',
  'Tindak lanjut {body}: {soon} segera jatuh tempo, {late} lewat tenggat':
    'Follow-up of {body}: {soon} due soon, {late} overdue',
  'Butir {codes}. Tandai selesai dengan buktinya, atau ubah tenggatnya.':
    'Items {codes}. Mark them as done with their proof, or change the day.',
  'Tindak lanjut butir {code} dinyatakan ditepati': 'The follow-up of item {code} was found kept',
  'Tindak lanjut butir {code} dinyatakan belum ditepati': 'The follow-up of item {code} was found not kept yet',
  'Verifikator memeriksa rencana tahun lalu.': 'The verifier checked the plan of last year.',
  '{body} menjawab klarifikasi butir {code}': '{body} answered the clarification on item {code}',
  'Verifikator meminta klarifikasi butir {code}': 'The verifier asks for a clarification on item {code}',
  'Undangan {period}': 'Invitation: {period}',
  'Pengingat: undangan {period}': 'Reminder: invitation to {period}',
  '{body} diundang mengikuti {period}.{end} Masuk dengan akun Anda, lalu lengkapi pendaftarannya.':
    '{body} is invited to take part in {period}.{end} Sign in with your account, then complete the registration.',
  'Kuesioner dapat diisi sampai {until}.': 'The questionnaire can be filled in until {until}.',
  'Permohonan informasi baru: {number}': 'New request for information: {number}',
  '{information}\nJatuh tempo {dueOn}.': '{information}\nDue {dueOn}.',
  'Permohonan {number} diteruskan kepada Anda': 'Request {number} was handed on to you',
  'Dari {desk}: {text}': 'From {desk}: {text}',
  'Keberatan baru atas permohonan {number}': 'New objection to request {number}',
  'Keberatan {number} perlu ditanggapi paling lambat {dueOn}.': 'Objection {number} has to be answered by {dueOn}.',
  'Permohonan informasi: {overdue} lewat tenggat, {soon} segera jatuh tempo':
    'Requests for information: {overdue} overdue, {soon} due soon',
  'Buka daftar permohonan untuk menjawab, memperpanjang, atau meneruskannya.':
    'Open the list of requests to answer, prolong or hand them on.',
  'Tenggat permohonan {number} bergeser': 'The deadline of request {number} moved',
  'Kalender hari kerja berubah: dari {before} menjadi {after}.': 'The calendar changed: from {before} to {after}.',
  'Pertanyaan baru di klinik konsultasi: {number}': 'New question to the clinic: {number}',
  'Pertanyaan klinik diteruskan kepada Anda: {number}': 'A question to the clinic was handed on to you: {number}',
  'Lanjutan pertanyaan {number}': 'Question {number} goes on',
  'Janji temu {number}': 'Appointment for {number}',
  'Janji temu {number} dibatalkan': 'Appointment for {number} cancelled',
  'Jawaban klinik konsultasi ({number})': 'Answer of the clinic ({number})',
  'Pertanyaan Anda diteruskan ({number})': 'Your question was handed on ({number})',
  'Pertanyaan Anda diteruskan dari {desk} kepada {to}, yang akan menjawabnya.':
    'Your question was handed on from {desk} to {to}, who will answer it.',
  'Konsultasi Anda ditutup ({number})': 'Your consultation was closed ({number})',
  'Janji temu klinik konsultasi ({number})': 'Appointment with the clinic ({number})',
  'Janji temu Anda dengan {desk}: {when}. Tempat: {place}': 'Your appointment with {desk}: {when}. Place: {place}',
  'Janji temu Anda dibatalkan ({number})': 'Your appointment was cancelled ({number})',
  'Janji temu Anda dengan {desk} pada {when} dibatalkan.': 'Your appointment with {desk} on {when} was cancelled.',
  'Klinik konsultasi: {count} pertanyaan menunggu lebih dari dua hari':
    'Consultation clinic: {count} questions have waited for more than two days',
  'Buka antrean klinik untuk menjawab atau meneruskannya.': 'Open the clinic’s queue to answer or hand them on.',
  'Masa pengecualian {count} informasi segera atau sudah berakhir':
    'The exemption of {count} lines ends soon or has ended',
  'Uji kembali akibatnya, lalu perpanjang dengan dasar yang berlaku atau buka informasinya.':
    'Test the consequence again, then prolong it on the ground in force, or open the information.',
  'Laporan siap diunduh': 'The report is ready to be downloaded',
  'Laporan gagal dibuat': 'The report could not be made',
};
