import type { Instrument } from '@app/instrument';
import type { PeriodDocument, Policy, RoundingPoint, SheetLine, SubjectResult } from '@app/scoring';
import { bandColours } from './band-colour';
import { decimalComma, longDate, longDateTime } from './format';
import { stageLabel } from './labels';
import { methodSummary, type MethodSection } from './method-summary';

/** What libs/scoring's `scorePeriod` gives; reports read it and compute no score. */
export interface Scored {
  readonly results: readonly SubjectResult[];
  readonly warnings: readonly string[];
  sheetOf(subjectId: string): SheetLine;
}

export interface Signatory {
  readonly role: string;
  readonly name: string;
  readonly nip?: string;
}

/** An organiser's letterhead: lines from the government down to the office, the last in bold. */
export interface Letterhead {
  readonly lines: readonly string[];
  readonly address: string;
  readonly city: string;
  readonly signatories: readonly Signatory[];
  /** The picture itself, as a `data:` address. */
  readonly logo?: string;
  /** A4 where absent. */
  readonly paper?: 'A4' | 'F4';
}

/** The organiser's own words, with places such as `{periode}`. */
export interface PaperWords {
  readonly considering: readonly string[];
  readonly recalling: readonly string[];
  readonly dictums: readonly string[];
  readonly minutes: string;
  readonly certificate: string;
}

/** Where anybody checks a paper, and the code on it. */
export interface PaperCheckMark {
  readonly url: string;
  /** In fours. */
  readonly code: string;
}

/** What a report needs beside the period and its scores. */
export interface ReportContext {
  readonly letterhead?: Letterhead;
  /** ISO instant that is printed as the time of printing. */
  readonly printedAt: string;
  /** IANA zone of the organiser; default Asia/Jakarta. */
  readonly timeZone?: string;
  /** SHA-256 (hex) of the canonical period document. */
  readonly inputSha256: string;
  /** Present once the plenary has decided; without it the report says "sementara". */
  readonly determination?: { readonly number: string; readonly decidedOn: string };
  readonly paper?: 'A4' | 'F4';
  /** Only to look at: marked on every page. */
  readonly isPreview?: boolean;
  /** Of a paper that is issued and can be checked. */
  readonly check?: PaperCheckMark;
  /** Subjects of an open period that nobody has finished verifying: listed without score. */
  readonly unverified?: ReadonlySet<string>;
  /** `CATEGORY/stage` of each panel that was not opened yet. */
  readonly unopened?: ReadonlySet<string>;
}

export interface BandView {
  readonly code: string;
  readonly label: string;
  readonly from: string;
  /** `#rrggbb`, strong, for charts and marks. */
  readonly colour: string;
  /** `#rrggbb`, pale, for fills behind dark letters. */
  readonly tint: string;
  /** E.g. `"90,00 – 100,00"`. */
  readonly range: string;
}

/** One stage as reports name it. */
export interface StageView {
  readonly code: string;
  readonly label: string;
  readonly weight: string;
}

/** Of papers that carry the organiser's own words. */
export interface WordedContext extends ReportContext {
  readonly words: PaperWords;
}

/** What stands at the top and the foot of every report. */
export interface ReportHead {
  readonly title: string;
  readonly periodCode: string;
  readonly periodTitle: string;
  readonly year: number;
  readonly organiser: string;
  readonly letterhead: Letterhead | null;
  readonly provisional: boolean;
  /** "Hasil sementara…" or "Ditetapkan dengan…". */
  readonly standing: string;
  readonly check: PaperCheckMark | null;
  readonly printedAt: string;
  readonly printedOn: string;
  readonly placeAndDate: string;
  readonly inputSha256: string;
  readonly paper: 'A4' | 'F4';
  readonly isPreview: boolean;
  readonly scale: string;
  readonly decimals: number;
  readonly rounding: 'half-up' | 'half-even';
  /** What an absent stage counts as, and which steps round: formulas follow it. */
  readonly gatedOut: 'zero' | 'renormalise';
  readonly missed: 'zero' | 'renormalise';
  readonly roundAt: readonly RoundingPoint[];
  readonly stages: readonly StageView[];
  /** From best to worst. */
  readonly bands: readonly BandView[];
  /** Names the instruments that nobody has checked against an official text, or null. */
  readonly unverified: string | null;
  /** Where each instrument comes from. */
  readonly sources: readonly string[];
  readonly warnings: readonly string[];
  readonly method: readonly MethodSection[];
}

const sourceOf = ({ title, version, source }: Instrument): string => `${title.id}, versi ${version}. ${source.id}`;

const unverifiedOf = (instruments: readonly Instrument[]): string | null => {
  const titles = instruments.filter(({ verified }) => !verified).map(({ title }) => title.id);
  return titles.length === 0 ? null : `Instrumen usulan, bukan SAQ resmi: ${titles.join('; ')}.`;
};

const instrumentsUsed = (document: PeriodDocument): readonly Instrument[] => {
  const codes = document.period.stages.flatMap(({ instrument }) =>
    typeof instrument === 'string' ? [instrument] : Object.values(instrument ?? {}),
  );
  return [...new Set(codes)].flatMap((code) => document.instruments[code] ?? []);
};

const standing = (context: ReportContext, timeZone: string): string =>
  context.determination
    ? `Ditetapkan dengan Keputusan Nomor ${context.determination.number} tanggal ${longDate(context.determination.decidedOn, timeZone)}`
    : 'Hasil sementara, belum ditetapkan dalam rapat pleno';

/** Bands from best to worst, each with its range in print and its colours. */
export const bandViews = (policy: Policy): readonly BandView[] => {
  const colours = bandColours(policy.bands);
  return colours.map(({ band, colour, tint }, index) => {
    const above = colours[index - 1]?.band.from;
    const upper =
      above === undefined ? `s.d. ${decimalComma(policy.scale)}` : `s.d. kurang dari ${decimalComma(above)}`;
    return {
      code: band.code,
      label: band.label,
      from: band.from,
      colour,
      tint,
      range: `${decimalComma(band.from)} ${upper}`,
    };
  });
};

/** On what a report is printed, and what stands at its edges. */
const sheetOf = ({
  letterhead,
  paper,
  isPreview,
  check,
}: ReportContext): Pick<ReportHead, 'letterhead' | 'paper' | 'isPreview' | 'check'> => ({
  letterhead: letterhead ?? null,
  paper: paper ?? letterhead?.paper ?? 'A4',
  isPreview: isPreview ?? false,
  check: check ?? null,
});

/** Makes the head that all reports of one period share. */
export const reportHead = (
  title: string,
  document: PeriodDocument,
  scored: Scored,
  context: ReportContext,
): ReportHead => {
  const { period } = document;
  const timeZone = context.timeZone ?? 'Asia/Jakarta';
  const date = longDate(context.determination?.decidedOn ?? context.printedAt, timeZone);
  const instruments = instrumentsUsed(document);
  const city = context.letterhead?.city;
  return {
    title,
    periodCode: period.code,
    periodTitle: period.title,
    year: period.year,
    organiser: period.organiser,
    ...sheetOf(context),
    provisional: context.determination === undefined,
    standing: standing(context, timeZone),
    printedAt: context.printedAt,
    printedOn: longDateTime(context.printedAt, timeZone),
    placeAndDate: city ? `${city}, ${date}` : date,
    inputSha256: context.inputSha256,
    scale: period.scale,
    decimals: period.decimals,
    rounding: period.rounding,
    gatedOut: period.gatedOut ?? 'zero',
    missed: period.missed ?? 'zero',
    roundAt: period.roundAt ?? ['final'],
    stages: period.stages.map((stage) => ({ code: stage.code, label: stageLabel(stage), weight: stage.weight })),
    bands: bandViews(period),
    unverified: unverifiedOf(instruments),
    sources: instruments.map(sourceOf),
    warnings: scored.warnings,
    method: methodSummary(period),
  };
};
