/** Where a person wanted to go before the door: only a path of this house, never another site. */
export function destination(wished: string | undefined): string {
  if (!wished || !/^\/(?![/\\])/.test(wished) || wished.startsWith('/sign-in')) return '/today';
  return wished.split('?')[0] ?? '/today';
}
