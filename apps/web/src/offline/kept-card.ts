import { amend } from './kept-reads';

interface Card {
  readonly myScores: Readonly<Record<string, unknown>>;
}

interface SentScore {
  readonly score: string;
  readonly revision: number;
  readonly myTotal: string | null;
}

/** A score that the server took goes into what this device keeps of the card: without signal it would show the one before. */
export const keepSentScore = (
  presentationId: string,
  criterionCode: string,
  { score, revision, myTotal }: SentScore,
): Promise<void> =>
  amend<Card>(`/api/presentations/${presentationId}`, (card) => ({
    ...card,
    myTotal,
    myScores: { ...card.myScores, [criterionCode]: { score, note: null, revision } },
  }));
