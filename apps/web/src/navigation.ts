import type { Role } from './api/types';
import { paths } from './paths';

export interface NavigationLink {
  readonly href: string;
  readonly id: string;
  readonly en: string;
}

const home: NavigationLink = { href: paths.home, id: 'Beranda', en: 'Home' };
const verifications: NavigationLink = { href: paths.verifications, id: 'Verifikasi', en: 'Verification' };
const appeals: NavigationLink = { href: paths.appeals, id: 'Sanggahan', en: 'Appeals' };
const conflicts: NavigationLink = { href: paths.conflicts, id: 'Benturan', en: 'Conflicts' };
const inspections: NavigationLink = { href: paths.inspections, id: 'Pemeriksaan', en: 'Checks and visits' };
const presentations: NavigationLink = { href: paths.presentations, id: 'Presentasi', en: 'Presentations' };
const instruments: NavigationLink = { href: paths.instruments, id: 'Instrumen', en: 'Instruments' };
const reports: NavigationLink = { href: paths.reports, id: 'Laporan', en: 'Reports' };
const operator: NavigationLink = { href: paths.operator, id: 'Instalasi', en: 'Installation' };
const outbox: NavigationLink = { href: paths.outbox, id: 'Surel', en: 'Mail' };
const people: NavigationLink = { href: paths.people, id: 'Orang', en: 'People' };
const calendar: NavigationLink = { href: paths.calendar, id: 'Kalender', en: 'Calendar' };
const pastYears: NavigationLink = { href: paths.pastYears, id: 'Tahun sebelumnya', en: 'Earlier years' };
const papers: NavigationLink = { href: paths.papers, id: 'Naskah', en: 'Papers' };
const audit: NavigationLink = { href: paths.audit, id: 'Catatan', en: 'Audit log' };
const requests: NavigationLink = { href: paths.informationRequests, id: 'Permohonan', en: 'Requests' };
const clinic: NavigationLink = { href: paths.consultations, id: 'Klinik', en: 'Clinic' };
const listings: NavigationLink = { href: paths.listings, id: 'Daftar informasi', en: 'Information lists' };
const published: NavigationLink = { href: paths.publicPeriods, id: 'Hasil publik', en: 'Public results' };

/** What stands in the header, by role; pages of one period are reached from the home page's period cards. */
export const navigation: Readonly<Record<Role, readonly NavigationLink[]>> = {
  operator: [home, people, operator],
  organiserAdmin: [
    home,
    instruments,
    presentations,
    conflicts,
    reports,
    papers,
    pastYears,
    calendar,
    people,
    outbox,
    audit,
    published,
  ],
  commissioner: [home, appeals, instruments, presentations, conflicts, reports, papers, published],
  verifier: [home, verifications, inspections, appeals, conflicts],
  juror: [home, presentations, conflicts],
  leadPpid: [home, requests, clinic, listings, reports, published],
  unitPpid: [home, requests, clinic, listings, published],
  superior: [home, requests, listings, published],
  regionalHead: [home, reports, published],
};
