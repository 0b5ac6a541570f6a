export function ExpertisePage() {
  return null;
}
