/**
 * How far a body has come on its way to filling, in order. Not everybody passes all: an officer who has an account from
 * earlier opens no link, and may begin without handing data in.
 */
export const funnelSteps = [
  'listed',
  'invited',
  'mailed',
  'opened',
  'account',
  'submitted',
  'registered',
  'filling',
] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** On screen and in exports. */
export const stepLabels: Readonly<Record<FunnelStep, string>> = {
  listed: 'Belum diundang',
  invited: 'Diundang, surel belum terkirim',
  mailed: 'Undangan dibuat, tautan belum dibuka',
  opened: 'Tautan dibuka',
  account: 'Akun dibuat',
  submitted: 'Data dikirim',
  registered: 'Disetujui',
  filling: 'Mulai mengisi',
};

/** What an organiser looks for: a step exactly, or a difficulty. */
export const funnelViews = [...funnelSteps, 'neverOpened', 'mailFailed', 'returned'] as const;
export type FunnelView = (typeof funnelViews)[number];
