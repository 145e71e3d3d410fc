import { isRelevant, applicableItems, type Instrument, type Item, type ItemValue } from '@app/instrument';
import { answerText } from './answer-text';
import { listed, longDate, longDateTime } from './format';
import type { Strokes } from './html/signature-svg';
import type { Letterhead } from './report-head';
import { spelledDate } from './spelled-date';

/** A finished visit as it was kept. */
export interface VisitFacts {
  readonly letterhead: Letterhead;
  readonly organiserName: string;
  readonly timeZone: string;
  readonly periodTitle: string;
  readonly stageLabel: string;
  readonly bodyName: string;
  readonly bodyKind: string;
  readonly categoryLabel: string;
  readonly assessors: readonly string[];
  readonly instrument: Instrument;
  readonly found: Readonly<Record<string, { readonly value: ItemValue | null; readonly note: string | null }>>;
  readonly proofs: readonly VisitProof[];
  readonly signatures: readonly VisitHand[];
  /** Times that the visit was given back after it had ended. */
  readonly corrections: readonly { readonly reason: string; readonly openedAt: string }[];
}

interface VisitProof {
  readonly itemCode: string;
  readonly what: string;
  readonly kind: 'photo' | 'video' | 'file' | 'link';
  /** Of what is kept. */
  readonly sha256: string | null;
  /** Of what was sent. */
  readonly sentSha256: string | null;
}

interface VisitHand {
  readonly party: 'assessor' | 'body';
  readonly way: 'drawn' | 'typed' | 'refused';
  readonly name: string;
  readonly position: string | null;
  readonly strokes: Strokes | null;
  readonly reason: string | null;
  readonly signedAt: string;
  readonly contentSha256: string;
  /** Null: photographs, files and links were not covered yet. */
  readonly evidence: readonly unknown[] | null;
}

interface MinutesRow {
  /** A heading of the checklist above the items that follow. */
  readonly heading: string | null;
  readonly code: string;
  readonly question: string;
  readonly finding: string;
  readonly note: string | null;
}

interface MinutesProof {
  readonly code: string;
  readonly kind: string;
  readonly what: string;
  /** As it was signed, and as it is kept where that is another, each with its name; empty for a link. */
  readonly marks: readonly (readonly [string, string])[];
}

interface MinutesPhoto {
  readonly caption: string;
  /** A JPEG as a data address. */
  readonly src: string;
}

export interface VisitMinutesModel {
  readonly letterhead: Letterhead;
  readonly title: string;
  readonly lead: string;
  /** `Pada hari ini …`, with the day in words. */
  readonly opening: string;
  readonly identity: readonly (readonly [string, string])[];
  /** Where the checklist is nobody's official text; else null. */
  readonly proposal: string | null;
  /** What of an earlier paper it takes the place of; else empty. */
  readonly replaces: readonly string[];
  readonly rows: readonly MinutesRow[];
  readonly proofs: readonly MinutesProof[];
  /** Photographs, small, in the order of their items. */
  readonly photos: readonly MinutesPhoto[];
  /** How it was signed otherwise than by hand, in sentences. */
  readonly remarks: readonly string[];
  readonly placeAndDate: string;
  readonly hands: readonly (VisitHand & { readonly capacity: string })[];
  readonly contentSha256: string;
  /** Who put their name under the findings, before their fingerprint. */
  readonly signedBy: string;
}

const capacities = { assessor: 'Penilai', body: 'Wakil badan publik' } as const;

/** The minutes of one visit, written from what was recorded and from nothing else; small photographs by the hash of their file. */
export const visitMinutesModel = (
  facts: VisitFacts,
  photos: ReadonlyMap<string, Buffer> = new Map(),
): VisitMinutesModel => {
  const { timeZone, signatures, instrument } = facts;
  const heldAt = signatures.map(({ signedAt }) => signedAt).sort().at(-1) ?? ''; // prettier-ignore
  const body = signatures.find(({ party }) => party === 'body');
  const representative = body ? [body.name, body.position].filter(Boolean).join(', ') : '–';
  return {
    letterhead: facts.letterhead,
    title: 'Berita Acara Visitasi',
    lead: facts.periodTitle,
    opening:
      `Pada hari ini ${spelledDate(heldAt, timeZone)} (${longDateTime(heldAt, timeZone)}), telah dilaksanakan ` +
      `${facts.stageLabel} pada ${facts.bodyName} oleh ${facts.organiserName}, dihadiri kedua pihak di bawah ini, dengan hasil sebagai berikut.`,
    identity: [
      ['Badan publik', facts.bodyName],
      ['Kategori', facts.categoryLabel],
      ['Penilai', listed(facts.assessors)],
      ['Wakil badan publik', representative],
      ['Lembar periksa', `${instrument.title.id} (versi ${instrument.version})`],
    ],
    proposal: instrument.verified ? null : 'Lembar periksa ini usulan, belum diverifikasi sebagai instrumen resmi.',
    replaces: facts.corrections.map(
      ({ reason, openedAt }) =>
        `Berita acara ini menggantikan yang dibuat sebelum ${longDateTime(openedAt, timeZone)}. Alasan pembetulan: ${reason}`,
    ),
    rows: rowsOf(facts),
    proofs: facts.proofs.map(proofOf),
    photos: facts.proofs.flatMap(({ itemCode, what, sha256 }) => {
      const small = sha256 === null ? undefined : photos.get(sha256);
      return small
        ? [{ caption: `${itemCode}: ${what}`, src: `data:image/jpeg;base64,${small.toString('base64')}` }]
        : [];
    }),
    remarks: [...signatures.flatMap((hand) => remarkOn(hand, timeZone)), ...coverage(signatures)],
    placeAndDate: [facts.letterhead.city, longDate(heldAt, timeZone)].filter(Boolean).join(', '),
    hands: signatures.map((hand) => ({ ...hand, capacity: capacities[hand.party] })),
    contentSha256: signatures[0]?.contentSha256 ?? '',
    signedBy: signedByWords(signatures),
  };
};

const signedByWords = (signatures: readonly VisitHand[]): string => {
  const signed = signatures.filter(({ way }) => way !== 'refused').map(({ party }) => capacities[party]);
  const what = coversEvidence(signatures)
    ? 'temuan, catatan, serta foto, berkas, dan tautan di atas'
    : 'temuan dan catatan di atas';
  if (signed.length === 2) return `Kedua pihak menandatangani ${what}.`;
  const [only] = signed;
  const sentence =
    only === undefined ? `${what} tidak ditandatangani.` : `${what} hanya ditandatangani ${only.toLowerCase()}.`;
  return `T${sentence.slice(1)}`;
};

const coversEvidence = (signatures: readonly VisitHand[]): boolean =>
  signatures.every(({ evidence }) => evidence !== null);

/** Signatures of before say themselves what they do not cover. */
const coverage = (signatures: readonly VisitHand[]): readonly string[] =>
  coversEvidence(signatures)
    ? []
    : ['Ditandatangani menurut terbuka/visit@1: foto, berkas, dan tautan belum tercakup dalam tanda tangan.'];

const kinds = { photo: 'Foto', video: 'Video', file: 'Berkas', link: 'Tautan' } as const;

const proofOf = ({ itemCode, what, kind, sha256, sentSha256 }: VisitProof): MinutesProof => {
  const isKeptAsSent = sentSha256 === null || sentSha256 === sha256;
  const marks: (readonly [string, string | null])[] = isKeptAsSent
    ? [['', sha256]]
    : [
        ['dikirim', sentSha256],
        ['disimpan', sha256],
      ];
  return {
    ...{ code: itemCode, kind: kinds[kind], what },
    marks: marks.flatMap(([name, mark]) => (mark === null ? [] : [[name, mark] as const])),
  };
};

const remarkOn = ({ party, way, name, position, reason, signedAt }: VisitHand, timeZone: string): string[] => {
  const who = `${capacities[party]}, ${[name, position].filter(Boolean).join(', ')},`;
  const when = longDateTime(signedAt, timeZone);
  if (way === 'typed') return [`${who} menyatakan persetujuannya dengan mengetik namanya pada ${when}.`];
  return way === 'refused' ? [`${who} tidak bersedia menandatangani (${when}). Alasan: ${reason ?? '–'}`] : [];
};

const rowsOf = ({ instrument, bodyKind, found }: VisitFacts): readonly MinutesRow[] => {
  const values = Object.fromEntries(
    Object.entries(found).flatMap(([code, { value }]) => (value ? [[code, value]] : [])),
  );
  const asked = new Set(
    applicableItems(instrument, bodyKind)
      .filter((item) => isRelevant(item, values, instrument))
      .map(({ code }) => code),
  );
  return inOrder(instrument)
    .filter(({ item }) => asked.has(item.code))
    .map(({ item, heading }, index, all) => ({
      heading: heading === all[index - 1]?.heading ? null : heading,
      code: item.code,
      question: item.text.id,
      finding: values[item.code] ? answerText(item, values[item.code]) : '–',
      note: found[item.code]?.note ?? null,
    }));
};

interface Placed {
  readonly item: Item;
  readonly heading: string | null;
}

/** Every item with the node it stands under. */
const inOrder = (
  parent: { readonly children: Instrument['children'] },
  heading: string | null = null,
): readonly Placed[] =>
  parent.children.flatMap((child) =>
    child.type === 'item' ? [{ item: child, heading }] : inOrder(child, `${child.code}. ${child.text.id}`),
  );
