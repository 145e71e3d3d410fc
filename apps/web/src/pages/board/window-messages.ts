import { catalogue } from '../../i18n/catalogue';

export const windowMessages = catalogue(
  {
    moved: 'Menurut kalender sekarang, {count} hari kerja berakhir di penghujung {date}',
    unset: 'belum ditetapkan: tidak dibatasi',
    unsetAppeals: 'belum ditetapkan: tanpa sanggahan',
    act: 'Ubah',
    change: 'Ubah jadwal',
    changeOf: 'Ubah jadwal {name}',
    add: 'Tetapkan jadwal',
    addOf: 'Tetapkan jadwal {name}',
    text: 'Jadwal baru langsung berlaku. Perubahan dan alasannya tersimpan sebagai versi baru ketentuan periode, dan yang bersangkutan langsung diberi tahu.',
    from: 'Mulai ({zone})',
    until: 'Berakhir ({zone})',
    save: 'Simpan jadwal',
    span: '{from} sampai {until}',
    stale:
      'Sementara itu ketentuan periode diubah orang lain, jadi belum ada yang disimpan. Jadwal yang berlaku sekarang: {now}. Yang Anda tulis: {mine}. Simpan sekali lagi bila isian Anda yang harus berlaku.',
    fromMissing: 'Isi tanggal dan jam mulai jadwal {name}.',
    untilMissing: 'Isi tanggal dan jam berakhirnya jadwal {name}.',
    untilEarly: 'Jadwal {name} berakhir sebelum mulai. Isi akhir yang sesudah awalnya.',
    'effect.verifikasi':
      '{bodies} badan publik belum selesai diverifikasi; {people} verifikator dan pembaca kedua diberi tahu. Di luar jadwal, putusan tidak diterima.',
    'effect.sanggah':
      '{bodies} badan publik belum dibuka nilainya: masa sanggahnya mengikuti jadwal ini bila nilainya dibuka, dan pengelolanya diberi tahu.',
    'effect.stage':
      '{bodies} badan publik belum selesai pada tahap ini; pengelolanya dan {people} penilai atau juri diberi tahu.',
    fixed: '{count} badan publik yang nilainya sudah dibuka tetap memakai masa sanggah yang sudah diberitahukan.',
    shutting: 'Akhir itu sudah lewat: sejak disimpan, tidak ada lagi yang diterima.',
  },
  {
    moved: 'By the calendar as it is now, {count} working days end with {date}',
    unset: 'not set: no limit',
    unsetAppeals: 'not set: no appeals',
    act: 'Change',
    change: 'Change schedule',
    changeOf: 'Change the schedule of {name}',
    add: 'Set schedule',
    addOf: 'Set the schedule of {name}',
    text: 'The new schedule holds at once. The change and its reason are kept as a new version of the rules, and those concerned are told at once.',
    from: 'Begins ({zone})',
    until: 'Ends ({zone})',
    save: 'Save the schedule',
    span: '{from} to {until}',
    stale:
      'Somebody else changed the rules of the period meanwhile, so nothing was saved yet. The schedule in force now: {now}. What you wrote: {mine}. Save once more if yours is to hold.',
    fromMissing: 'Give date and time at which {name} begins.',
    untilMissing: 'Give date and time at which {name} ends.',
    untilEarly: '{name} ends before it begins. Give an end after its beginning.',
    'effect.verifikasi':
      '{bodies} public bodies are not verified yet; {people} verifiers and second readers are told. Outside the schedule no verdict is taken.',
    'effect.sanggah':
      'The scores of {bodies} public bodies are not opened yet: their time for appeals follows this schedule once they are, and their people are told.',
    'effect.stage':
      '{bodies} public bodies have not finished this stage; their people and {people} assessors or jurors are told.',
    fixed: '{count} public bodies whose scores were opened keep the time for appeals that they were told.',
    shutting: 'That end has passed: from the moment you save it, nothing more is taken.',
  },
);
