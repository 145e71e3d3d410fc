export function PublicBodyPage() {
  return null;
}
