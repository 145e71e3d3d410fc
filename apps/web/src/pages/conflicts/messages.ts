import { catalogue } from '../../i18n/catalogue';

export const messages = catalogue(
  {
    title: 'Benturan kepentingan',
    intro:
      'Nyatakan bila Anda atau keluarga Anda terkait dengan suatu badan publik. Sejak itu Anda tidak lagi menilainya; yang sudah Anda nilai tetap tercatat dan dialihkan penyelenggara.',
    introOffice:
      'Yang dinyatakan verifikator, juri, dan komisioner, atau yang Anda catat. Jabatan sekarang dan dahulu, induk, dan kecamatan yang sama dikenali sendiri oleh sistem.',
    say: 'Nyatakan benturan kepentingan',
    record: 'Catat benturan kepentingan',
    sayTitle: 'Nyatakan benturan kepentingan?',
    recordTitle: 'Catat benturan kepentingan?',
    sayText:
      'Sejak disimpan Anda tidak dapat lagi memberi putusan atau nilai atas badan publik ini. Yang sudah diberikan tetap berlaku sampai orang lain membacanya lagi. Hanya penyelenggara yang dapat mengakhirinya.',
    recordText:
      'Sejak disimpan orang itu tidak dapat lagi menilai badan publik ini. Yang sudah diberikan tetap berlaku sampai orang lain membacanya lagi.',
    body: 'Cari badan publik',
    person: 'Cari orang',
    reason: 'Alasan',
    incomplete: 'Pilih badan publiknya dan tuliskan alasannya.',
    incompletePerson: 'Pilih orang dan badan publiknya, lalu tuliskan alasannya.',
    saved: 'Benturan kepentingan tercatat.',
    none: 'Belum ada yang dinyatakan',
    noneAdvice: 'Yang dinyatakan atau dicatat tampil di sini.',
    own: 'dinyatakan sendiri',
    recorded: 'dicatat penyelenggara',
    since: 'sejak {at}',
    ended: 'berakhir {at}: {reason}',
    end: 'Akhiri',
    endTitle: 'Akhiri benturan kepentingan {name} dengan {body}?',
    endText: 'Orang itu dapat ditugaskan dan menilai lagi.',
    endDo: 'Akhiri',
    endDone: 'Benturan kepentingan diakhiri.',
    reasonMissing: 'Tuliskan alasannya.',
    work: 'Pekerjaan oleh yang terkait',
    workText:
      'Nilainya tidak berubah dengan sendirinya. Alihkan penugasannya dari papan; putusan yang dibaca lagi oleh orang lain hilang dari daftar ini.',
    standing: '{count} putusan masih berlaku dan belum ditinjau orang lain ({items})',
    assigned: 'masih ditugaskan kepadanya',
    toBoard: 'Buka papan',
  },
  {
    title: 'Conflicts of interest',
    intro:
      'Say so if you or your family are tied to a public body. From then on you do not judge it; what you judged stays on record and is handed over by the organiser.',
    introOffice:
      'What verifiers, jurors and commissioners declared, or you recorded. Present and former posts, parents and the same district are found by the system itself.',
    say: 'Declare a conflict of interest',
    record: 'Record a conflict of interest',
    sayTitle: 'Declare a conflict of interest?',
    recordTitle: 'Record a conflict of interest?',
    sayText:
      'Once saved, you can no longer judge or score this body. What you have given stands until somebody else reads it again. Only the organiser can end it.',
    recordText:
      'Once saved, that person can no longer judge this body. What they have given stands until somebody else reads it again.',
    body: 'Find a public body',
    person: 'Find a person',
    reason: 'Reason',
    incomplete: 'Choose the public body and write the reason.',
    incompletePerson: 'Choose the person and the public body, and write the reason.',
    saved: 'Conflict of interest recorded.',
    none: 'Nothing declared yet',
    noneAdvice: 'What is declared or recorded appears here.',
    own: 'declared by themselves',
    recorded: 'recorded by the organiser',
    since: 'since {at}',
    ended: 'ended {at}: {reason}',
    end: 'End',
    endTitle: 'End the conflict of {name} with {body}?',
    endText: 'That person can be assigned and judge again.',
    endDo: 'End',
    endDone: 'Conflict of interest ended.',
    reasonMissing: 'Write the reason.',
    work: 'Work by people with a tie',
    workText:
      'No score changes by itself. Hand the assignment over on the board; verdicts that somebody else has read again leave this list.',
    standing: '{count} verdicts still count and nobody else has reviewed them ({items})',
    assigned: 'still assigned to them',
    toBoard: 'Open the board',
  },
);
