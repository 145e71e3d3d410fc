import { catalogue } from '../../i18n/catalogue';

/** What the board says of how a body handed in. */
export const handingMessages = catalogue(
  {
    'handing.notAssessed': 'tidak pernah mendaftar: tidak dinilai',
    'handing.neverFilled': 'mendaftar, tidak mengisi: nilai 0',
    'handing.unsubmittedZero': 'diisi, tidak dikirim: nilai 0',
    'handing.unsubmittedCount': 'diisi, tidak dikirim: dinilai seperti adanya',
    'handing.grace': 'dikirim dalam kelonggaran',
    'handing.extension': 'dikirim dalam perpanjangan',
    receiptOf: 'Tanda terima {name}',
    'handing.repair': 'dikirim sesudah perbaikan',
    'handing.repairLapsed': 'perbaikan tidak dikirim sampai batas waktu',
    repairsOf: 'Pengembalian butir {name}',
    receipt: 'Tanda terima',
    repairs: 'Pengembalian',
    'handing.extended': 'batas waktu diperpanjang',
  },
  {
    'handing.notAssessed': 'never registered: not assessed',
    'handing.neverFilled': 'registered, never filled: score 0',
    'handing.unsubmittedZero': 'filled, not submitted: score 0',
    'handing.unsubmittedCount': 'filled, not submitted: judged as it stood',
    'handing.grace': 'submitted within the grace',
    'handing.extension': 'submitted within an extension',
    receiptOf: 'Receipt of {name}',
    'handing.repair': 'submitted after a repair',
    'handing.repairLapsed': 'repair not handed in by its deadline',
    repairsOf: 'Returns of {name}',
    receipt: 'Receipt',
    repairs: 'Returns',
    'handing.extended': 'deadline extended',
  },
);
