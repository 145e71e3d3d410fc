/** What the server found in the lists of information. */
export interface InformationLine {
  readonly id: string;
  readonly publicBodyId: string;
  readonly bodyName: string;
  readonly class: InformationClass;
  readonly title: string;
  readonly summary: string | null;
  readonly unit: string | null;
  readonly madeWhen: string | null;
  readonly form: 'soft' | 'hard' | 'both' | null;
  readonly retention: string | null;
  readonly link: string | null;
  readonly ground: string | null;
  readonly exemptUntil: string | null;
  readonly hasEnded: boolean;
}

export const informationClasses = ['periodic', 'immediate', 'onDemand', 'exempt'] as const;
type InformationClass = (typeof informationClasses)[number];

interface ListDecree {
  readonly number: string;
  readonly decidedOn: string;
  readonly link: string | null;
}

export interface InformationBody {
  readonly id: string;
  readonly name: string;
  readonly organiserName: string;
  readonly open: ListDecree | null;
  readonly exempt: ListDecree | null;
}

export interface InformationView {
  readonly page: 'information';
  readonly ask: {
    readonly q: string;
    readonly class: InformationClass | null;
    readonly body: string;
    readonly cursor: string | null;
  };
  readonly found: { readonly items: readonly InformationLine[]; readonly next: string | null; readonly total: number };
  /** Null: of all bodies. */
  readonly body: InformationBody | null;
}
