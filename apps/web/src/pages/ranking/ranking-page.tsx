export function RankingPage() {
  return null;
}
