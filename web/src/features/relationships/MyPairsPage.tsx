export function MyPairsPage() {
  return null;
}
