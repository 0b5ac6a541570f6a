export function RosterImportPage() {
  return null;
}
