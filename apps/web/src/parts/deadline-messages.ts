import { catalogue } from '../i18n/catalogue';

/** The words of a deadline's way, day by day. */
export const deadlineMessages = catalogue(
  {
    nationalHoliday: 'Libur nasional',
    jointLeave: 'Cuti bersama',
    own: 'Hari khusus',
    provisional: 'Sementara',
    why: 'Mengapa tanggal ini',
    whyCaption: 'Hari demi hari sampai tenggat',
    day: 'Hari',
    counted: 'Hitungan',
    nth: 'Hari kerja ke-{count}',
    notCounted: 'Tidak dihitung',
    weekend: 'Akhir pekan',
    because: 'Sebab',
    stays: '{kind}: {name}, menurut aturan tetap hari kerja',
    off: '{kind}: {name}',
  },
  {
    nationalHoliday: 'National holiday',
    jointLeave: 'Joint leave',
    own: 'Own day',
    provisional: 'Provisional',
    why: 'Why this date',
    whyCaption: 'Day by day until the deadline',
    day: 'Day',
    counted: 'Count',
    nth: 'Working day {count}',
    notCounted: 'Not counted',
    weekend: 'Weekend',
    because: 'Because',
    stays: '{kind}: {name}, still a working day by the rules',
    off: '{kind}: {name}',
  },
);
