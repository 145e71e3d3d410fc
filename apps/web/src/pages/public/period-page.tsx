export function PublicPeriodPage() {
  return null;
}
