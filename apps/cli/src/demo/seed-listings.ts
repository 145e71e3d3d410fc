import type { ListingContent } from '@app/ppid';
import type { Actor } from '@app/access';
import type { DemoServices } from './demo-services';
import { agencyLines, villageLines } from './listing-lines';
import { visitorVillage } from './people';
import { regencyBodies } from './regency';
import type { DemoPeople } from './seed-people';

const agencies = 9;
const day = 86_400_000;

/** Lists of the visitor's village and of nine agencies: mostly in order, one exemption about to end, one without a test. */
export const seedListings = async (services: DemoServices, people: DemoPeople, now: Date): Promise<void> => {
  const chosen = regencyBodies().filter(({ code, kind }) => code === visitorVillage || kind === 'OPD');
  const village = chosen.filter(({ code }) => code === visitorVillage);
  const others = chosen.filter(({ kind }) => kind === 'OPD').slice(0, agencies);
  for (const [place, { code, kind, name, website }] of [...village, ...others].entries()) {
    const officer = people.ofBody.get(code)?.unitPpid;
    if (!officer) continue;
    const lines = kind === 'OPD' ? agencyLines : villageLines;
    for (const { page, form = 'soft', requirement = null, ...line } of lines)
      await enter(services, officer, {
        ...{ ...line, ...noExemption, form, requirement, link: page ? `${website}/ppid/${page}` : null },
        ...{ official: `Kepala ${name}`, madeWhen: `Januari ${now.getUTCFullYear()}`, madeWhere: 'Lumajang' },
      });
    await seedExemptions(services, officer, { place, now });
    if (place % 4 === 3) continue;
    const decree = {
      publicBodyId: null,
      decidedOn: dayFrom(now, -20 - place),
      link: `${website}/ppid/sk-dip`,
    } as const;
    const number = `188.45/${12 + place}/PPID/${now.getUTCFullYear()}`;
    await services.listingDecrees.fix(officer, { ...decree, number, kind: 'open' });
    if (place % 2 === 0) await services.listingDecrees.fix(officer, { ...decree, number, kind: 'exempt' });
  }
};

const noExemption = { ground: null, testedOn: null, testSummary: null, testLink: null, exemptUntil: null } as const;

const dayFrom = (now: Date, days: number): string => new Date(now.getTime() + days * day).toISOString().slice(0, 10);

const enter = async ({ listingChanges }: DemoServices, officer: Actor, content: ListingContent): Promise<void> => {
  await listingChanges.enter(officer, { ...content, publicBodyId: null });
};

const seedExemptions = async (
  services: DemoServices,
  officer: Actor,
  { place, now }: { readonly place: number; readonly now: Date },
): Promise<void> => {
  const common = {
    class: 'exempt',
    form: 'hard',
    requirement: null,
    link: null,
    testLink: null,
    official: '',
    unit: 'Sekretariat',
    madeWhen: String(now.getUTCFullYear() - 1),
    madeWhere: 'Lumajang',
    retention: '5 tahun',
  } as const;
  await enter(services, officer, {
    ...common,
    title: 'Data pribadi penerima layanan',
    ground: 'UU 14/2008 Pasal 17 huruf h; UU 27/2022',
    summary: 'Nama, alamat, dan keadaan orang yang dilayani.',
    testSummary:
      'Membukanya mengungkap riwayat dan keadaan seseorang; manfaat bagi umum terpenuhi dengan rekapitulasi.',
    ...{ testedOn: dayFrom(now, -330), exemptUntil: dayFrom(now, place === 0 ? 40 : 1_400) },
  });
  if (place % 3 === 1)
    await enter(services, officer, {
      ...common,
      title: 'Dokumen penawaran sebelum penetapan pemenang',
      ground: 'UU 14/2008 Pasal 17 huruf b',
      summary: 'Harga dan metode kerja peserta pengadaan.',
      ...{ testedOn: null, testSummary: null, exemptUntil: null },
    });
};
