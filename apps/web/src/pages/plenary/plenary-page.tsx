export function PlenaryPage() {
  return null;
}
