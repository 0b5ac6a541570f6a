export function ProgrammePairsPage() {
  return null;
}
