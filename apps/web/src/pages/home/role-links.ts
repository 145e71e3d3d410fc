import type { PeriodCard, Role } from '../../api/types';
import { paths } from '../../paths';

/** A way from a period's card on the home page to one of its pages. */
export interface RoleLink {
  readonly key: string;
  readonly id: string;
  readonly en: string;
  readonly to: (period: Pick<PeriodCard, 'id' | 'code'>) => string;
  /** Absent: at any time. */
  readonly when?: (period: Pick<PeriodCard, 'state'>) => boolean;
}

const isStarted: RoleLink['when'] = ({ state }) => state !== 'draft';

const setUp: RoleLink = {
  key: 'setUp',
  id: 'Lanjutkan menyiapkan',
  en: 'Continue preparing',
  to: ({ id }) => paths.setUpPeriod(id),
  when: ({ state }) => state === 'draft',
};
const board: RoleLink = {
  key: 'board',
  id: 'Papan kemajuan',
  en: 'Progress board',
  to: ({ id }) => paths.board(id),
  when: isStarted,
};
const plenary: RoleLink = {
  key: 'plenary',
  id: 'Rapat pleno',
  en: 'Plenary',
  to: ({ id }) => paths.plenary(id),
  when: isStarted,
};
const ranking: RoleLink = {
  key: 'ranking',
  id: 'Peringkat',
  en: 'Ranking',
  to: ({ id }) => paths.ranking(id),
  when: isStarted,
};
const dashboard: RoleLink = {
  key: 'dashboard',
  id: 'Dasbor',
  en: 'Dashboard',
  to: ({ id }) => paths.dashboard(id),
  when: isStarted,
};
const published: RoleLink = {
  key: 'published',
  id: 'Hasil untuk umum',
  en: 'Public results',
  to: ({ code }) => paths.publicPeriod(code),
  when: ({ state }) => state === 'published',
};
const instruments: RoleLink = {
  key: 'instruments',
  id: 'Instrumen periode',
  en: 'Instruments of the period',
  to: ({ id }) => paths.periodInstruments(id),
  when: isStarted,
};
const questions: RoleLink = {
  key: 'questions',
  id: 'Pertanyaan dan pengumuman',
  en: 'Questions and announcements',
  to: ({ id }) => paths.questions(id),
  when: isStarted,
};
const followUps: RoleLink = {
  key: 'followUps',
  id: 'Tindak lanjut',
  en: 'Follow-up',
  to: ({ id }) => paths.periodFollowUps(id),
  when: ({ state }) => state !== 'draft' && state !== 'open',
};
const reports: RoleLink = { key: 'reports', id: 'Laporan', en: 'Reports', to: () => paths.reports };
const audit: RoleLink = { key: 'audit', id: 'Catatan kejadian', en: 'Audit log', to: () => paths.audit };

/** The pages of one period by role, the most used first. The first is the card's main button. */
export const roleLinks: Readonly<Record<Role, readonly RoleLink[]>> = {
  operator: [],
  organiserAdmin: [
    setUp,
    board,
    plenary,
    ranking,
    dashboard,
    followUps,
    questions,
    instruments,
    reports,
    audit,
    published,
  ],
  commissioner: [plenary, ranking, board, followUps, questions, instruments, reports, published],
  verifier: [instruments, published],
  juror: [instruments, published],
  leadPpid: [board, dashboard, ranking, followUps, questions, instruments, reports, published],
  unitPpid: [published],
  superior: [published],
  regionalHead: [dashboard, ranking, followUps, reports, published],
};
