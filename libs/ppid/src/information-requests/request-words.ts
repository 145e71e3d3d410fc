import type { DeliveryWay, ObjectionOutcome, ObjectionReason, RequestChannel, RequestOutcome } from '@app/database';

/** Words of the registers, which are Indonesian whoever reads them. */
export const channelWords: Readonly<Record<RequestChannel, string>> = {
  online: 'Daring',
  desk: 'Meja layanan',
  letter: 'Surat',
  email: 'Surel',
};

export const deliveryWords: Readonly<Record<DeliveryWay, string>> = {
  email: 'Surel',
  pickup: 'Diambil langsung',
  post: 'Pos',
  courier: 'Kurir',
};

export const outcomeWords: Readonly<Record<RequestOutcome, string>> = {
  granted: 'Dikabulkan seluruhnya',
  part: 'Dikabulkan sebagian',
  refused: 'Ditolak',
  notHeld: 'Tidak dikuasai',
};

/** The seven reasons of UU 14/2008 art. 35. */
export const reasonWords: Readonly<Record<ObjectionReason, string>> = {
  refused: 'Permohonan ditolak',
  notPublished: 'Informasi berkala tidak disediakan',
  unanswered: 'Permohonan tidak ditanggapi',
  notAsAsked: 'Ditanggapi tidak sebagaimana diminta',
  notFulfilled: 'Permohonan tidak dipenuhi',
  cost: 'Biaya tidak wajar',
  late: 'Melewati jangka waktu',
};

export const objectionOutcomeWords: Readonly<Record<ObjectionOutcome, string>> = {
  accepted: 'Diterima',
  part: 'Diterima sebagian',
  rejected: 'Ditolak',
};
